using Reactive.Engine.Graph;
using Xunit;

namespace Reactive.Engine.Tests.Graph;

/// <summary>The store against the model over random transactions.</summary>
public sealed class GraphStoreModelTests
{
    [Theory]
    [InlineData(1, 250, 8, 12, 6)]
    [InlineData(2, 25, 3, 120, 60)]
    [InlineData(3, 250, 4, 5, 3)]
    [InlineData(4, 25, 60, 60, 50)]
    public void both_views_and_the_net_changes_are_those_of_the_model(int family, int programs, int nodes, int relations, int changes)
    {
        for (var program = 0; program < programs; program++)
        {
            Run((family * 1_000_000) + program, nodes, relations, changes);
        }
    }

    private static void Run(int seed, int nodes, int relations, int changes)
    {
        var random = new Random(seed);
        var pair = new GraphPair();
        var source = new RandomChanges(seed, nodes, relations);
        var comparison = new GraphComparison(pair);
        var indexes = new RandomIndexes(pair, random);
        try
        {
            for (var epoch = 0; epoch < 20; epoch++)
            {
                indexes.AcquireAndBuild();
                pair.Epoch(() => source.Write(pair, random.Next(changes + 1)), Compare);
                pair.Store.Verify();
            }

            pair.Epoch(() => source.DeleteAll(pair), Compare);
            pair.Store.VerifyEmpty();
            Assert.Equal(pair.Now.UpdatesOfAbsent, pair.Store.Counters.UpdatesOfAbsent);
            Assert.Equal(pair.Now.DeletesOfAbsent, pair.Store.Counters.DeletesOfAbsent);
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"Seed {seed} with {nodes} nodes, {relations} relations, {changes} changes.", problem);
        }

        void Compare(EpochChanges net)
        {
            comparison.ViewIs(View.Old, pair.Before);
            comparison.ViewIs(View.New, pair.Now);
            comparison.ChangesAre(net, pair.Before, pair.Now);
            indexes.Compare(View.Old, pair.Before);
            indexes.Compare(View.New, pair.Now);
        }
    }
}
