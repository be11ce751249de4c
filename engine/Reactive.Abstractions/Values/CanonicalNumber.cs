using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace Reactive.Values;

/// <summary>
/// One order-preserving form for integers, floats and decimals: the greatest float that is not above the number, eight bytes that
/// sort as it does, then 0 when that is the number itself. Else 1 and the number's own decimal digits, which order the numbers between two
/// neighbouring floats: the place of the point (four bytes), two digits a byte plus one, and 0; all inverted below zero.
/// </summary>
internal static class CanonicalNumber
{
    private const byte Exact = 0;
    private const byte MoreFollows = 1;
    private const long NaN = 0x7FF8_0000_0000_0000;

    internal static void Write(IBufferWriter<byte> output, in Value number)
    {
        var floor = Floor(number, out var exact);
        WriteOrdered(output, floor);
        CanonicalEncoding.WriteByte(output, exact ? Exact : MoreFollows);
        if (!exact)
        {
            var (unscaled, scale) = number.Tag is DecimalValue value ? value.Normalized() : (number.Bits, 0);
            WriteDigits(output, unscaled, scale);
        }
    }

    private static double Floor(in Value number, out bool exact)
    {
        if (number.IsFloat)
        {
            exact = true;
            return number.FloatBits;
        }

        var content = number.Tag as DecimalValue;
        var nearest = content is null ? number.Bits : content.ToDouble();
        var place = content is null ? NumberOrder.Compare(number.Bits, nearest) : NumberOrder.Compare(content, nearest);
        exact = place == 0;
        return place < 0 ? Math.BitDecrement(nearest) : nearest;
    }

    private static void WriteOrdered(IBufferWriter<byte> output, double value)
    {
        // One zero, one NaN; a plus sign sorts above a minus sign, and below zero more is less.
        var bits = double.IsNaN(value) ? NaN : value == 0 ? 0 : BitConverter.DoubleToInt64Bits(value);
        BinaryPrimitives.WriteInt64BigEndian(output.GetSpan(sizeof(long)), bits < 0 ? ~bits : bits ^ long.MinValue);
        output.Advance(sizeof(long));
    }

    private static void WriteDigits(IBufferWriter<byte> output, in BigInteger unscaled, int scale)
    {
        var digits = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture);
        var point = digits.Length - scale;
        var kept = digits.AsSpan().TrimEnd('0');
        var length = sizeof(int) + ((kept.Length + 1) / 2) + 1;
        var span = output.GetSpan(length)[..length];
        BinaryPrimitives.WriteInt32BigEndian(span, point ^ int.MinValue);
        for (var i = 0; i < kept.Length; i += 2)
        {
            var second = i + 1 < kept.Length ? kept[i + 1] - '0' : 0;
            span[sizeof(int) + (i / 2)] = (byte)(((kept[i] - '0') * 10) + second + 1);
        }

        span[^1] = 0;
        if (unscaled.Sign < 0)
        {
            Invert(span);
        }

        output.Advance(length);
    }

    private static void Invert(Span<byte> bytes)
    {
        foreach (ref var item in bytes)
        {
            item = (byte)~item;
        }
    }
}
