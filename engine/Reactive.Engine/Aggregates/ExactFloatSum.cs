using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reactive.Engine.Aggregates;

/// <summary>
/// The exact sum of floats under add and subtract in any order; rounded only when it is read. What came and went leaves no trace:
/// the result is a function of the members alone, bit for bit.
/// </summary>
/// <remarks>
/// Fast path: a two's complement number of 128 bits whose last bit weighs 2^-76, for members whose bits all lie in it (any double from
/// 1.2e-7 to 1.1e15, and smaller ones that are short). Members that do not fit are counted and go to a <see cref="WideAccumulator"/>,
/// which also takes over when the 128 bits overflow; it is dropped when no member needs it. The counts are signed, so that a part of a
/// sum may hold a subtraction whose addition is in another part. Zeros count as members only; an exact sum of 0 reads as 0.0.
/// A mutable struct: it lives as a field, without an object of its own.
/// </remarks>
internal struct ExactFloatSum
{
    private const int FractionBits = 76;

    // Digits beyond this many would reach the sign.
    private const int MostBits = 126;
    private const int FloatBits = 53;

    // Integers of this many bits fit.
    private const int IntegerBits = MostBits - FractionBits;

    private ulong _low;
    private long _high;
    private long _count;
    private FloatOutliers? _outliers;

    /// <summary>How many floats are in the sum, those that are no numbers included.</summary>
    internal readonly long Count => _count;

    /// <summary>Whether neither a member nor a remainder is there.</summary>
    internal readonly bool IsEmpty => _count == 0 && _low == 0 && _high == 0 && _outliers is null;

    /// <summary>Whether no member is an infinity or NaN.</summary>
    internal readonly bool IsFinite => _outliers is null || _outliers.IsFinite;

    /// <summary>Whether the wide accumulator is there.</summary>
    internal readonly bool IsWide => _outliers?.Wide is not null;

    /// <summary>Adds a float.</summary>
    internal void Add(double value)
    {
        _count++;
        Apply(value, 0);
    }

    /// <summary>Takes a float out again.</summary>
    internal void Subtract(double value)
    {
        _count--;
        Apply(value, -1);
    }

    /// <summary>Adds an integer, exactly, as a member.</summary>
    internal void Add(long value)
    {
        _count++;
        ApplyInteger(value, 0);
    }

    /// <summary>Takes an integer out again.</summary>
    internal void Subtract(long value)
    {
        _count--;
        ApplyInteger(value, -1);
    }

    /// <summary>Adds all members of another sum.</summary>
    internal void Merge(in ExactFloatSum other)
    {
        _count += other._count;
        Accumulate(other._low, other._high);
        if (other._outliers is { } outliers)
        {
            var own = _outliers ??= new FloatOutliers();
            own.NaNs += outliers.NaNs;
            own.PositiveInfinities += outliers.PositiveInfinities;
            own.NegativeInfinities += outliers.NegativeInfinities;
            own.Misfits += outliers.Misfits;
            if (outliers.Wide is { } wide)
            {
                (own.Wide ??= new WideAccumulator()).Add(wide);
            }
        }

        Tidy();
    }

    /// <summary>This sum and an integer together, without a change to this one; false when the 128 bits are not enough.</summary>
    internal readonly bool TryWith(Int128 integer, out ExactFloatSum both)
    {
        both = this;
        if (_outliers is not null || integer >> IntegerBits != integer >> 127)
        {
            return false;
        }

        both.AccumulateShifted((long)integer, FractionBits);
        return true;
    }

    /// <summary>The sum, rounded once, half to even; NaN or an infinity when such members decide it.</summary>
    internal double Round() => IsFinite ? FloatRounding.Round(Leading()) : _outliers!.NonFinite;

    /// <summary>The sum divided by <paramref name="divisor"/> (positive), rounded once.</summary>
    internal double RoundedQuotient(long divisor)
    {
        if (!IsFinite)
        {
            return _outliers!.NonFinite;
        }

        return divisor <= uint.MaxValue
            ? FloatRounding.RoundQuotient(Leading(), (uint)divisor)
            : ToFraction().DividedBy(divisor).ToDouble();
    }

    /// <summary>The exact sum of the finite members.</summary>
    internal ExactFraction ToFraction()
    {
        if (_outliers?.Wide is null)
        {
            return ExactFraction.Binary(new Int128((ulong)_high, _low), -FractionBits);
        }

        Spill();
        var mantissa = _outliers.Wide.ToInteger(out var exponent);
        return ExactFraction.Binary(mantissa, exponent);
    }

    private LeadingBits Leading()
    {
        if (_outliers is not null)
        {
            Spill();
            return _outliers.Wide!.Leading();
        }

        var magnitude = Magnitude(out var isNegative);
        return LeadingBits.Normalise(isNegative, (ulong)(magnitude >> 64), (ulong)magnitude, false, -FractionBits);
    }

