using System.Collections.Immutable;
using Reactive.Language.Syntax;
using Xunit;

namespace Reactive.Language.Tests.Syntax;

/// <summary>Trees on one line, for assertions.</summary>
internal static class Parsed
{
    internal static string Query(string text) => SyntaxPrinter.PrintOnOneLine(CypherParser.Parse(text));

    internal static string Clause(string text, int index = 0) =>
        SyntaxPrinter.PrintOnOneLine(CypherParser.Parse(text).Branches[0].Clauses[index]);

    internal static ExpressionSyntax Node(string expression)
    {
        var result = Assert.IsType<ReturnSyntax>(CypherParser.Parse("RETURN " + expression).Branches[0].Clauses[^1]);
        return result.Projection.Items[0].Expression;
    }

    internal static string Expression(string expression) => SyntaxPrinter.PrintOnOneLine(Node(expression));

    internal static string Condition(string condition)
    {
        var match = Assert.IsType<MatchSyntax>(CypherParser.Parse($"MATCH (n) WHERE {condition} RETURN n").Branches[0].Clauses[0]);
        return SyntaxPrinter.PrintOnOneLine(match.Where!);
    }

    internal static string Pattern(string pattern)
    {
        var match = Assert.IsType<MatchSyntax>(CypherParser.Parse($"MATCH {pattern} RETURN 1").Branches[0].Clauses[0]);
        return SyntaxPrinter.PrintOnOneLine(Assert.Single(match.Patterns));
    }

    internal static QueryError Error(string text) => Assert.Single(Errors(text));

    internal static ImmutableArray<QueryError> Errors(string text) => Assert.Throws<QueryException>(() => CypherParser.Parse(text)).Errors;
}
