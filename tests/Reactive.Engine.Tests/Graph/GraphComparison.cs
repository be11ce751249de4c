using Reactive.Engine.Graph;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Graph;

/// <summary>Compares a store with a model, view by view.</summary>
internal sealed class GraphComparison(GraphPair pair)
{
    private GraphStore Store => pair.Store;

    /// <summary>Elements and adjacency of one view.</summary>
    internal void ViewIs(View view, GraphModel model)
    {
        foreach (var (id, node) in model.Nodes)
        {
            Assert.True(Store.NodeIn(view, pair.NodeHandle(id), out var image), $"{id} is in {view}");
            Assert.Equal(node.Labels, LabelsOf(image));
            SameProperties(node.Properties, image);
        }

        foreach (var (id, relation) in model.Relations.Where(r => model.IsVisible(r.Key)))
        {
            Assert.True(Store.RelationIn(view, pair.RelationHandle(id), out var image), $"{id} is in {view}");
            Assert.Equal(relation.Type, Store.Types.Name(Store.ShapeOf(image.Content.Shape).Labels[0]));
            Assert.Equal((relation.Start, relation.End), (pair.NodeId(image.Start), pair.NodeId(image.End)));
            SameProperties(relation.Properties, image.Content);
        }

        Assert.Equal(model.Nodes.Count, Enumerable.Range(1, Store.NodeCapacity - 1).Count(n => Store.NodeIn(view, n, out _)));
        Assert.Equal(
            model.Relations.Keys.Count(model.IsVisible),
            Enumerable.Range(1, Store.RelationCapacity - 1).Count(r => Store.RelationIn(view, r, out _)));
        AdjacencyIs(view, model);
    }

    /// <summary>The net changes are the difference of two models.</summary>
    internal void ChangesAre(EpochChanges changes, GraphModel before, GraphModel now)
    {
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in before.Nodes.Keys.Union(now.Nodes.Keys))
        {
            Add(expected, "node " + id, ChangeOf(before.Nodes.GetValueOrDefault(id), now.Nodes.GetValueOrDefault(id)));
        }

        foreach (var id in before.Relations.Keys.Union(now.Relations.Keys))
        {
            var old = before.IsVisible(id) ? before.Relations[id] : null;
            Add(expected, "relation " + id, ChangeOf(old, now.IsVisible(id) ? now.Relations[id] : null));
        }

