using System.Collections.Immutable;

namespace Reactive.Language.Syntax;

/// <summary>What stands behind WITH and RETURN.</summary>
internal sealed partial class Parser
{
    private ProjectionSyntax ParseProjection()
    {
        var start = Current.Span.Start;
        var isDistinct = TakeIf(Keyword.Distinct);
        var isStar = TakeIf(TokenKind.Star);
        var items = !isStar || TakeIf(TokenKind.Comma) ? ParseItems() : [];
        var orderBy = At(Keyword.Order) ? ParseOrderBy() : [];
        var skip = TakeIf(Keyword.Skip) ? ParseValue() : null;
        var limit = TakeIf(Keyword.Limit) ? ParseValue() : null;
        return new ProjectionSyntax(SpanFrom(start), isDistinct, isStar, items, orderBy, skip, limit);
    }

    private ImmutableArray<ProjectionItemSyntax> ParseItems()
    {
        var items = ImmutableArray.CreateBuilder<ProjectionItemSyntax>();
        do
        {
            var start = Current.Span.Start;
            var expression = ParseValue();

            // The column's name is the text as it stands, parentheses included, which the expression's own span may leave out.
            var text = _source[SpanFrom(start)];
            var alias = TakeIf(Keyword.As) ? ExpectName("a name for the column") : null;
            items.Add(new ProjectionItemSyntax(SpanFrom(start), expression, alias, text));
        }
        while (TakeIf(TokenKind.Comma));

        return items.ToImmutable();
    }

    private ImmutableArray<SortItemSyntax> ParseOrderBy()
    {
        Take();
        Expect(Keyword.By);
        var items = ImmutableArray.CreateBuilder<SortItemSyntax>();
        do
        {
            var start = Current.Span.Start;
            var expression = ParseValue();
            var isDescending = Current.Keyword is Keyword.Desc or Keyword.Descending;
            if (isDescending || Current.Keyword is Keyword.Asc or Keyword.Ascending)
            {
                Take();
            }

            items.Add(new SortItemSyntax(SpanFrom(start), expression, isDescending));
        }
        while (TakeIf(TokenKind.Comma));

        return items.ToImmutable();
    }
}
