namespace Reactive.Engine.Graph;

/// <summary>A node that the epoch touched.</summary>
internal struct NodeDelta
{
    internal int Handle;
    internal ContentDelta Content;
}
