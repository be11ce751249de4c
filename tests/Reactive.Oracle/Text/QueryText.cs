using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Reactive.Language.Syntax;

namespace Reactive.Oracle.Text;

/// <summary>
/// Writes a syntax tree back as query text with every operator in parentheses. Two trees have the same text exactly when they differ
/// in nothing but layout, which is how "the same expression" is decided.
/// </summary>
internal static class QueryText
{
    private static readonly ConditionalWeakTable<ExpressionSyntax, string> Known = [];

    internal static string Of(QuerySyntax query)
    {
        var text = new StringBuilder();
        for (var i = 0; i < query.Branches.Length; i++)
        {
            if (i > 0)
            {
                text.Append(query.UnionAll[i - 1] ? " UNION ALL " : " UNION ");
            }

            text.AppendJoin(' ', query.Branches[i].Clauses.Select(Clause));
        }

        return text.ToString();
    }

    internal static string Of(ExpressionSyntax expression)
    {
        if (!Known.TryGetValue(expression, out var text))
        {
            text = ExpressionText.Write(expression);
            Known.AddOrUpdate(expression, text);
        }

        return text;
    }

    /// <summary>A name; in back quotes where it might be read as a word of the language.</summary>
    internal static string Name(string name) => IsPlain(name) ? name : "`" + name.Replace("`", "``", StringComparison.Ordinal) + "`";

    internal static string Where(ExpressionSyntax? condition) => condition is null ? string.Empty : " WHERE " + Of(condition);

    private static string Clause(ClauseSyntax clause) => clause switch
    {
        MatchSyntax match => $"{(match.Optional ? "OPTIONAL " : string.Empty)}MATCH {Patterns(match.Patterns)}{Where(match.Where)}",
        UnwindSyntax unwind => $"UNWIND {Of(unwind.List)} AS {Name(unwind.Variable.Name)}",
        WithSyntax with => $"WITH {Projection(with.Projection)}{Where(with.Where)}",
        ReturnSyntax @return => $"RETURN {Projection(@return.Projection)}",
        _ => throw new ArgumentOutOfRangeException(nameof(clause), clause, "No such clause."),
    };

    private static string Patterns(ImmutableArray<PathPatternSyntax> patterns) => string.Join(", ", patterns.Select(PatternText.Write));

    private static string Projection(ProjectionSyntax projection)
    {
        var text = new StringBuilder(projection.Distinct ? "DISTINCT " : string.Empty);
        var items = projection.Items.Select(Item);
        text.AppendJoin(", ", projection.Star ? items.Prepend("*") : items);
        if (projection.OrderBy.Length > 0)
        {
            text.Append(" ORDER BY ").AppendJoin(", ", projection.OrderBy.Select(s => Of(s.Expression) + (s.Descending ? " DESC" : string.Empty)));
        }

        Append(text, " SKIP ", projection.Skip);
        Append(text, " LIMIT ", projection.Limit);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string word, ExpressionSyntax? expression)
    {
        if (expression is not null)
        {
            text.Append(word).Append(Of(expression));
        }
    }

    private static string Item(ProjectionItemSyntax item) => item.Alias is { } alias
        ? $"{Of(item.Expression)} AS {Name(alias.Name)}"
        : Of(item.Expression);

    private static bool IsPlain(string name) => name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit)
        && (name.Length == 1 || char.IsAsciiDigit(name[^1]));
}
