using Reactive.Changes;
using Reactive.Engine.Graph;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Graph;

/// <summary>What each operation means, one rule a test.</summary>
public sealed class GraphStoreTests
{
    private static readonly Dictionary<string, Value> None = [];

    private readonly GraphPair _pair = new();
    private readonly GraphComparison _comparison;

    public GraphStoreTests() => _comparison = new GraphComparison(_pair);

    private GraphStore Store => _pair.Store;

    [Fact]
    public void an_insert_of_a_present_id_replaces_the_element_whole()
    {
        Epoch(() => _pair.InsertNode("f/a", ["A"], Properties(("x", 1), ("y", 2))));
        Epoch(() => _pair.InsertNode("f/a", ["B"], Properties(("y", 3))));
        Assert.Equal(3, Property("f/a", "y"));
        Assert.True(Read("f/a", "x").IsNull);
    }

    [Fact]
    public void an_insert_that_names_fewer_keys_of_the_same_labels_stays_a_property_change()
    {
        Epoch(() => _pair.InsertNode("f/a", ["A"], Properties(("x", 1), ("y", 2))));
        Epoch(
            () => _pair.InsertNode("f/a", ["A"], Properties(("y", 2))),
            changes =>
            {
                Assert.True(changes.IsPropertyOnly);
                Assert.Equal(Mask("f/a", "x"), Assert.Single(changes.All.ToArray()).PropertyMask);
            });
    }

    [Fact]
    public void an_update_leaves_what_it_does_not_name_and_removes_what_is_null()
    {
        Epoch(() => _pair.InsertNode("f/a", ["A"], Properties(("x", 1), ("y", 2), ("z", 3))));
        Epoch(() => _pair.UpdateNode("f/a", null, new() { ["x"] = Value.Integer(5), ["y"] = default }));
        Assert.Equal(5, Property("f/a", "x"));
        Assert.True(Read("f/a", "y").IsNull);
        Assert.Equal(3, Property("f/a", "z"));
    }

    [Fact]
    public void an_update_that_removes_what_is_not_there_changes_nothing()
    {
        Epoch(() => _pair.InsertNode("f/a", ["A"], Properties(("x", 1))));
        Epoch(() => _pair.UpdateNode("f/a", null, new() { ["y"] = default }), changes => Assert.Equal(0, changes.All.Length));
    }

    [Fact]
    public void an_update_of_an_absent_id_inserts_with_labels_and_is_counted_without()
    {
        Epoch(() => _pair.UpdateNode("f/a", ["A"], Properties(("x", 1))));
        Epoch(() => _pair.UpdateNode("f/b", null, Properties(("x", 1))));
        Assert.Equal(1, Store.Counters.Nodes);
        Assert.Equal(1, Store.Counters.UpdatesOfAbsent);
        Assert.Equal(0, _pair.NodeHandle("f/b"));
    }

    [Fact]
    public void a_delete_of_an_absent_id_is_counted()
    {
        Epoch(() => _pair.DeleteNode("f/a"));
        Epoch(() => _pair.DeleteRelation("f/r"));
        Assert.Equal(2, Store.Counters.DeletesOfAbsent);
    }

    [Fact]
    public void a_relation_is_there_once_both_its_ends_are_whatever_comes_first()
    {
        Epoch(() => _pair.InsertRelation("f/r", "R", "f/a", "f/b", None));
        Epoch(() => _pair.InsertNode("f/b", [], None));
        Assert.Equal((0, 1), (Store.Counters.Relations, Store.Counters.DanglingRelations));
        Epoch(
            () => _pair.InsertNode("f/a", [], None),
            changes => Assert.Equal(ChangeKind.Insert, Assert.Single(changes.Relations.ToArray()).Kind));
        Assert.Equal((1, 0), (Store.Counters.Relations, Store.Counters.DanglingRelations));
    }

