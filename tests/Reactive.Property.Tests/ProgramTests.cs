using System.Text.Json;
using Reactive.Engine.Functions;
using Reactive.Language;
using Reactive.Language.Binding;
using Reactive.Language.Syntax;
using Reactive.Oracle;
using Reactive.Oracle.Checking;
using Reactive.Oracle.Evaluation;
using Reactive.Oracle.Generation;
using Reactive.Oracle.Graph;
using Reactive.Oracle.Text;
using Xunit.Abstractions;

namespace Reactive.Property.Tests;

/// <summary>The random programs, the check of replies and the shrinker, tried on replies that are right and on replies made wrong.</summary>
public sealed class ProgramTests(ITestOutputHelper output)
{
    private const int Seed = 20;

    [Fact]
    public void programs_are_legal_and_right_replies_pass()
    {
        using var log = new StringWriter();
        try
        {
            PropertyRun.Run(OracleEval.Reply, 300, Seed, log);
        }
        finally
        {
            output.WriteLine(log.ToString());
        }
    }

    [Fact]
    public void every_random_query_is_one_for_the_binder()
    {
        var refused = new List<string>();
        foreach (var number in Enumerable.Range(0, 400))
        {
            var query = new ProgramGenerator(Seed).Program(number).Program.Query;
            try
            {
                Binder.Bind(CypherParser.Parse(query), query, FunctionTable.Standard);
            }
            catch (QueryException e)
            {
                refused.Add($"{query}\n    {e.Message}");
            }
        }

        Assert.True(refused.Count == 0, $"{refused.Count} are refused:\n{string.Join("\n", refused)}");
    }

    [Fact]
    public void a_tree_written_as_text_is_read_as_the_same_tree()
    {
        foreach (var number in Enumerable.Range(0, 300))
        {
            var text = QueryText.Of(CypherParser.Parse(new ProgramGenerator(Seed).Program(number).Program.Query));

            Assert.Equal(text, QueryText.Of(CypherParser.Parse(text)));
        }
    }

    [Fact]
    public void a_program_is_a_function_of_seed_and_number()
    {
        var first = new ProgramGenerator(Seed).Program(7).Program.ToJson();

        Assert.Equal(first, new ProgramGenerator(Seed).Program(7).Program.ToJson());
        Assert.NotEqual(first, new ProgramGenerator(Seed + 1).Program(7).Program.ToJson());
        Assert.NotEqual(first, new ProgramGenerator(Seed).Program(8).Program.ToJson());
    }

    [Fact]
    public void a_program_is_read_back_as_it_was_written()
    {
        foreach (var number in Enumerable.Range(0, 20))
        {
            var line = new ProgramGenerator(Seed).Program(number).Program.ToJson();

            Assert.Equal(line, EvalProgram.Parse(line).ToJson());
            Assert.True(EvalProgram.Parse(line).IsLegal());
            Assert.True(EvalProgram.Parse(line).Transactions.Count >= 10);
        }
    }

    [Fact]
    public void free_programs_dangle_and_patch_and_can_be_evaluated()
    {
        var programs = Enumerable.Range(0, 20).Select(n => new ProgramGenerator(Seed).FreeProgram(n).Program).ToList();
        var changes = programs.SelectMany(p => p.Transactions.SelectMany(t => t)).ToList();

        Assert.Contains(changes, c => c.Operation == GraphOperation.Patch);
        Assert.Contains(programs, p => !p.IsLegal());
        Assert.Contains(programs, p => EvalProtocol.Emits(p));
    }

    [Theory]
    [InlineData("\"deltas\":[null", "\"deltas\":[{\"added\":[],\"removed\":[],\"updated\":[]}")]
    [InlineData("\"added\":[[", "\"added\":[[77],[")]
    [InlineData("\"removed\":[]", "\"removed\":[[77]]")]
    [InlineData("\"initial\":[[", "\"initial\":[[77],[")]
    [InlineData("\"rows\":[[", "\"rows\":[[77],[")]
    public void a_wrong_reply_is_found(string right, string wrong)
    {
        var found = Enumerable.Range(0, 40).Count(number =>
        {
            var request = new ProgramGenerator(Seed).Program(number).Program.ToJson();
            var reply = OracleEval.Reply(request);
            var changed = reply.Replace(right, wrong, StringComparison.Ordinal);
            return changed != reply && PropertyRun.Difference(request, changed) is not null;
        });

        Assert.True(found > 5, $"Only {found} of 40 replies were found wrong.");
    }

    [Fact]
    public void a_failing_program_is_shrunk_to_its_core()
    {
        // An evaluator that knows no relation of type S.
        static string Wrong(string request)
        {
            var reply = OracleEval.Reply(request.Replace("\"label\":\"S\"", "\"label\":\"Q\"", StringComparison.Ordinal));
            return reply.Replace("\"type\":\"Q\"", "\"type\":\"S\"", StringComparison.Ordinal);
        }

        var failure = Assert.Throws<PropertyFailureException>(() => PropertyRun.Run(Wrong, 200, Seed, TextWriter.Null));
        output.WriteLine(failure.Message);
        var program = EvalProgram.Parse(failure.Request);

        Assert.NotNull(PropertyRun.Difference(failure.Request, Wrong(failure.Request)));
        Assert.InRange(program.Changes.Count + program.Transactions.Sum(t => t.Count), 1, 4);
        Assert.InRange(program.Query.Length, 1, 60);
        Assert.All(program.Changes, c => Assert.True(c.Properties.Count <= 1));
        using var json = JsonDocument.Parse(failure.Request);
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }
}
