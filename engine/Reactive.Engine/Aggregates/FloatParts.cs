using System.Runtime.CompilerServices;

namespace Reactive.Engine.Aggregates;

/// <summary>A finite double as <see cref="Mantissa"/> * 2^<see cref="Exponent"/>, exactly.</summary>
internal readonly struct FloatParts
{
    /// <summary>The bits behind the leading one.</summary>
    internal const long FractionMask = (1L << 52) - 1;

    /// <summary>The exponent field.</summary>
    internal const int ExponentMask = 0x7FF;

    /// <summary>What the field counts more than the weight of the last bit.</summary>
    internal const int ExponentBias = 1075;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal FloatParts(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var field = (int)(bits >> 52) & ExponentMask;
        var magnitude = bits & FractionMask;
        if (field == 0)
        {
            field = 1;
        }
        else
        {
            magnitude |= FractionMask + 1;
        }

        var sign = bits >> 63;
        Mantissa = (magnitude ^ sign) - sign;
        Exponent = field - ExponentBias;
    }

    /// <summary>The signed digits, at most 53 bits of them.</summary>
    internal readonly long Mantissa;

    /// <summary>The weight of the mantissa's last bit, -1074 to 971.</summary>
    internal readonly int Exponent;
}
