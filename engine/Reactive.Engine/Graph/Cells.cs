using System.Runtime.CompilerServices;
using Reactive.Values;

namespace Reactive.Engine.Graph;

/// <summary>Comparing and writing cells, with the common kinds decided in place.</summary>
internal static class Cells
{
    /// <summary>As <see cref="ValueComparison.Same"/>: the same to the last bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Same(in Value left, in Value right) =>
        ReferenceEquals(left.Tag, right.Tag)
            ? left.Bits == right.Bits || (left.IsFloat && double.IsNaN(left.FloatBits) && double.IsNaN(right.FloatBits))
            : SameOfTwoTags(left, right);

    /// <summary>Writes a cell; the reference only when it is another one, since that is what the collector must be told.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Write(ref Value cell, in Value value)
    {
        if (ReferenceEquals(cell.Tag, value.Tag))
        {
            Unsafe.AsRef(in cell.Bits) = value.Bits;
        }
        else
        {
            cell = value;
        }
    }

    private static bool SameOfTwoTags(in Value left, in Value right)
    {
        if (left.Tag is string text && right.Tag is string other)
        {
            return left.Bits == right.Bits && string.Equals(text, other);
        }

        // The marks of inline kinds are one object each: another tag is another kind.
        return left.Tag is not (null or InlineKind) && right.Tag is not (null or InlineKind) && ValueComparison.Same(left, right);
    }
}
