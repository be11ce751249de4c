using Reactive.Language.Syntax;
using Reactive.Values;
using Xunit;

namespace Reactive.Language.Tests.Syntax;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("12", 12)]
    [InlineData("-12", -12)]
    [InlineData("- 12", -12)]
    [InlineData("0x1F", 31)]
    [InlineData("0XfF", 255)]
    [InlineData("-0x162CD4F6", -372036854)]
    [InlineData("0o17", 15)]
    [InlineData("-0o0", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-0x8000000000000000", long.MinValue)]
    [InlineData("-0o1000000000000000000000", long.MinValue)]
    public void integers_are_read_with_their_sign(string text, long expected)
    {
        var value = Literal(text);

        Assert.Equal((ValueKind.Integer, expected), (value.Kind, value.Bits));
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData(".5", .5)]
    [InlineData("-.1e-5", -.1e-5)]
    [InlineData("1e9", 1e9)]
    [InlineData("1E+9", 1e9)]
    [InlineData("1.25e-3", 1.25e-3)]
    [InlineData("-0.0", -0.0)]
    [InlineData("1e-400", 0.0)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    public void floats_are_read_with_their_sign(string text, double expected)
    {
        var value = Literal(text);

        Assert.Equal((ValueKind.Float, BitConverter.DoubleToInt64Bits(expected)), (value.Kind, value.Bits));
    }

    [Theory]
    [InlineData("1-1", "-(1, 1)")]
    [InlineData("1 -1", "-(1, 1)")]
    [InlineData("2--1", "-(2, -1)")]
    [InlineData("-3 ^ 2", "^(-3, 2)")]
    [InlineData("-(3 ^ 2)", "-(^(3, 2))")]
    [InlineData("1e5-3", "-(100000.0, 3)")]
    [InlineData("0xe-1", "-(14, 1)")]
    [InlineData("1 / .5", "/(1, 0.5)")]
    [InlineData("[1...5]", "")]
    public void a_minus_between_operands_subtracts(string text, string tree)
    {
        if (tree.Length == 0)
        {
            Assert.Equal("UnexpectedSyntax", Parsed.Error("RETURN " + text).Detail);
            return;
        }

        Assert.Equal(tree, Parsed.Expression(text));
    }

    [Theory]
    [InlineData("'a'", "a")]
    [InlineData("\"a\"", "a")]
    [InlineData("''", "")]
    [InlineData("'it\\'s'", "it's")]
    [InlineData("\"it's\"", "it's")]
    [InlineData("'say \"x\"'", "say \"x\"")]
    [InlineData("'\\\\'", "\\")]
    [InlineData("'\\b\\f\\n\\r\\t'", "\b\f\n\r\t")]
    [InlineData("'\\u01FF'", "\u01FF")]
    [InlineData("'\\U0001F9D0'", "🧐")]
    [InlineData("'\\uD83E\\uDDD0'", "🧐")]
    [InlineData("'🧐 ß 日本'", "🧐 ß 日本")]
    [InlineData("'two\nlines // no comment /* none */'", "two\nlines // no comment /* none */")]
    public void texts_are_read_in_both_quotes_with_escapes(string text, string expected)
    {
        var value = Literal(text);

        Assert.Equal((ValueKind.String, expected), (value.Kind, (string)value.Tag!));
    }

    [Theory]
    [InlineData("true", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("Null", "null")]
    [InlineData("$name", "$name")]
    [InlineData("$0", "$0")]
    [InlineData("$`two words`", "$two words")]
    [InlineData("$where", "$where")]
    public void words_and_parameters(string text, string tree) => Assert.Equal(tree, Parsed.Expression(text));

    [Theory]
    [InlineData("9223372036854775808", "IntegerOverflow")]
    [InlineData("-9223372036854775809", "IntegerOverflow")]
    [InlineData("0x8000000000000000", "IntegerOverflow")]
    [InlineData("99999999999999999999999999999", "IntegerOverflow")]
    [InlineData("1.34E999", "FloatingPointOverflow")]
    [InlineData("-1e400", "FloatingPointOverflow")]
    [InlineData("0x", "InvalidNumberLiteral")]
    [InlineData("0x1g", "InvalidNumberLiteral")]
    [InlineData("0o8", "InvalidNumberLiteral")]
    [InlineData("0123", "InvalidNumberLiteral")]
    [InlineData("12ab", "InvalidNumberLiteral")]
    [InlineData("1e", "InvalidNumberLiteral")]
    [InlineData("1_000", "InvalidNumberLiteral")]
    [InlineData("'\\uH'", "InvalidUnicodeLiteral")]
    [InlineData("'\\u12'", "InvalidUnicodeLiteral")]
    [InlineData("'\\U00110000'", "InvalidUnicodeLiteral")]
    [InlineData("'\\uD83E'", "InvalidUnicodeLiteral")]
    [InlineData("'\\q'", "UnexpectedSyntax")]
    [InlineData("'open", "UnexpectedSyntax")]
    [InlineData("'open\\", "UnexpectedSyntax")]
    [InlineData("`open", "UnexpectedSyntax")]
    [InlineData("$1a", "UnexpectedSyntax")]
    [InlineData("$", "UnexpectedSyntax")]
    [InlineData("42 — 41", "InvalidUnicodeCharacter")]
    [InlineData("42 § 41", "InvalidUnicodeCharacter")]
    [InlineData("42 \u0001 41", "InvalidUnicodeCharacter")]
    [InlineData("42 # 41", "UnexpectedSyntax")]
    public void what_is_no_literal_is_refused_by_name(string text, string detail) =>
        Assert.Equal(detail, Parsed.Error("RETURN " + text).Detail);

    private static Value Literal(string text) => Assert.IsType<LiteralSyntax>(Parsed.Node(text)).Value;
}
