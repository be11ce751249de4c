using Reactive.Changes;
using Reactive.Engine.Graph;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Graph;

public sealed class LookaheadTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(200)]
    public void looking_ahead_changes_nothing(int window)
    {
        var buffer = RandomBuffer(seed: window);
        Assert.Equal(Changes(buffer, 0), Changes(buffer, window));
    }

    private static List<string> Changes(ChangeBuffer buffer, int window)
    {
        var store = new GraphStore();
        var seen = new List<string>();
        for (var transaction = 0; transaction < buffer.TransactionCount; transaction++)
        {
            if (window > 0 && transaction % window == 0)
            {
                store.LookAhead(buffer, transaction, Math.Min(window, buffer.TransactionCount - transaction));
            }

            store.BeginEpoch(transaction + 1);
            store.Apply(buffer, transaction);
            foreach (var change in store.Seal().All)
            {
                var id = change.IsRelation ? store.Relation(change.Handle) : store.Node(change.Handle);
                seen.Add($"{transaction} {change.Kind} {id} {change.PropertyMask}");
            }

            store.EndEpoch();
        }

        store.Verify();
        return seen;
    }

    // Ids come and go, so that many a hint is out of date when it is used.
    private static ChangeBuffer RandomBuffer(int seed)
    {
        var random = new Random(seed);
        var buffer = new ChangeBuffer("f");
        var node = ChangeShape.Node(["A"], ["x"]);
        var relation = ChangeShape.Relation("R", []);
        for (var transaction = 0; transaction < 3000; transaction++)
        {
            for (var i = random.Next(3) == 0 ? random.Next(30) : 1; i > 0; i--)
            {
                switch (random.Next(6))
                {
                    case 0 or 1:
                        buffer.UpdateNode($"n{random.Next(40)}", node, [Value.Integer(random.Next(3))]);
                        break;
                    case 2:
                        buffer.DeleteNode($"n{random.Next(40)}");
                        break;
                    case 3 or 4:
                        buffer.InsertRelation($"r{random.Next(60)}", relation, $"n{random.Next(40)}", $"n{random.Next(40)}", []);
                        break;
                    default:
                        buffer.DeleteRelation($"r{random.Next(60)}");
                        break;
                }
            }

            buffer.EndTransaction();
        }

        return buffer;
    }
}