        var actual = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in changes.All)
        {
            var id = change.IsRelation ? "relation " + pair.RelationId(change.Handle) : "node " + pair.NodeId(change.Handle);
            actual.Add(id, $"{change.Kind}{(change.Structural ? " structural" : "")}");
            ImagesAre(change);
        }

        Assert.Equal(expected, actual);
        Assert.Equal(expected.Values.All(kind => kind == "Update"), changes.IsPropertyOnly);
    }

    private static void Add(SortedDictionary<string, string> changes, string id, string? change)
    {
        if (change is not null)
        {
            changes.Add(id, change);
        }
    }

    private static string? ChangeOf(ModelNode? before, ModelNode? now) =>
        ChangeOf(before is not null, now is not null, () => !before!.Labels.SetEquals(now!.Labels), () => Same(before!.Properties, now!.Properties));

    private static string? ChangeOf(ModelRelation? before, ModelRelation? now) =>
        ChangeOf(
            before is not null,
            now is not null,
            () => (before!.Type, before.Start, before.End) != (now!.Type, now.Start, now.End),
            () => Same(before!.Properties, now!.Properties));

    private static string? ChangeOf(bool before, bool now, Func<bool> structural, Func<bool> same) =>
        (before, now) switch
        {
            (false, false) => null,
            (false, true) => "Insert structural",
            (true, false) => "Delete structural",
            _ => structural() ? "Update structural" : same() ? null : "Update",
        };

    private static bool Same(SortedDictionary<string, Value> left, SortedDictionary<string, Value> right) =>
        left.Keys.SequenceEqual(right.Keys) && left.Keys.All(key => ValueComparison.Same(left[key], right[key]));

    private void ImagesAre(ElementChange change)
    {
        if (change.IsRelation)
        {
            Assert.Equal(change.Kind != ChangeKind.Insert, Store.RelationIn(View.Old, change.Handle, out var old));
            Assert.Equal(change.Kind != ChangeKind.Delete, Store.RelationIn(View.New, change.Handle, out var now));
            Assert.True(change.Kind == ChangeKind.Insert ? change.Old.Shape == 0 : change.Old == old.Content);
            Assert.True(change.Kind == ChangeKind.Delete ? change.New.Shape == 0 : change.New == now.Content);
        }
        else
        {
            Store.NodeIn(View.Old, change.Handle, out var old);
            Store.NodeIn(View.New, change.Handle, out var now);
            Assert.Equal((old, now), (change.Old, change.New));
        }

        if (!change.Structural && change.Old.Shape == change.New.Shape)
        {
            var mask = 0UL;
            for (var slot = 0; slot < Store.ShapeOf(change.New.Shape).Width; slot++)
            {
                var same = ValueComparison.Same(Store.Cell(change.Old.Row + slot), Store.Cell(change.New.Row + slot));
                mask |= same ? 0 : 1UL << Math.Min(slot, 63);
            }

            Assert.Equal(mask, change.PropertyMask);
        }
        else
        {
            Assert.Equal(ulong.MaxValue, change.PropertyMask);
        }
    }

    private void AdjacencyIs(View view, GraphModel model)
    {
        var types = model.Relations.Values.Select(r => r.Type).Distinct().ToArray();
        foreach (var id in model.Nodes.Keys)
        {
            var node = pair.NodeHandle(id);
            foreach (var outgoing in new[] { true, false })
            {
                var all = model.Relations.Where(r => model.IsVisible(r.Key) && (outgoing ? r.Value.Start : r.Value.End) == id).ToArray();
                Assert.Equal(Expected(all, outgoing), Found(view, node, -1, outgoing));
                Assert.True(Store.Degree(node, -1, outgoing) >= all.Length);
                foreach (var type in types)
                {
                    if (Store.Types.TryGet(type, out var number))
                    {
                        Assert.Equal(Expected(all.Where(r => r.Value.Type == type), outgoing), Found(view, node, number, outgoing));
                    }
                }
            }
        }
    }

    private static List<string> Expected(IEnumerable<KeyValuePair<string, ModelRelation>> relations, bool outgoing) =>
        [.. relations.Select(r => $"{r.Key} {(outgoing ? r.Value.End : r.Value.Start)}").Order(StringComparer.Ordinal)];

    private List<string> Found(View view, int node, int type, bool outgoing)
    {
        var found = new List<string>();
        var neighbours = Store.Neighbours(view, node, type, outgoing);
        while (neighbours.MoveNext())
        {
            found.Add($"{pair.RelationId(neighbours.Relation)} {pair.NodeId(neighbours.Other)}");
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private IEnumerable<string> LabelsOf(Image image) =>
        Store.ShapeOf(image.Shape).Labels.Select(Store.Labels.Name).Order(StringComparer.Ordinal);

    private void SameProperties(SortedDictionary<string, Value> expected, Image image)
    {
        var shape = Store.ShapeOf(image.Shape);
        var actual = new SortedDictionary<string, Value>(StringComparer.Ordinal);
        for (var slot = 0; slot < shape.Width; slot++)
        {
            var value = Store.Cell(image.Row + slot);
            if (!value.IsNull)
            {
                actual.Add(Store.Keys.Name(shape.Keys[slot]), value);
                Assert.True(ValueComparison.Same(value, Store.Property(image, shape.Keys[slot])));
            }
        }

        Assert.True(Same(expected, actual), $"{string.Join(", ", expected)} is {string.Join(", ", actual)}");
    }
}
