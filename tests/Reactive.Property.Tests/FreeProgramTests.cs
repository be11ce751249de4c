using Reactive.Language;
using Reactive.Language.Syntax;
using Reactive.Oracle.Checking;
using Reactive.Oracle.Evaluation;
using Reactive.Oracle.Generation;
using Reactive.Oracle.Graph;
using Xunit.Abstractions;

namespace Reactive.Property.Tests;

/// <summary>
/// The engine's own interface under changes as sources send them: patches, dangling relations, insertions of what is there. Queries come
/// and go between transactions; each is known by its first result and its deltas alone, and must show what evaluation from scratch gives.
/// </summary>
public sealed class FreeProgramTests(ITestOutputHelper output)
{
    private const int QueriesBesides = 3;

    [Fact]
    public void folded_deltas_are_what_evaluation_from_scratch_gives()
    {
        var count = EngineProgramTests.Setting("REACTIVE_FREE_PROGRAMS", 500);
        var generator = new ProgramGenerator(EngineProgramTests.Setting("REACTIVE_SEED", 1));
        var deltas = 0;
        for (var number = 0; number < count; number++)
        {
            var programs = Enumerable.Range(number * QueriesBesides, QueriesBesides).Select(n => generator.FreeProgram(n).Program).ToList();
            deltas += Run(programs);
        }

        output.WriteLine($"{count} runs, {deltas} deltas");
        Assert.True(deltas > count, $"Only {deltas} deltas.");
    }

    /// <summary>All queries over the changes of the first program, each from another transaction on; the first one goes half way.</summary>
    private static int Run(List<EvalProgram> programs)
    {
        using var engine = new ReactiveEngine();
        var model = new GraphModel();
        var live = new List<(EvalProgram Program, QuerySyntax Syntax, ContinuousQuery Query, FollowedQuery Followed)>();
        var waiting = new Queue<EvalProgram>(programs.Where(p => Expected(p, CypherParser.Parse(p.Query), model) is not null));
        var transactions = programs[0].Transactions;
        var deltas = 0;
        for (var i = 0; i < transactions.Count; i++)
        {
            if (i % 3 == 0 && waiting.TryDequeue(out var next))
            {
                var query = engine.AddQuery(next.Id, next.Query, next.ParameterValues());
                live.Add((next, CypherParser.Parse(next.Query), query, new FollowedQuery(query)));
            }

            if (i == transactions.Count / 2 && live.Count > 1)
            {
                deltas += live[0].Followed.Deltas;
                engine.RemoveQuery(live[0].Query);
                live.RemoveAt(0);
            }

            Apply(engine, model, transactions[i]);
            foreach (var (program, syntax, query, followed) in live)
            {
                Compare(program, Expected(program, syntax, model), query, followed, i);
            }
        }

        return deltas + live.Sum(l => l.Followed.Deltas);
    }

    private static void Apply(ReactiveEngine engine, GraphModel model, IReadOnlyList<GraphChange> transaction)
    {
        engine.Apply(FreeChanges.Transaction(transaction));
        foreach (var change in transaction)
        {
            model.Apply(change);
        }
    }

    // Nothing where the evaluator cannot say: too much work, or a query that fails as a whole.
    private static OracleResult? Expected(EvalProgram program, QuerySyntax syntax, GraphModel model)
    {
        try
        {
            return OracleEvaluator.Evaluate(syntax, model.Snapshot(), program.ParameterValues());
        }
        catch (OracleMisuseException)
        {
            return null;
        }
        catch (OracleFailureException)
        {
            return null;
        }
    }

    private static void Compare(EvalProgram program, OracleResult? result, ContinuousQuery query, FollowedQuery followed, int transaction)
    {
        if (result is null)
        {
            return;
        }

        var due = result.Rows.Select(r => FollowedQuery.Text(r.Values)).ToList();
        var snapshot = query.Snapshot().Select(r => FollowedQuery.Text(r.Values)).ToList();
        var fault = followed.Fault is { } wrong ? wrong
            : !new Bag(due).SameAs(new Bag(followed.Rows)) ? $"folded {new Bag(followed.Rows)}, due {new Bag(due)}"
            : !(result.Ordered ? due.SequenceEqual(snapshot) : new Bag(due).SameAs(new Bag(snapshot))) ? $"the snapshot is {string.Join(" ", snapshot)}, due {string.Join(" ", due)}"
            : result.Failures.Count > 0 != query.Status.RowErrors > 0 ? $"{query.Status.RowErrors} row errors, due {result.Failures.Count}"
            : null;
        if (fault is not null)
        {
            Assert.Fail($"{program.Query}\n{program.ToJson()}\ntransaction {transaction} of the first program: {fault}");
        }
    }
}
