using Reactive.Engine.Graph;
using Reactive.Engine.Logical;
using Reactive.Engine.Matching;

namespace Reactive.Engine.Runtime;

/// <summary>
/// Property indexes for the starts of queries that ask for one value: built once for all that are added one after the other, and given back
/// when no query is starting any more, so that changes do not pay for them afterwards.
/// </summary>
internal sealed class StartIndexes(GraphStore graph)
{
    // Below, a scan is as quick as building an index.
    private const int WorthSeeking = 4096;
    private readonly Dictionary<(int Label, int Key), PropertyIndex> _indexes = [];

    /// <summary>The index that finds where a join begins; null where it is scanned.</summary>
    internal PropertyIndex? For(NodeJoinAtom? atom)
    {
        if (atom?.RoutedBy is not { } routing || graph.NodeCapacity < WorthSeeking)
        {
            return null;
        }

        var label = atom.Labels?.Predicate is LabelName name ? graph.Labels.Intern(name.Name) : -1;
        if (!_indexes.TryGetValue((label, routing.Key), out var index))
        {
            index = graph.AcquirePropertyIndex(label, routing.Key);
            _indexes.Add((label, routing.Key), index);
        }

        return index;
    }

    /// <summary>Gives all of them back.</summary>
    internal void Release()
    {
        foreach (var index in _indexes.Values)
        {
            graph.Release(index);
        }

        _indexes.Clear();
    }
}
