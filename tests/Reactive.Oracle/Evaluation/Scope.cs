using System.Collections.Immutable;
using Reactive.Language.Syntax;
using Reactive.Oracle.Text;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>
/// What an expression sees: names, and (after grouping) whole expressions whose value is known already: those that were projected, and
/// the aggregates of the group.
/// </summary>
internal sealed record Scope(Bindings Bindings, ImmutableDictionary<string, Known> Known)
{
    internal static Scope Of(Bindings bindings) => new(bindings, ImmutableDictionary<string, Known>.Empty);

    internal bool TryKnown(ExpressionSyntax expression, out Value value)
    {
        if (!Known.IsEmpty && Known.TryGetValue(QueryText.Of(expression), out var known))
        {
            value = known.Value;
            return true;
        }

        value = default;
        return false;
    }

    internal Scope WithKnown(ExpressionSyntax expression, in Value value) =>
        this with { Known = Known.SetItem(QueryText.Of(expression), new Known(expression, value)) };

    /// <summary>A name bound here hides whatever was known about expressions that read the outer name.</summary>
    internal Scope With(string name, in Value value)
    {
        if (Known.IsEmpty)
        {
            return new Scope(Bindings.With(name, value), Known);
        }

        var hidden = Known.Where(k => SyntaxSearch.Reads(k.Value.Expression, name)).Select(k => k.Key);
        return new Scope(Bindings.With(name, value), Known.RemoveRange(hidden));
    }
}

/// <summary>An expression and the value that it has in a scope.</summary>
internal sealed record Known(ExpressionSyntax Expression, Value Value);
