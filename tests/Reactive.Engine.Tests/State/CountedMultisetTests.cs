using Reactive.Engine.State;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.State;

public sealed class CountedMultisetTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 5)]
    [InlineData(4, 400)]
    public void it_answers_like_a_sorted_list_with_repetitions(int seed, int range)
    {
        var random = new Random(seed);
        var multiset = default(CountedMultiset);
        var list = new List<long>();
        for (var step = 0; step < 8000; step++)
        {
            var value = (long)random.Next(range);
            if (list.Count > 0 && random.Next(10) < (step / 1000 % 2 == 0 ? 4 : 6))
            {
                value = list[random.Next(list.Count)];
                list.RemoveAt(list.BinarySearch(value));
                multiset.Add(Value.Integer(value), -1, VariantOrder.Plain);
            }
            else
            {
                var index = list.BinarySearch(value);
                list.Insert(index < 0 ? ~index : index, value);
                multiset.Add(Value.Integer(value), 1, VariantOrder.Plain);
            }

            Assert.Equal(list.Count, multiset.Count);
            Assert.Equal(list.Count == 0, multiset.IsEmpty);
            if (list.Count > 0)
            {
                var rank = random.Next(list.Count);
                Assert.Equal(list[0], multiset.First.Bits);
                Assert.Equal(list[^1], multiset.Last.Bits);
                Assert.Equal(list[rank], multiset.ElementAt(rank).Bits);
            }
        }

        foreach (var value in list)
        {
            multiset.Add(Value.Integer(value), -1, VariantOrder.Plain);
        }

        Assert.True(multiset.IsEmpty);
        Assert.Equal(0, multiset.Distinct);
    }

    [Fact]
    public void two_equal_members_are_two_and_one_may_go()
    {
        var multiset = default(CountedMultiset);
        multiset.Add(Value.Integer(5), 1, VariantOrder.Plain);
        multiset.Add(Value.Integer(5), 1, VariantOrder.Plain);
        multiset.Add(Value.Integer(5), -1, VariantOrder.Plain);
        Assert.False(multiset.IsEmpty);
        Assert.Equal(5, multiset.First.Bits);
    }

    [Fact]
    public void equivalent_variants_are_apart_and_lie_together()
    {
        var multiset = default(CountedMultiset);
        multiset.Add(Value.Float(1.0), 1, VariantOrder.Plain);
        multiset.Add(Value.Integer(2), 1, VariantOrder.Plain);
        multiset.Add(Value.Integer(1), 2, VariantOrder.Plain);
        multiset.Add(Value.Float(0.5), 1, VariantOrder.Plain);
        Assert.Equal(4, multiset.Distinct);
        Assert.True(multiset.ElementAt(1).IsInteger);
        Assert.True(multiset.ElementAt(2).IsInteger);
        Assert.True(multiset.ElementAt(3).IsFloat);
        multiset.Add(Value.Integer(1), -2, VariantOrder.Plain);
        Assert.Equal(1.0, multiset.ElementAt(1).FloatBits);
    }

    [Fact]
    public void parts_merge_and_a_subtraction_may_come_before_its_addition()
    {
        var whole = default(CountedMultiset);
        var part = default(CountedMultiset);
        for (var i = 0; i < 100; i++)
        {
            whole.Add(Value.Integer(i), 1, VariantOrder.Plain);
            part.Add(Value.Integer(i), i % 3 == 0 ? -1 : 1, VariantOrder.Plain);
        }

        Assert.Equal(100, part.Distinct);
        whole.Merge(part, VariantOrder.Plain);
        Assert.Equal(66, whole.Distinct);
        Assert.Equal(132, whole.Count);
        Assert.Equal(1, whole.First.Bits);
        Assert.Equal(2, whole.ElementAt(2).Bits);
    }
}
