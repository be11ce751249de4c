using Reactive.Values;

namespace Reactive.Engine.Functions;

/// <summary><c>+</c> of texts and of lists.</summary>
internal static class Concatenation
{
    /// <summary>No operation makes a longer list: a query of a few words must not be able to fill the memory.</summary>
    internal const int MaximumItems = 10_000_000;

    /// <summary>No operation makes a longer text.</summary>
    internal const int MaximumLength = 1 << 26;

    /// <summary>Two lists become one, a list takes a member in front or behind; a text takes a text or a number.</summary>
    internal static Value Of(in Value left, in Value right) => (left.Tag, right.Tag) switch
    {
        (ListValue a, ListValue b) => Join(a.Span, b.Span),
        (ListValue list, _) => Join(list.Span, [right]),
        (_, ListValue list) => Join([left], list.Span),
        _ when IsText(left) && IsText(right) => Join(ValueText.Of(left), ValueText.Of(right)),
        _ => ValueErrors.Operands("+", left, right),
    };

    internal static Value TooLong() => ValueErrors.OutOfRange($"a list has at most {MaximumItems} members and a text {MaximumLength} characters");

    private static bool IsText(in Value value) => value.Kind == ValueKind.String || NumberOrder.IsNumber(value);

    private static Value Join(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right)
    {
        if (left.Length + (long)right.Length > MaximumItems)
        {
            return TooLong();
        }

        var items = new Value[left.Length + right.Length];
        left.CopyTo(items);
        right.CopyTo(items.AsSpan(left.Length));
        return Value.Of(new ListValue(items));
    }

    private static Value Join(string left, string right) =>
        left.Length + (long)right.Length > MaximumLength ? TooLong() : Value.String(string.Concat(left, right));
}