    /// <param name="value">The member.</param>
    /// <param name="negation">-1 to subtract, 0 to add: a number with its bits turned by it, less it, changes its sign.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Apply(double value, long negation)
    {
        // Neither zeros and subnormals nor infinities and NaN have an exponent in this range.
        var bits = BitConverter.DoubleToInt64Bits(value);
        var shift = ((int)(bits >> (FloatBits - 1)) & FloatParts.ExponentMask) - FloatParts.ExponentBias + FractionBits;
        if ((uint)shift > MostBits - FloatBits)
        {
            ApplyUnusual(value, negation);
            return;
        }

        var sign = (bits >> 63) ^ negation;
        var magnitude = (bits & FloatParts.FractionMask) | (FloatParts.FractionMask + 1);
        AccumulateShifted((magnitude ^ sign) - sign, shift);
    }

    private void ApplyInteger(long value, long negation)
    {
        if (value >> IntegerBits == value >> 63)
        {
            AccumulateShifted((value ^ negation) - negation, FractionBits);
        }
        else
        {
            ApplyUnusual(value, 0, negation);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AccumulateShifted(long term, int shift)
    {
        if (shift >= 64)
        {
            Accumulate(0, term << (shift - 64));
        }
        else
        {
            Accumulate((ulong)term << shift, (term >> 1) >> (63 - shift));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Accumulate(ulong low, long high)
    {
        var newLow = _low + low;
        var newHigh = _high + high + (newLow < low ? 1 : 0);
        if (((_high ^ newHigh) & (high ^ newHigh)) < 0)
        {
            Spill();
            newLow = low;
            newHigh = high;
        }

        _low = newLow;
        _high = newHigh;
        if (_outliers is not null && _count == 0)
        {
            Tidy();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ApplyUnusual(double value, long negation)
    {
        if (double.IsFinite(value))
        {
            var parts = new FloatParts(value);
            ApplyUnusual(parts.Mantissa, parts.Exponent, negation);
        }
        else
        {
            (_outliers ??= new FloatOutliers()).CountNonFinite(value, negation | 1);
            Tidy();
        }
    }

    /// <summary>Zeros, members that are too small or too great, and those that fit after all because their last bits are 0.</summary>
    private void ApplyUnusual(long mantissa, int exponent, long negation)
    {
        if (mantissa == 0)
        {
            if (_count == 0)
            {
                Tidy();
            }

            return;
        }

        // Without its trailing zeros even the least integer has a positive counterpart.
        var trailing = BitOperations.TrailingZeroCount(mantissa);
        exponent += trailing;
        var term = ((mantissa >> trailing) ^ negation) - negation;
        var shift = exponent + FractionBits;
        if (shift >= 0 && shift + 64 - BitOperations.LeadingZeroCount((ulong)Math.Abs(term)) <= MostBits)
        {
            AccumulateShifted(term, shift);
            return;
        }

        var outliers = _outliers ??= new FloatOutliers();
        outliers.Misfits += negation | 1;
        (outliers.Wide ??= new WideAccumulator()).Add(term, exponent);
        if (outliers.Misfits == 0)
        {
            Tidy();
        }
    }

    /// <summary>Moves the 128 bits into the wide accumulator.</summary>
    private void Spill()
    {
        var outliers = _outliers ??= new FloatOutliers();
        var wide = outliers.Wide ??= new WideAccumulator();
        if (_low != 0 || _high != 0)
        {
            var magnitude = Magnitude(out var negative);
            wide.AddProduct(magnitude, -FractionBits, negative);
            _low = 0;
            _high = 0;
        }
    }

    /// <summary>Lets go of what no member needs any more.</summary>
    private void Tidy()
    {
        if (_outliers is null)
        {
            return;
        }

        if (_outliers.Wide is { } wide && _outliers.Misfits == 0)
        {
            if (!wide.IsZero())
            {
                Narrow(wide);
            }
            else
            {
                _outliers.Wide = null;
            }
        }

        if (_outliers.IsEmpty)
        {
            _outliers = null;
        }
    }

    private void Narrow(WideAccumulator wide)
    {
        Spill();
        var mantissa = wide.ToInteger(out var exponent);
        var shift = exponent + FractionBits;
        var isExact = shift >= 0 || mantissa.IsZero || TrailingZeros(mantissa) >= -shift;
        if (isExact && mantissa.GetBitLength() + shift < 127)
        {
            var whole = (UInt128)(Int128)(shift >= 0 ? mantissa << shift : mantissa >> -shift);
            _low = (ulong)whole;
            _high = (long)(ulong)(whole >> 64);
            _outliers!.Wide = null;
        }
    }

    private static long TrailingZeros(BigInteger value)
    {
        // value & -value is the last bit that is set.
        return (long)(value & -value).GetBitLength() - 1;
    }

    private readonly UInt128 Magnitude(out bool negative)
    {
        negative = _high < 0;
        var value = new UInt128((ulong)_high, _low);
        return negative ? -value : value;
    }
}
