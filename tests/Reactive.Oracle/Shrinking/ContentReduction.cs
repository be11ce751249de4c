using Reactive.Oracle.Checking;
using Reactive.Oracle.Graph;
using Reactive.Values;

namespace Reactive.Oracle.Shrinking;

/// <summary>Programs whose changes say less: without a label, a property, a parameter.</summary>
internal static class ContentReduction
{
    internal static IEnumerable<EvalProgram> Smaller(EvalProgram program)
    {
        foreach (var changes in Smaller(program.Changes))
        {
            yield return program with { Changes = changes };
        }

        for (var t = 0; t < program.Transactions.Count; t++)
        {
            foreach (var transaction in Smaller(program.Transactions[t]))
            {
                yield return program with { Transactions = [.. program.Transactions.Take(t), transaction, .. program.Transactions.Skip(t + 1)] };
            }
        }

        foreach (var key in program.Parameters.KeyArray)
        {
            yield return program with { Parameters = Without(program.Parameters, key) };
        }
    }

    private static IEnumerable<IReadOnlyList<GraphChange>> Smaller(IReadOnlyList<GraphChange> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            foreach (var change in Smaller(changes[i]))
            {
                yield return [.. changes.Take(i), change, .. changes.Skip(i + 1)];
            }
        }
    }

    private static IEnumerable<GraphChange> Smaller(GraphChange change)
    {
        if (change.Operation == GraphOperation.Delete)
        {
            yield break;
        }

        foreach (var key in change.Properties.KeyArray)
        {
            yield return change with { Properties = Without(change.Properties, key) };
        }

        for (var i = 0; !change.IsRelation && i < change.Labels!.Count; i++)
        {
            yield return change with { Labels = [.. change.Labels.Take(i), .. change.Labels.Skip(i + 1)] };
        }
    }

    private static MapValue Without(MapValue map, string key) => MapValue.From(Enumerable.Range(0, map.Count)
        .Where(i => map.KeyArray[i] != key).Select(i => KeyValuePair.Create(map.KeyArray[i], map.ValueArray[i])));
}
