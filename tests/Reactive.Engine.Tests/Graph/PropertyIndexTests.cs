using Reactive.Engine.Graph;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Graph;

public sealed class PropertyIndexTests
{
    private readonly GraphPair _pair = new();

    private GraphStore Store => _pair.Store;

    [Fact]
    public void values_that_are_equivalent_are_found_together()
    {
        var index = Index();
        _pair.Epoch(() =>
        {
            Node("f/a", Value.Integer(1));
            Node("f/b", Value.Float(1));
            Node("f/c", Value.String("1"));
            Node("f/d", Value.Float(double.NaN));
            Node("f/e", default);
        });
        Assert.Equal(["f/a", "f/b"], Found(index, View.New, Value.Integer(1)));
        Assert.Equal(["f/d"], Found(index, View.New, Value.Float(double.NaN)));
        Assert.Empty(Found(index, View.New, default));
    }

    [Fact]
    public void each_view_has_its_own_value()
    {
        var index = Index();
        _pair.Epoch(() => Node("f/a", Value.Integer(1)));
        _pair.Epoch(() => Node("f/a", Value.Integer(2)), _ =>
        {
            Assert.Equal(["f/a"], Found(index, View.Old, Value.Integer(1)));
            Assert.Empty(Found(index, View.New, Value.Integer(1)));
            Assert.Equal(["f/a"], Found(index, View.New, Value.Integer(2)));
            Assert.Empty(Found(index, View.Old, Value.Integer(2)));
        });
        Assert.Empty(Found(index, View.New, Value.Integer(1)));
    }

    [Fact]
    public void a_node_that_changes_between_values_of_one_hash_is_found_once()
    {
        var (first, second) = Collision();
        var index = Index();
        _pair.Epoch(() => Node("f/a", first));
        _pair.Epoch(() => Node("f/a", second), _ =>
        {
            Assert.Equal(["f/a"], Found(index, View.Old, first));
            Assert.Empty(Found(index, View.Old, second));
            Assert.Equal(["f/a"], Found(index, View.New, second));
            Assert.Empty(Found(index, View.New, first));
        });
        Store.Verify();
    }

    [Fact]
    public void an_index_is_shared_and_goes_with_its_last_owner()
    {
        var index = Index();
        Assert.Same(index, Store.AcquirePropertyIndex(-1, index.Key));
        Store.Release(index);
        Assert.Same(index, Store.AcquirePropertyIndex(-1, index.Key));
        Store.Release(index);
        Store.Release(index);
        Assert.NotSame(index, Store.AcquirePropertyIndex(-1, index.Key));
    }

    [Fact]
    public void an_index_of_a_large_graph_is_filled_in_steps_while_changes_go_on()
    {
        _pair.Epoch(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                Node($"f/{i:D4}", Value.Integer(i % 10));
            }
        });
        var index = Store.AcquirePropertyIndex(-1, Store.Keys.Intern("x"));
        var step = 0;
        while (!index.Build(100))
        {
            _pair.Epoch(() =>
            {
                Node($"f/{step:D4}", Value.Integer(10));
                Node($"f/{999 - step:D4}", Value.Integer(11));
                Node($"f/new{step}", Value.Integer(12));
            });
            Store.Verify();
            step++;
        }

        new IndexComparison(_pair).IndexIs(index, View.New, _pair.Now);
        Assert.Equal(step, Found(index, View.New, Value.Integer(12)).Count);
    }

    // By the birthday paradox among some 200,000 numbers.
    private static (Value First, Value Second) Collision()
    {
        var random = new Random(1);
        var seen = new Dictionary<int, Value>();
        while (true)
        {
            var value = Value.Integer(random.NextInt64());
            if (!seen.TryAdd(value.GetHashCode(), value) && !seen[value.GetHashCode()].Equals(value))
            {
                return (seen[value.GetHashCode()], value);
            }
        }
    }

    private PropertyIndex Index()
    {
        var index = Store.AcquirePropertyIndex(-1, Store.Keys.Intern("x"));
        Assert.True(index.Build(int.MaxValue));
        return index;
    }

    private void Node(string id, Value value) => _pair.InsertNode(id, ["A"], new() { ["x"] = value });

    private List<string> Found(PropertyIndex index, View view, Value value)
    {
        var found = new List<string>();
        var nodes = index.Lookup(view, value);
        while (nodes.MoveNext())
        {
            found.Add(_pair.NodeId(nodes.Node));
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
