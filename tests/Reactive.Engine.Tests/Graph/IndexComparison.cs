using Reactive.Engine.Graph;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Graph;

/// <summary>Compares indexes with a model, view by view.</summary>
internal sealed class IndexComparison(GraphPair pair)
{
    internal void IndexIs(LabelIndex index, View view, GraphModel model)
    {
        var label = pair.Store.Labels.Name(index.Label);
        var expected = model.Nodes.Where(node => node.Value.Labels.Contains(label)).Select(node => node.Key);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Found(index.Nodes(view)));
    }

    internal void IndexIs(PropertyIndex index, View view, GraphModel model)
    {
        var key = pair.Store.Keys.Name(index.Key);
        var label = index.Label < 0 ? null : pair.Store.Labels.Name(index.Label);
        var nodes = model.Nodes
            .Where(node => (label is null || node.Value.Labels.Contains(label)) && node.Value.Properties.ContainsKey(key))
            .ToLookup(node => node.Value.Properties[key], node => node.Key);
        Value[] absent = [Value.Integer(7), Value.String("none"), default];
        foreach (var value in nodes.Select(group => group.Key).Concat(absent))
        {
            Assert.Equal(nodes[value].Order(StringComparer.Ordinal), Found(index.Lookup(view, value)));
        }
    }

    private List<string> Found(IndexedNodes nodes)
    {
        var found = new List<string>();
        while (nodes.MoveNext())
        {
            found.Add(pair.NodeId(nodes.Node));
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