    [Fact]
    public void a_node_that_goes_hides_its_relations_until_it_returns()
    {
        Epoch(() => Line("f/a", "f/b"));
        var relation = _pair.RelationHandle("f/f/a-f/b");
        Epoch(
            () => _pair.DeleteNode("f/b"),
            changes => Assert.Equal((relation, ChangeKind.Delete), Single(changes.Relations)));
        Epoch(
            () => _pair.InsertNode("f/b", ["New"], None),
            changes => Assert.Equal((relation, ChangeKind.Insert), Single(changes.Relations)));
    }

    [Fact]
    public void a_node_that_goes_and_returns_in_one_epoch_leaves_its_relations_as_they_are()
    {
        Epoch(() => Line("f/a", "f/b"));
        Epoch(
            () =>
            {
                _pair.DeleteNode("f/b");
                _pair.InsertNode("f/b", ["N"], None);
            },
            changes => Assert.Equal(0, changes.All.Length));
    }

    [Fact]
    public void a_relation_whose_ends_change_moves_and_hangs_at_both_places_within_the_epoch()
    {
        Epoch(() =>
        {
            Line("f/a", "f/b");
            _pair.InsertNode("f/c", [], None);
        });
        Epoch(
            () => _pair.UpdateRelation("f/f/a-f/b", null, ("f/a", "f/c"), None),
            changes =>
            {
                Assert.Equal(["f/b"], Ends(View.Old, "f/a"));
                Assert.Equal(["f/c"], Ends(View.New, "f/a"));
                Assert.True(Assert.Single(changes.All.ToArray()).Structural);
            });
    }

    [Fact]
    public void a_delete_and_an_insert_of_one_id_are_an_update_of_that_identity()
    {
        Epoch(() => _pair.InsertNode("f/a", ["A"], Properties(("x", 1))));
        var node = _pair.NodeHandle("f/a");
        Epoch(
            () =>
            {
                _pair.DeleteNode("f/a");
                _pair.InsertNode("f/a", ["A"], Properties(("x", 2)));
            },
            changes => Assert.Equal((node, ChangeKind.Update), Single(changes.All)));
    }

    [Fact]
    public void an_insert_and_a_delete_in_one_epoch_are_nothing_and_leave_nothing()
    {
        Epoch(
            () =>
            {
                Line("f/a", "f/b");
                _pair.DeleteRelation("f/f/a-f/b");
                _pair.DeleteNode("f/a");
                _pair.DeleteNode("f/b");
            },
            changes => Assert.Equal(0, changes.All.Length));
        Store.VerifyEmpty();
    }

    [Fact]
    public void a_change_that_is_taken_back_in_the_same_epoch_is_nothing()
    {
        Epoch(() => _pair.InsertNode("f/a", ["A"], Properties(("x", 1))));
        Epoch(
            () =>
            {
                _pair.UpdateNode("f/a", ["B"], Properties(("x", 2), ("y", 2)));
                _pair.UpdateNode("f/a", ["A"], new() { ["x"] = Value.Integer(1), ["y"] = default });
            },
            changes => Assert.Equal(0, changes.All.Length));
    }

    [Fact]
    public void an_integer_and_the_equal_float_are_different_contents()
    {
        Epoch(() => _pair.InsertNode("f/a", ["A"], Properties(("x", 1))));
        Epoch(() => _pair.UpdateNode("f/a", null, new() { ["x"] = Value.Float(1) }), changes => Assert.Equal(1, changes.All.Length));
    }

    [Fact]
    public void feeds_do_not_share_ids()
    {
        Epoch(() =>
        {
            _pair.InsertNode("f/a", ["A"], None);
            _pair.InsertNode("g/a", ["A"], None);
        });
        Assert.Equal(2, Store.Counters.Nodes);
        Assert.True(Store.CompareNodeIds(_pair.NodeHandle("f/a"), _pair.NodeHandle("g/a")) < 0);
    }

