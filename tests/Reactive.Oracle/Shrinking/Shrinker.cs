using Reactive.Language;
using Reactive.Language.Syntax;
using Reactive.Oracle.Checking;
using Reactive.Oracle.Graph;
using Reactive.Oracle.Text;

namespace Reactive.Oracle.Shrinking;

/// <summary>Makes a failing program as small as it gets while it still fails: fewer transactions, changes, properties, a smaller query.</summary>
internal sealed class Shrinker(Func<EvalProgram, bool> fails)
{
    private const int MaximumTries = 6_000;

    private int _tries;

    internal EvalProgram Shrink(EvalProgram program)
    {
        for (var smaller = true; smaller && _tries < MaximumTries;)
        {
            smaller = Repeat(Transactions, ref program) | Repeat(Changes, ref program) | Repeat(ContentReduction.Smaller, ref program)
                | Repeat(Queries, ref program);
        }

        return program;
    }

    // What was not smaller before is most likely not smaller now: the search goes on where it stopped, and once more from the start.
    private bool Repeat(Func<EvalProgram, IEnumerable<EvalProgram>> candidates, ref EvalProgram program)
    {
        var any = false;
        for (var at = 0; at >= 0 && _tries < MaximumTries;)
        {
            var from = at;
            at = Next(candidates(program).Skip(from), from, ref program);
            any |= at >= 0;
            at = at < 0 && from > 0 ? 0 : at;
        }

        return any;
    }

    /// <summary>Where the first candidate that fails stands; less than 0 when none does.</summary>
    private int Next(IEnumerable<EvalProgram> candidates, int at, ref EvalProgram program)
    {
        foreach (var candidate in candidates)
        {
            if (_tries++ >= MaximumTries)
            {
                return -1;
            }

            if (candidate.IsLegal() && fails(candidate))
            {
                program = candidate;
                return at;
            }

            at++;
        }

        return -1;
    }

    private static IEnumerable<EvalProgram> Transactions(EvalProgram program)
    {
        var count = program.Transactions.Count;
        for (var size = (count + 1) / 2; size >= 1; size /= 2)
        {
            for (var at = 0; at + size <= count; at += size)
            {
                yield return Legal(program with { Transactions = [.. program.Transactions.Take(at), .. program.Transactions.Skip(at + size)] });
            }
        }

        if (count > 0)
        {
            // What the first transaction does may as well have happened before.
            yield return program with { Changes = [.. program.Changes, .. program.Transactions[0]], Transactions = [.. program.Transactions.Skip(1)] };
        }

        if (program.Incremental)
        {
            yield return program with { Incremental = false };
        }
    }

    private static IEnumerable<EvalProgram> Changes(EvalProgram program)
    {
        for (var i = program.Changes.Count - 1; i >= 0; i--)
        {
            yield return Legal(program with { Changes = [.. program.Changes.Take(i), .. program.Changes.Skip(i + 1)] });
        }

        for (var t = 0; t < program.Transactions.Count; t++)
        {
            var transaction = program.Transactions[t];
            for (var i = transaction.Count - 1; i >= 0; i--)
            {
                IReadOnlyList<GraphChange> without = [.. transaction.Take(i), .. transaction.Skip(i + 1)];
                yield return Legal(program with { Transactions = [.. program.Transactions.Take(t), without, .. program.Transactions.Skip(t + 1)] });
            }
        }
    }

    private static IEnumerable<EvalProgram> Queries(EvalProgram program)
    {
        QuerySyntax query;
        try
        {
            query = CypherParser.Parse(program.Query);
        }
        catch (QueryException)
        {
            // What is no query cannot be made smaller by its tree.
            yield break;
        }

        var current = QueryText.Of(query);
        if (current != program.Query)
        {
            yield return program with { Query = current };
        }

        foreach (var smaller in SyntaxReduction.Smaller(query))
        {
            // Some cuts do not show in the text, and a constant may be longer than what it stands for: neither is progress.
            var text = QueryText.Of(smaller);
            if (text != current && text.Length <= current.Length)
            {
                yield return program with { Query = text };
            }
        }
    }

    /// <summary>The program without the changes that became illegal when others were left out.</summary>
    private static EvalProgram Legal(EvalProgram program)
    {
        var model = new GraphModel();
        var changes = Legal(model, program.Changes);
        return program with { Changes = changes, Transactions = [.. program.Transactions.Select(t => Legal(model, t)).Where(t => t.Count > 0)] };
    }

    private static List<GraphChange> Legal(GraphModel model, IEnumerable<GraphChange> changes)
    {
        var legal = new List<GraphChange>();
        foreach (var change in changes.Where(model.IsLegal))
        {
            model.Apply(change);
            legal.Add(change);
        }

        return legal;
    }
}
