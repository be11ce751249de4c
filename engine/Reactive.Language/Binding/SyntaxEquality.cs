using System.Collections.Immutable;
using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Language.Binding;

/// <summary>
/// Whether two expressions of one query are written alike, wherever they stand. Names must mean the same at both places. Patterns and
/// subqueries are compared as text, white space apart.
/// </summary>
internal sealed class SyntaxEquality(string text) : IEqualityComparer<ExpressionSyntax>
{
    // Deeper parts tell few expressions apart and cost as much for each node above them.
    private const int HashedDepth = 4;

    /// <inheritdoc/>
    public bool Equals(ExpressionSyntax? left, ExpressionSyntax? right) => Equal(left, right);

    /// <inheritdoc/>
    public int GetHashCode(ExpressionSyntax syntax) => Hash(syntax, HashedDepth);

    private static int Hash(ExpressionSyntax? syntax, int depth)
    {
        if (syntax is null || depth == 0)
        {
            return 0;
        }

        depth--;
        return syntax switch
        {
            LiteralSyntax x => HashCode.Combine(x.Value.Kind, x.Span.End - x.Span.Start),
            ParameterSyntax x => HashCode.Combine(1, x.Name),
            VariableSyntax x => HashCode.Combine(2, x.Name),
            PropertySyntax x => HashCode.Combine(3, x.Key, Hash(x.Target, depth)),
            UnarySyntax x => HashCode.Combine(4, x.Operator, Hash(x.Operand, depth)),
            BinarySyntax x => HashCode.Combine(5, x.Operator, Hash(x.Left, depth), Hash(x.Right, depth)),
            CallSyntax x => HashCode.Combine(
                StringComparer.OrdinalIgnoreCase.GetHashCode(x.Name), x.Distinct, Hash(x.Arguments.FirstOrDefault(), depth)),
            IndexSyntax x => HashCode.Combine(6, Hash(x.Target, depth), Hash(x.Index, depth)),
            ListLiteralSyntax x => HashCode.Combine(7, x.Items.Length, Hash(x.Items.FirstOrDefault(), depth)),
            MapLiteralSyntax x => HashCode.Combine(8, x.Entries.Length),
            _ => syntax.GetType().GetHashCode(),
        };
    }

    private bool Equal(ExpressionSyntax? left, ExpressionSyntax? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.GetType() != right.GetType())
        {
            return false;
        }

        return (left, right) switch
        {
            (LiteralSyntax a, LiteralSyntax b) => SameLiteral(a.Value, b.Value, a.Span, b.Span),
            (ParameterSyntax a, ParameterSyntax b) => a.Name == b.Name,
            (VariableSyntax a, VariableSyntax b) => a.Name == b.Name,
            (PropertySyntax a, PropertySyntax b) => a.Key == b.Key && Equal(a.Target, b.Target),
            (IndexSyntax a, IndexSyntax b) => Equal(a.Target, b.Target) && Equal(a.Index, b.Index),
            (SliceSyntax a, SliceSyntax b) => Equal(a.Target, b.Target) && Equal(a.From, b.From) && Equal(a.To, b.To),
            (UnarySyntax a, UnarySyntax b) => a.Operator == b.Operator && Equal(a.Operand, b.Operand),
            (BinarySyntax a, BinarySyntax b) => a.Operator == b.Operator && Equal(a.Left, b.Left) && Equal(a.Right, b.Right),
            (CallSyntax a, CallSyntax b) => SameCall(a, b),
            (CountStarSyntax, CountStarSyntax) => true,
            (ListLiteralSyntax a, ListLiteralSyntax b) => AllEqual(a.Items, b.Items),
            (MapLiteralSyntax a, MapLiteralSyntax b) => SameMap(a, b),
            (CaseSyntax a, CaseSyntax b) => SameCase(a, b),
            _ => SameText(left.Span, right.Span),
        };
    }

    private bool SameCall(CallSyntax left, CallSyntax right) =>
        left.Distinct == right.Distinct
        && string.Equals(left.Name, right.Name, StringComparison.OrdinalIgnoreCase)
        && AllEqual(left.Arguments, right.Arguments);

    private bool SameMap(MapLiteralSyntax left, MapLiteralSyntax right)
    {
        if (left.Entries.Length != right.Entries.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Entries.Length; i++)
        {
            if (left.Entries[i].Key != right.Entries[i].Key || !Equal(left.Entries[i].Value, right.Entries[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private bool SameCase(CaseSyntax left, CaseSyntax right)
    {
        if (left.Branches.Length != right.Branches.Length || !Equal(left.Operand, right.Operand) || !Equal(left.Else, right.Else))
        {
            return false;
        }

        for (var i = 0; i < left.Branches.Length; i++)
        {
            if (!Equal(left.Branches[i].When, right.Branches[i].When) || !Equal(left.Branches[i].Then, right.Branches[i].Then))
            {
                return false;
            }
        }

        return true;
    }

    private bool AllEqual(ImmutableArray<ExpressionSyntax> left, ImmutableArray<ExpressionSyntax> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!Equal(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    // 1 and 1.0 are equal values and different literals. Two spellings of one literal may count as two.
    private bool SameLiteral(Value left, Value right, SourceSpan leftSpan, SourceSpan rightSpan) =>
        left.Kind == right.Kind && (left.IsNull || TextOf(leftSpan).SequenceEqual(TextOf(rightSpan)));

    private ReadOnlySpan<char> TextOf(SourceSpan span) => text.AsSpan(span.Start, span.End - span.Start);

    private bool SameText(SourceSpan left, SourceSpan right)
    {
        var a = TextOf(left);
        var b = TextOf(right);
        while (true)
        {
            a = a.TrimStart();
            b = b.TrimStart();
            if (a.IsEmpty || b.IsEmpty)
            {
                return a.IsEmpty && b.IsEmpty;
            }

            if (a[0] != b[0])
            {
                return false;
            }

            a = a[1..];
            b = b[1..];
        }
    }
}