    [Fact]
    public void ids_are_ordered_as_bytes_of_utf8()
    {
        // UTF-16 would put the surrogate pair first.
        Epoch(() =>
        {
            _pair.InsertNode("f/\uFF61", [], None);
            _pair.InsertNode("f/\U0001F600", [], None);
        });
        Assert.True(Store.CompareNodeIds(_pair.NodeHandle("f/\uFF61"), _pair.NodeHandle("f/\U0001F600")) < 0);
    }

    [Fact]
    public void a_handle_is_used_again_only_after_the_epoch_in_which_it_was_freed()
    {
        Epoch(() => _pair.InsertNode("f/a", [], None));
        var freed = _pair.NodeHandle("f/a");
        Epoch(() =>
        {
            _pair.DeleteNode("f/a");
            _pair.InsertNode("f/b", [], None);
        });
        Assert.NotEqual(freed, _pair.NodeHandle("f/b"));
        Epoch(() => _pair.InsertNode("f/c", [], None));
        Assert.Equal(freed, _pair.NodeHandle("f/c"));
    }

    [Fact]
    public void a_patch_that_would_make_an_element_too_wide_is_passed_over_and_counted()
    {
        Epoch(() => _pair.InsertNode("f/a", [], Numbered(0, ChangeShape.MaxKeys - 1)));
        Epoch(() => _pair.UpdateNode("f/a", null, Numbered(ChangeShape.MaxKeys - 1, 1)));
        Assert.Equal(ChangeShape.MaxKeys - 1, Property("f/a", "k" + (ChangeShape.MaxKeys - 1)));

        var buffer = new ChangeBuffer("f");
        buffer.UpdateNode("a", null, Properties(("one more", 1)));
        buffer.EndTransaction();
        Store.BeginEpoch(1000);
        Store.Apply(buffer, 0);
        Assert.Equal(0, Store.Seal().All.Length);
        Store.EndEpoch();
        Assert.Equal(1, Store.Counters.UpdatesTooWide);
        Store.Verify();
    }

    private static (int Handle, ChangeKind Kind) Single(ReadOnlySpan<ElementChange> changes)
    {
        var change = Assert.Single(changes.ToArray());
        return (change.Handle, change.Kind);
    }

    private static Dictionary<string, Value> Properties(params (string Key, long Value)[] properties) =>
        properties.ToDictionary(p => p.Key, p => Value.Integer(p.Value));

    private static Dictionary<string, Value> Numbered(int first, int count) =>
        Enumerable.Range(first, count).ToDictionary(i => "k" + i, i => Value.Integer(i));

    private void Line(string start, string end)
    {
        _pair.InsertNode(start, ["N"], None);
        _pair.InsertNode(end, ["N"], None);
        _pair.InsertRelation($"f/{start}-{end}", "R", start, end, None);
    }

    private void Epoch(Action write, Action<EpochChanges>? read = null)
    {
        _pair.Epoch(write, changes =>
        {
            _comparison.ViewIs(View.Old, _pair.Before);
            _comparison.ViewIs(View.New, _pair.Now);
            _comparison.ChangesAre(changes, _pair.Before, _pair.Now);
            read?.Invoke(changes);
        });
        Store.Verify();
    }

    private List<string> Ends(View view, string node)
    {
        var ends = new List<string>();
        var neighbours = Store.Neighbours(view, _pair.NodeHandle(node), -1, outgoing: true);
        while (neighbours.MoveNext())
        {
            ends.Add(_pair.NodeId(neighbours.Other));
        }

        return ends;
    }

    private Value Read(string node, string key)
    {
        Assert.True(Store.NodeIn(View.New, _pair.NodeHandle(node), out var image));
        return Store.Property(image, Store.Keys.Intern(key));
    }

    private long Property(string node, string key) => Read(node, key).Bits;

    private ulong Mask(string node, string key)
    {
        Assert.True(Store.NodeIn(View.New, _pair.NodeHandle(node), out var image));
        return 1UL << Store.ShapeOf(image.Shape).SlotOf(Store.Keys.Intern(key));
    }
}
