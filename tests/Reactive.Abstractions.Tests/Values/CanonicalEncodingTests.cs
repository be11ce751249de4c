using Reactive.Values;
using Xunit;
using static Reactive.Abstractions.Tests.Values.Samples;

namespace Reactive.Abstractions.Tests.Values;

/// <summary>The bytes are stored and hashed into row keys: a change here is a new version of the format.</summary>
public sealed class CanonicalEncodingTests
{
    public static TheoryData<Value, string> Golden => new()
    {
        { Value.Null, "80" },
        { false, "7000" },
        { true, "7001" },
        { 0L, "78 8000000000000000 00" },
        { -0.0, "78 8000000000000000 00" },
        { 1L, "78 BFF0000000000000 00" },
        { 1.0, "78 BFF0000000000000 00" },
        { D("1.00"), "78 BFF0000000000000 00" },
        { -1L, "78 400FFFFFFFFFFFFF 00" },
        { double.NaN, "78 FFF8000000000000 00" },
        { double.PositiveInfinity, "78 FFF0000000000000 00" },
        { double.NegativeInfinity, "78 000FFFFFFFFFFFFF 00" },
        { Edge, "78 C340000000000000 00" },
        { Edge + 1, "78 C340000000000000 01 80000010 5B 08 14 5D 37 4B 0A 5E 00" },
        { -Edge - 1, "78 3CBFFFFFFFFFFFFE 01 7FFFFFEF A4 F7 EB A2 C8 B4 F5 A1 FF" },
        { D("0.1"), "78 BFB9999999999999 01 80000000 0B 00" },
        { D("1e400"), "78 FFEFFFFFFFFFFFFF 01 80000191 0B 00" },
        { "", "68 0001" },
        { "ab", "68 6162 0001" },
        { "a\0b", "68 61 00FF 62 0001" },
        { "é😀", "68 C3A9 F09F9880 0001" },
        { "\uD83D", "68 EDA0BD 0001" },
        { Value.Bytes([0, 1]), "60 00FF 01 0001" },
        { Value.List(), "20 00" },
        { Value.List("a", Value.Null), "20 68610001 80 00" },
        { Map(), "08 00000000 00" },
        { Map(("b", true), ("a", Value.Null)), "08 00000002 610001 620001 80 7001 00" },
        { Node("n1", "f"), "10 660001 6E310001" },
        { Relation("r1"), "18 0001 72310001" },
        { Walk("n1", "r1", "n2"), "28 10 0001 6E310001 18 0001 72310001 10 0001 6E320001 00" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void The_bytes_are_pinned(Value value, string hex) =>
        Assert.Equal(hex.Replace(" ", "", StringComparison.Ordinal), Convert.ToHexString(Encode(value)));

    [Fact]
    public void The_version_is_pinned_with_them() => Assert.Equal(1, CanonicalEncoding.Version);

    [Fact]
    public void No_encoding_begins_another()
    {
        var encodings = All.Select(value => (Value: value, Bytes: Encode(value))).ToArray();
        foreach (var a in encodings)
        {
            foreach (var b in encodings)
            {
                Assert.True(a.Value.Equals(b.Value) || !b.Bytes.AsSpan().StartsWith(a.Bytes), $"{a.Value} begins {b.Value}");
            }
        }
    }

    [Fact]
    public void Long_texts_with_zeros_and_lone_surrogates_keep_apart()
    {
        var random = new Random(3);
        char[] alphabet = ['\0', '\u0001', 'a', '\u00FF', '\uD800', '\uDC00', '\uE000', '\uFFFF'];
        for (var i = 0; i < 5_000; i++)
        {
            var a = new string(random.GetItems(alphabet, random.Next(300)));
            var b = random.Next(2) == 0 ? a + alphabet[random.Next(alphabet.Length)] : a[..(a.Length / 2)] + new string(random.GetItems(alphabet, random.Next(9)));
            var bytes = Encode(a).AsSpan().SequenceCompareTo(Encode(b));
            Assert.Equal(Math.Sign(bytes), Math.Sign(ValueOrder.Compare(a, b)));
            Assert.Equal(a == b, bytes == 0);
        }
    }

    [Fact]
    public void Random_numbers_of_all_kinds_sort_as_their_bytes()
    {
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var a = RandomNumber(random);
            var b = random.Next(3) == 0 ? Neighbour(a, random) : RandomNumber(random);
            var bytes = Encode(a).AsSpan().SequenceCompareTo(Encode(b));
            Assert.True(Math.Sign(bytes) == Math.Sign(ValueOrder.Compare(a, b)), $"{a} / {b}");
            Assert.True(a.Equals(b) == (bytes == 0) && (bytes != 0 || a.GetHashCode() == b.GetHashCode()), $"{a} / {b}");
        }
    }

    private static Value RandomNumber(Random random) => random.Next(3) switch
    {
        0 => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64),
        1 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
        _ => Value.Decimal(new DecimalValue(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64), random.Next(40))),
    };

    private static Value Neighbour(in Value number, Random random)
    {
        if (number.Kind == ValueKind.Float && double.IsFinite(number.AsFloat()) && Math.Abs(number.AsFloat()) is > 1e-30 and < 1e30)
        {
            var (mantissa, exponent) = NumberOrder.Split(number.AsFloat());
            return exponent >= 0
                ? Value.Decimal(new DecimalValue((mantissa << exponent) + random.Next(-1, 2), 0))
                : Value.Decimal(new DecimalValue((mantissa * System.Numerics.BigInteger.Pow(5, -exponent)) + random.Next(-1, 2), -exponent));
        }

        return number.Kind == ValueKind.Integer ? (double)number.AsInteger() : number.AsFloat();
    }
}
