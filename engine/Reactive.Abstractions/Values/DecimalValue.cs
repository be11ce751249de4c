using System.Globalization;
using System.Numerics;

namespace Reactive.Values;

/// <summary>
/// An exact decimal number: <see cref="Unscaled"/> / 10^<see cref="Scale"/>. The scale keeps the zeros at the end as they were
/// written (1.10), which make no difference to equality. There may be <see cref="MaximumDigits"/> digits behind the point, twice as many in all.
/// </summary>
public sealed partial class DecimalValue : ValueObject
{
    /// <summary>How many digits there may be behind the point, and half of how many in all.</summary>
    public const int MaximumDigits = 8_000;

    // Powers of ten that a float holds exactly.
    private static readonly double[] ExactPowers =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    private const long MaximumBits = (long)(2 * MaximumDigits * 3.3219280948873626) - 1;

    /// <summary>Makes a decimal number.</summary>
    /// <param name="unscaled">All digits.</param>
    /// <param name="scale">How many of them are behind the point; negative for zeros to be added in front of it.</param>
    /// <exception cref="OverflowException">There are more digits than <see cref="MaximumDigits"/> allows.</exception>
    public DecimalValue(BigInteger unscaled, int scale)
        : base(ValueKind.Decimal)
    {
        if (!Fits(unscaled, scale))
        {
            throw new OverflowException($"A decimal number has at most {MaximumDigits} digits behind the point and {2 * MaximumDigits} in all.");
        }

        Unscaled = scale < 0 ? unscaled * PowersOfTen.Of(-scale) : unscaled;
        Scale = Math.Max(scale, 0);
    }

    /// <summary>Makes a decimal number of a .NET decimal; the scale is kept.</summary>
    public DecimalValue(decimal value)
        : base(ValueKind.Decimal)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var size = new BigInteger((ulong)(uint)parts[0] | ((ulong)(uint)parts[1] << 32)) + (new BigInteger((uint)parts[2]) << 64);
        Unscaled = value < 0 ? -size : size;
        Scale = (parts[3] >> 16) & 0xFF;
    }

    /// <summary>The number without its point.</summary>
    public BigInteger Unscaled { get; }

    /// <summary>How many digits are behind the point; never negative.</summary>
    public int Scale { get; }

    /// <summary>Whether the number has no part behind the point.</summary>
    public bool IsInteger => Scale == 0 || (Unscaled % PowersOfTen.Of(Scale)).IsZero;

    /// <summary>The nearest float; infinite when the number is beyond all floats.</summary>
    public double ToDouble()
    {
        const long exact = 1L << 53;
        return Scale < ExactPowers.Length && Unscaled >= -exact && Unscaled <= exact
            ? (double)(long)Unscaled / ExactPowers[Scale]
            : double.Parse(string.Create(CultureInfo.InvariantCulture, $"{Unscaled}E{-Scale}"), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>The part before the point, rounded towards zero.</summary>
    public BigInteger Truncate() => Scale == 0 ? Unscaled : BigInteger.Divide(Unscaled, PowersOfTen.Of(Scale));

    /// <summary>The same number as a .NET decimal.</summary>
    /// <exception cref="OverflowException">It has more digits than a .NET decimal can hold.</exception>
    public decimal ToDecimal()
    {
        var (unscaled, scale) = Normalized();
        if (scale > 28)
        {
            throw new OverflowException("The number has more digits behind the point than a .NET decimal can hold.");
        }

        return (decimal)unscaled / (decimal)PowersOfTen.Of(scale);
    }

    /// <summary>Whether such a number is small enough to be made.</summary>
    internal static bool Fits(in BigInteger unscaled, int scale) =>
        scale is <= MaximumDigits and >= -MaximumDigits
        && unscaled.GetBitLength() - (long)(Math.Min(scale, 0) * 3.3219280948873626) <= MaximumBits;

    /// <summary>The number without zeros at the end: one form for all that are equal.</summary>
    internal (BigInteger Unscaled, int Scale) Normalized()
    {
        var unscaled = Unscaled;
        var scale = Scale;
        StripZeros(ref unscaled, ref scale, 0);
        return (unscaled, scale);
    }

    internal int CompareTo(DecimalValue other)
    {
        if (Scale == other.Scale)
        {
            return Unscaled.CompareTo(other.Unscaled);
        }

        return Scale < other.Scale
            ? (Unscaled * PowersOfTen.Of(other.Scale - Scale)).CompareTo(other.Unscaled)
            : Unscaled.CompareTo(other.Unscaled * PowersOfTen.Of(Scale - other.Scale));
    }

    private static void StripZeros(ref BigInteger unscaled, ref int scale, int leastScale)
    {
        while (scale > leastScale)
        {
            var quotient = BigInteger.DivRem(unscaled, 10, out var rest);
            if (!rest.IsZero)
            {
                return;
            }

            unscaled = quotient;
            scale--;
        }
    }
}
