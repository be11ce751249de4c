using Reactive.Values;

namespace Reactive.Engine.Graph;

// The ids of nodes as strings, made when a query first asks for one and kept while the node is there: grouping by elementId() makes none anew.
internal sealed partial class GraphStore
{
    private Chunked<Value>? _idTexts;

    /// <summary>The id of a node as text, without its feed.</summary>
    internal Value IdText(int node)
    {
        _idTexts ??= new Chunked<Value>();
        _idTexts.Ensure(node);
        ref var text = ref _idTexts[node];
        if (text.IsNull)
        {
            text = Value.String(Node(node).Id);
        }

        return text;
    }

    private void ForgetIdText(int node)
    {
        if (_idTexts is not null && node < _idTexts.Capacity)
        {
            _idTexts[node] = default;
        }
    }
}
