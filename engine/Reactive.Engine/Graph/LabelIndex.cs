namespace Reactive.Engine.Graph;

/// <summary>The nodes with a label. Shared by any number of queries.</summary>
internal sealed class LabelIndex
{
    internal int Label => throw new NotSupportedException();

    /// <summary>An upper bound of the nodes in either view.</summary>
    internal int Count => throw new NotSupportedException();

    /// <summary>Whether the scan that fills it is through.</summary>
    internal bool IsComplete => throw new NotSupportedException();

    /// <summary>Goes on with the scan by so many handles; between epochs. True when complete.</summary>
    internal bool Build(int handles) => throw new NotSupportedException();

    internal IndexedNodes Nodes(View view) => throw new NotSupportedException();
}
