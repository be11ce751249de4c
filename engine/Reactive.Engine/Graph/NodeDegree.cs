namespace Reactive.Engine.Graph;

/// <summary>How many entries of all types hang at a node; those of relations that wait for an end are not among them.</summary>
internal struct NodeDegree
{
    internal int Out;
    internal int In;
}
