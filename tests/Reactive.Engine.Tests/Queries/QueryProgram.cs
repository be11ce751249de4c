using Reactive.Engine.Functions;
using Reactive.Language;
using Reactive.Language.Binding;
using Reactive.Language.Syntax;
using Reactive.Oracle.Checking;
using Reactive.Oracle.Evaluation;
using Reactive.Oracle.Generation;
using Reactive.Oracle.Graph;
using Reactive.Oracle.Text;
using Reactive.Values;

namespace Reactive.Engine.Tests.Queries;

/// <summary>A query text with its parameters, and what it gives by evaluation from scratch.</summary>
internal sealed class QueryProgram
{
    private readonly QuerySyntax _syntax;

    internal QueryProgram(string text, IReadOnlyDictionary<string, Value>? parameters = null)
    {
        Text = text;
        Parameters = parameters ?? new Dictionary<string, Value>();
        _syntax = CypherParser.Parse(text);
    }

    internal string Text { get; }

    internal IReadOnlyDictionary<string, Value> Parameters { get; }

    // Only these leave the order inside a list to the engine.
    private bool MakesLists => SyntaxSearch.All(_syntax).Any(n => n is PatternComprehensionSyntax or SubquerySyntax { Kind: SubqueryKind.Collect }
        || (n is CallSyntax call && call.Name.Equals("collect", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the binder refuses it: now and then a random query draws a random number inside an aggregate.</summary>
    internal bool IsRefused
    {
        get
        {
            try
            {
                Binder.Bind(_syntax, Text, FunctionTable.Standard);
                return false;
            }
            catch (QueryException e) when (e.Message.Contains("inside an aggregate", StringComparison.Ordinal))
            {
                return true;
            }
        }
    }

    /// <summary>The query of a random program.</summary>
    internal static QueryProgram Random(int seed, int number)
    {
        var program = new ProgramGenerator(seed).FreeProgram(number).Program;
        return new QueryProgram(program.Query, program.ParameterValues());
    }

    /// <summary>The rows from scratch; null when the query cannot be evaluated at all.</summary>
    internal OracleResult? Evaluate(GraphModel model)
    {
        try
        {
            return OracleEvaluator.Evaluate(_syntax, model.Snapshot(), Parameters);
        }
        catch (OracleFailureException)
        {
            return null;
        }
    }

    /// <summary>What differs between rows and those from scratch; null when nothing does.</summary>
    internal string? Differs(IReadOnlyList<IReadOnlyList<Value>> rows, OracleResult due)
    {
        var found = rows.Select(RowText.Canonical).ToList();
        var expected = due.Rows.Select(r => RowText.Canonical(r.Values)).ToList();
        if (Same(found, expected, due.Ordered)
            || (MakesLists && Same(found.ConvertAll(RowText.IgnoringListOrder), expected.ConvertAll(RowText.IgnoringListOrder), due.Ordered)))
        {
            return null;
        }

        return $"found\n    {string.Join("\n    ", found)}\ndue\n    {string.Join("\n    ", expected)}";
    }

    private static bool Same(List<string> found, List<string> expected, bool ordered) =>
        ordered ? found.SequenceEqual(expected) : new Bag(found).SameAs(new Bag(expected));
}
