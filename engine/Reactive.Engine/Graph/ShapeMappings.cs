using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Reactive.Changes;

namespace Reactive.Engine.Graph;

/// <summary>The mappings found so far from one shape, by the changes' shape. Mostly there is one.</summary>
internal sealed class ShapeMappings
{
    // A cache, not state: feeds with ever new shapes start it again.
    private const int Limit = 1024;

    private ChangeShape? _lastSource;
    private ShapeMapping? _last;
    private Dictionary<int, ShapeMapping>? _others;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGet(ChangeShape source, [NotNullWhen(true)] out ShapeMapping? mapping)
    {
        mapping = _last;
        return ReferenceEquals(source, _lastSource) ? mapping is not null : TryFind(source, out mapping);
    }

    internal void Add(ShapeMapping mapping)
    {
        _others ??= [];
        if (_others.Count >= Limit)
        {
            _others.Clear();
        }

        _others[mapping.Source.Id] = mapping;
        _last = mapping;
        _lastSource = mapping.Source;
    }

    private bool TryFind(ChangeShape source, [NotNullWhen(true)] out ShapeMapping? mapping)
    {
        mapping = null;
        if (_others is null || !_others.TryGetValue(source.Id, out mapping))
        {
            return false;
        }

        _last = mapping;
        _lastSource = source;
        return true;
    }
}
