using Reactive.Engine.State;
using Xunit;

namespace Reactive.Engine.Tests.State;

public sealed class OrderStatisticTreeTests
{
    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 300)]
    [InlineData(3, 3000)]
    [InlineData(4, 20000)]
    public void it_answers_like_a_sorted_list(int seed, int range)
    {
        var random = new Random(seed);
        var tree = new OrderStatisticTree<int>(Comparer<int>.Default);
        var list = new List<int>();
        for (var step = 0; step < 30000; step++)
        {
            var element = random.Next(range);
            var index = list.BinarySearch(element);
            var isGrowing = step / 5000 % 2 == 0;
            if (random.Next(10) < (isGrowing ? 7 : 3))
            {
                Assert.Equal(index < 0, tree.Add(element));
                if (index < 0)
                {
                    list.Insert(~index, element);
                }
            }
            else
            {
                Assert.Equal(index >= 0, tree.Remove(element));
                if (index >= 0)
                {
                    list.RemoveAt(index);
                }
            }

            Compare(tree, list, random, range);
        }

        Assert.Equal(list, ToList(tree));
        foreach (var element in list)
        {
            Assert.True(tree.Remove(element));
        }

        Assert.Equal(0, tree.Count);
        Assert.Empty(ToList(tree));
        Assert.True(tree.Add(1));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void it_fills_and_empties_from_either_end(bool fillDown, bool emptyDown)
    {
        const int Count = 20000;
        var tree = new OrderStatisticTree<int>(Comparer<int>.Default);
        for (var i = 0; i < Count; i++)
        {
            Assert.True(tree.Add(fillDown ? Count - 1 - i : i));
        }

        for (var i = 0; i < Count; i += 97)
        {
            Assert.Equal(i, tree.ElementAt(i));
            Assert.Equal(i, tree.RankOf(i));
        }

        for (var i = 0; i < Count; i++)
        {
            var end = emptyDown ? tree.Last : tree.First;
            Assert.Equal(emptyDown ? Count - 1 - i : i, end);
            Assert.True(tree.Remove(end));
        }

        Assert.Equal(0, tree.Count);
    }

    [Fact]
    public void a_walk_from_a_rank_gives_the_window()
    {
        var tree = new OrderStatisticTree<int>(Comparer<int>.Default);
        for (var i = 0; i < 500; i++)
        {
            tree.Add(i * 2);
        }

        for (var skip = 0; skip <= 510; skip += 7)
        {
            var expected = Enumerable.Range(0, 500).Select(i => i * 2).Skip(skip).ToList();
            var actual = new List<int>();
            foreach (ref readonly var element in tree.From(skip))
            {
                actual.Add(element);
            }

            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void a_rank_beyond_the_end_is_refused()
    {
        var tree = new OrderStatisticTree<int>(Comparer<int>.Default);
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.ElementAt(0));
        tree.Add(5);
        Assert.Equal(5, tree.ElementAt(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.ElementAt(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.ElementAt(-1));
    }

    [Fact]
    public void the_element_that_is_there_stays_and_can_be_looked_up()
    {
        var tree = new OrderStatisticTree<(int Key, string Text)>(Comparer<(int Key, string Text)>.Create((a, b) => a.Key - b.Key));
        Assert.True(tree.Add((1, "first")));
        Assert.False(tree.Add((1, "second")));
        Assert.True(tree.TryFind((1, ""), out var element));
        Assert.Equal("first", element.Text);
        Assert.False(tree.TryFind((2, ""), out _));
    }

    [Fact]
    public void the_comparer_sees_no_element_that_has_left()
    {
        var alive = new HashSet<int>();
        var probe = -1;
        var comparer = Comparer<int>.Create((left, right) =>
        {
            Assert.True(alive.Contains(left) || left == probe, $"{left} has left");
            Assert.True(alive.Contains(right) || right == probe, $"{right} has left");
            return left.CompareTo(right);
        });
        var tree = new OrderStatisticTree<int>(comparer);
        var random = new Random(5);
        for (var step = 0; step < 20000; step++)
        {
            probe = random.Next(2000);
            if (random.Next(2) == 0)
            {
                tree.Add(probe);
                alive.Add(probe);
            }
            else
            {
                tree.Remove(probe);
                alive.Remove(probe);
            }
        }

        Assert.Equal(alive.Count, tree.Count);
    }

    private static void Compare(OrderStatisticTree<int> tree, List<int> list, Random random, int range)
    {
        Assert.Equal(list.Count, tree.Count);
        if (list.Count == 0)
        {
            return;
        }

        Assert.Equal(list[0], tree.First);
        Assert.Equal(list[^1], tree.Last);
        var rank = random.Next(list.Count);
        Assert.Equal(list[rank], tree.ElementAt(rank));
        var probe = random.Next(-1, range + 1);
        var found = list.BinarySearch(probe);
        Assert.Equal(found < 0 ? ~found : found, tree.RankOf(probe));
        Assert.Equal(found >= 0, tree.TryFind(probe, out _));
        var walk = tree.From(rank);
        for (var i = rank; i < Math.Min(rank + 5, list.Count); i++)
        {
            Assert.True(walk.MoveNext());
            Assert.Equal(list[i], walk.Current);
        }
    }

    private static List<int> ToList(OrderStatisticTree<int> tree)
    {
        var list = new List<int>();
        foreach (ref readonly var element in tree)
        {
            list.Add(element);
        }

        return list;
    }
}
