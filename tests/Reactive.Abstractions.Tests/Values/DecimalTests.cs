using System.Globalization;
using System.Numerics;
using Reactive.Values;
using Xunit;

namespace Reactive.Abstractions.Tests.Values;

public sealed class DecimalTests
{
    [Theory]
    [InlineData("1.10", "1.10")]
    [InlineData("-0.5", "-0.5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("+12e2", "1200")]
    [InlineData("12e-3", "0.012")]
    [InlineData("-1.5E1", "-15")]
    [InlineData("0.00", "0.00")]
    [InlineData("-0", "0")]
    [InlineData("123456789012345678901234567890123456789.123456789", "123456789012345678901234567890123456789.123456789")]
    public void Text_is_read_and_written(string text, string written) => Assert.Equal(written, DecimalValue.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("1 ")]
    [InlineData(" 1")]
    [InlineData("1e")]
    [InlineData("1e1.5")]
    [InlineData("--1")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("1e100000")]
    [InlineData("1e-100000")]
    [InlineData("1e99999999999")]
    public void What_is_no_number_is_refused(string text)
    {
        Assert.False(DecimalValue.TryParse(text, out _));
        Assert.Throws<FormatException>(() => DecimalValue.Parse(text));
    }

    [Theory]
    [InlineData("10", "4", "2.5")]
    [InlineData("10.00", "4", "2.50")]
    [InlineData("1", "3", "0.33333333333333333333333333333333333333")]
    [InlineData("2", "3", "0.66666666666666666666666666666666666667")]
    [InlineData("-2", "3", "-0.66666666666666666666666666666666666667")]
    [InlineData("1", "1024", "0.0009765625")]
    [InlineData("6", "2.000", "3")]
    [InlineData("0", "7.5", "0")]
    [InlineData("100000000000000000000000000000000000000005", "10", "10000000000000000000000000000000000000000")]
    [InlineData("100000000000000000000000000000000000000015", "10", "10000000000000000000000000000000000000000")]
    [InlineData("1000000000000000000000000000000000000005", "10", "100000000000000000000000000000000000000")]
    [InlineData("12345678901234567890123456789012345678.5", "1", "12345678901234567890123456789012345678")]
    [InlineData("12345678901234567890123456789012345679.5", "1", "12345678901234567890123456789012345680")]
    [InlineData("12345678901234567890123456789012345678.51", "1", "12345678901234567890123456789012345679")]
    [InlineData("99999999999999999999999999999999999999.5", "1", "100000000000000000000000000000000000000")]
    public void Division_gives_38_digits_half_to_even(string left, string right, string expected) =>
        Assert.Equal(expected, DecimalValue.Divide(DecimalValue.Parse(left), DecimalValue.Parse(right))!.ToString());

    [Fact]
    public void Arithmetic_is_exact()
    {
        var a = DecimalValue.Parse("0.1");
        var b = DecimalValue.Parse("0.20");
        Assert.Equal("0.30", DecimalValue.Add(a, b)!.ToString());
        Assert.Equal("-0.10", DecimalValue.Subtract(a, b)!.ToString());
        Assert.Equal("0.020", DecimalValue.Multiply(a, b)!.ToString());
        Assert.Equal("-0.1", DecimalValue.Remainder(DecimalValue.Parse("-7.3"), DecimalValue.Parse("0.4"))!.ToString());
    }

    [Fact]
    public void Too_many_digits_give_no_number()
    {
        var huge = DecimalValue.Parse("1e8000");
        Assert.NotNull(DecimalValue.Multiply(huge, DecimalValue.Parse("1e7000")));
        Assert.Null(DecimalValue.Multiply(huge, DecimalValue.Multiply(huge, DecimalValue.Parse("1000"))!));
        Assert.Null(DecimalValue.Multiply(DecimalValue.Parse("1e-8000"), DecimalValue.Parse("0.1")));
        Assert.Throws<OverflowException>(() => new DecimalValue(BigInteger.One, 8001));
    }

    [Theory]
    [InlineData("2.5", "Up", "3")]
    [InlineData("-2.1", "Up", "-3")]
    [InlineData("2.9", "Down", "2")]
    [InlineData("-2.1", "Ceiling", "-2")]
    [InlineData("-2.1", "Floor", "-3")]
    [InlineData("-2.5", "HalfUp", "-3")]
    [InlineData("-2.5", "HalfDown", "-2")]
    [InlineData("-2.5", "HalfEven", "-2")]
    [InlineData("3.5", "HalfEven", "4")]
    [InlineData("-2.5", "HalfCeiling", "-2")]
    [InlineData("2.5", "HalfCeiling", "3")]
    [InlineData("-0.4", "HalfUp", "0")]
    public void Rounding_knows_every_mode(string number, string mode, string expected) =>
        Assert.Equal(expected, DecimalValue.Parse(number).Round(0, Enum.Parse<DecimalRounding>(mode)).ToString());

    [Fact]
    public void Net_decimals_keep_value_and_scale()
    {
        foreach (var number in new[] { 0m, 1.10m, -2.5m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 79228162514264.337593543950335m })
        {
            Assert.Equal(number.ToString(CultureInfo.InvariantCulture), new DecimalValue(number).ToString());
            Assert.Equal(number, new DecimalValue(number).ToDecimal());
        }

        Assert.Throws<OverflowException>(() => DecimalValue.Parse("1e30").ToDecimal());
        Assert.Throws<OverflowException>(() => DecimalValue.Parse("1e-29").ToDecimal());
    }

    [Fact]
    public void The_nearest_float_is_found()
    {
        Assert.Equal(0.1, DecimalValue.Parse("0.1").ToDouble());
        Assert.Equal(1e23, DecimalValue.Parse("1e23").ToDouble());
        Assert.Equal(double.PositiveInfinity, DecimalValue.Parse("1e400").ToDouble());
        Assert.Equal(9007199254740992.0, DecimalValue.Parse("9007199254740993").ToDouble());
        Assert.Equal(9007199254740994.0, DecimalValue.Parse("9007199254740993.0000001").ToDouble());
    }
}
