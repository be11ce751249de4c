using Reactive.Values;

namespace Reactive.Engine.Functions;

/// <content>Cypher's comparisons and the test for null.</content>
internal static partial class ValueOperators
{
    /// <summary><c>a = b</c></summary>
    internal static Value Equal(in Value left, in Value right) =>
        Failed(left, right, out var error) ? error : ValueComparison.Equal(left, right);

    /// <summary><c>a &lt;&gt; b</c></summary>
    internal static Value NotEqual(in Value left, in Value right)
    {
        var equal = Equal(left, right);
        return IsBoolean(equal) ? Value.Boolean(equal.Bits == 0) : equal;
    }

    /// <summary><c>a &lt; b</c></summary>
    internal static Value Less(in Value left, in Value right) =>
        Failed(left, right, out var error) ? error : ValueComparison.Less(left, right);

    /// <summary><c>a &lt;= b</c></summary>
    internal static Value LessOrEqual(in Value left, in Value right) =>
        Failed(left, right, out var error) ? error : ValueComparison.LessOrEqual(left, right);

    /// <summary><c>a &gt; b</c></summary>
    internal static Value Greater(in Value left, in Value right) =>
        Failed(left, right, out var error) ? error : ValueComparison.Less(right, left);

    /// <summary><c>a &gt;= b</c></summary>
    internal static Value GreaterOrEqual(in Value left, in Value right) =>
        Failed(left, right, out var error) ? error : ValueComparison.LessOrEqual(right, left);

    /// <summary><c>a IS NULL</c></summary>
    internal static Value IsNull(in Value operand) => operand.IsError ? operand : Value.Boolean(operand.IsNull);

    /// <summary><c>a IS NOT NULL</c></summary>
    internal static Value IsNotNull(in Value operand) => operand.IsError ? operand : Value.Boolean(!operand.IsNull);

    /// <summary><c>a IN list</c>: true if one member equals, else null if one is undecided.</summary>
    internal static Value In(in Value item, in Value list)
    {
        if (Failed(item, list, out var error) || list.IsNull)
        {
            return error;
        }

        if (list.Tag is not ListValue content)
        {
            return ValueErrors.Type($"`IN` needs a list, not {ValueErrors.Name(list)}");
        }

        var undecided = false;
        foreach (ref readonly var member in content.Span)
        {
            var equal = ValueComparison.AreEqual(item, member);
            if (equal == true)
            {
                return Value.True;
            }

            undecided |= equal is null;
        }

        return undecided ? default : Value.False;
    }

    private static bool Failed(in Value left, in Value right, out Value error)
    {
        error = left.IsError ? left : right.IsError ? right : default;
        return !error.IsNull;
    }
}
