using Reactive.Engine.Functions;
using Reactive.Functions;
using Reactive.Values;
using Xunit;
using static Reactive.Engine.Tests.Functions.V;

namespace Reactive.Engine.Tests.Functions;

public sealed class FunctionTests
{
    private static readonly Value WrongValue = E("TypeError", "InvalidArgumentValue");
    private static readonly Value WrongType = E("TypeError", "InvalidArgumentType");
    private static readonly Value Negative = E("ArgumentError", "NegativeIntegerArgument");

    public static TheoryData<string, Value, Value> Cases => new()
    {
        { "abs", L(-1L), 1L },
        { "abs", L(-1.5), 1.5 },
        { "abs", L(D("-1.50")), D("1.50") },
        { "abs", L(long.MinValue), E("ArithmeticError", "IntegerOverflow") },
        { "abs", L("a"), WrongType },
        { "sign", L(-7L), -1L },
        { "sign", L(0.0), 0L },
        { "sign", L(D("0.1")), 1L },
        { "sign", L(double.NaN), 0L },
        { "ceil", L(0.1), 1.0 },
        { "ceil", L(2L), 2.0 },
        { "ceil", L(D("1.2")), D("2") },
        { "floor", L(-0.1), -1.0 },
        { "floor", L(D("-1.2")), D("-2") },
        { "round", L(2.5), 3.0 },
        { "round", L(-1.5), -1.0 },
        { "round", L(-2.5), -2.0 },
        { "round", L(0.49999999999999994), 0.0 },
        { "round", L(4503599627370497.0), 4503599627370497.0 },
        { "round", L(double.NaN), double.NaN },
        { "round", L(3.141592, 3L), 3.142 },
        { "round", L(1.005, 2L), 1.01 },
        { "round", L(-1.5, 0L), -1.0 },
        { "round", L(-1.25, 1L), -1.3 },
        { "round", L(1.249, 1L, "UP"), 1.3 },
        { "round", L(1.251, 1L, "DOWN"), 1.2 },
        { "round", L(-1.251, 1L, "CEILING"), -1.2 },
        { "round", L(-1.249, 1L, "FLOOR"), -1.3 },
        { "round", L(-1.5, 0L, "HALF_UP"), -2.0 },
        { "round", L(1.25, 1L, "HALF_DOWN"), 1.2 },
        { "round", L(1.25, 1L, "HALF_EVEN"), 1.2 },
        { "round", L(1.35, 1L, "HALF_EVEN"), 1.4 },
        { "round", L(D("2.345"), 2L), D("2.35") },
        { "round", L(D("-1.5")), D("-1") },
        { "round", L(1.5, 1L, "half"), E("ArgumentError", "InvalidArgumentValue") },
        { "round", L(1.5, -1L), Negative },
        { "round", L(1.5, 1.5), WrongType },
        { "round", L(1e300, 2L), 1e300 },
        { "round", L(1L, Null), Null },
        { "sqrt", L(12.96), 3.6 },
        { "sqrt", L(-1L), double.NaN },
        { "exp", L(0L), 1.0 },
        { "log", L(1L), 0.0 },
        { "log10", L(D("1000")), 3.0 },
        { "e", L(), Math.E },
        { "pi", L(), Math.PI },
        { "sin", L(0L), 0.0 },
        { "cos", L(0L), 1.0 },
        { "tan", L(0L), 0.0 },
        { "cot", L(0L), double.PositiveInfinity },
        { "asin", L(0L), 0.0 },
        { "acos", L(1L), 0.0 },
        { "atan", L(0L), 0.0 },
        { "atan2", L(0L, 1L), 0.0 },
        { "degrees", L(Math.PI), 180.0 },
        { "radians", L(180L), Math.PI },
        { "haversin", L(0L), 0.0 },
        { "isNaN", L(double.NaN), true },
        { "isNaN", L(1L), false },
        { "toInteger", L(2.9), 2L },
        { "toInteger", L(-2.9), -2L },
        { "toInteger", L("2"), 2L },
        { "toInteger", L("2.9"), 2L },
        { "toInteger", L("-9223372036854775808"), long.MinValue },
        { "toInteger", L("1e3"), 1000L },
        { "toInteger", L("foo"), Null },
        { "toInteger", L(""), Null },
        { "toInteger", L(D("-7.9")), -7L },
        { "toInteger", L("9223372036854775808"), WrongValue },
        { "toInteger", L(1e300), WrongValue },
        { "toInteger", L(double.NaN), WrongValue },
        { "toInteger", L(L()), WrongValue },
        { "toInteger", L(true), WrongValue },
        { "toInteger", L(Null), Null },
        { "toIntegerOrNull", L(true), Null },
        { "toIntegerOrNull", L("7"), 7L },
        { "toIntegerList", L(L("1", 2.5, Null, true, L())), L(1L, 2L, Null, Null, Null) },
        { "toIntegerList", L("1"), WrongType },
        { "toFloat", L(1L), 1.0 },
        { "toFloat", L("1.5"), 1.5 },
        { "toFloat", L("1e400"), double.PositiveInfinity },
        { "toFloat", L("NaN"), double.NaN },
        { "toFloat", L("foo"), Null },
        { "toFloat", L(D("0.1")), 0.1 },
        { "toFloat", L(true), WrongValue },
        { "toFloatOrNull", L(M()), Null },
        { "toFloatList", L(L("1", 2L)), L(1.0, 2.0) },
        { "toBoolean", L(true), true },
        { "toBoolean", L("TRUE"), true },
        { "toBoolean", L("false"), false },
        { "toBoolean", L(" tru "), Null },
        { "toBoolean", L("f alse"), Null },
        { "toBoolean", L(1.0), WrongValue },
        { "toBoolean", L(L()), WrongValue },
        { "toBooleanOrNull", L(1.0), Null },
        { "toBooleanList", L(L("true", false, 1L)), L(true, false, Null) },
        { "toString", L(1L), "1" },
        { "toString", L(1.0), "1.0" },
        { "toString", L(1e10), "1.0E10" },
        { "toString", L(D("1.10")), "1.10" },
        { "toString", L(true), "true" },
        { "toString", L("it's"), "it's" },
        { "toString", L(L()), WrongValue },
        { "toString", L(M()), WrongValue },
        { "toStringOrNull", L(L()), Null },
        { "toStringList", L(L(1L, 1.5, L())), L("1", "1.5", Null) },
        { "toUpper", L("aé"), "AÉ" },
        { "upper", L("a"), "A" },
        { "toLower", L("AÉ"), "aé" },
        { "lower", L("A"), "a" },
        { "toUpper", L(1L), WrongType },
        { "trim", L(" \t a b \n"), "a b" },
        { "trim", L("xxaxx", "x"), "a" },
        { "btrim", L("xyaxy", "yx"), "a" },
        { "btrim", L("😀a😀", "😀"), "a" },
        { "btrim", L("😀", "😁"), "😀" },
        { "ltrim", L(" a "), "a " },
        { "rtrim", L(" a "), " a" },
        { "trim", L("   "), "" },
        { "replace", L("hello", "l", "w"), "hewwo" },
        { "replace", L("ab", "", "-"), "-a-b-" },
        { "replace", L("ab", "c", "-"), "ab" },
        { "replace", L("ab", Null, "-"), Null },
        { "reverse", L("raksO"), "Oskar" },
        { "reverse", L("a😀b"), "b😀a" },
        { "reverse", L(L(1L, Null, "a")), L("a", Null, 1L) },
        { "reverse", L(1L), WrongType },
        { "left", L("hello", 3L), "hel" },
        { "left", L("h😀llo", 2L), "h😀" },
        { "left", L("hello", 30L), "hello" },
        { "left", L("hello", -1L), Negative },
        { "left", L("hello", Null), WrongType },
        { "left", L(Null, 3L), Null },
        { "left", L(Null, Null), Null },
        { "right", L("hello", 3L), "llo" },
        { "right", L("hell😀", 2L), "l😀" },
        { "right", L("hello", long.MaxValue), "hello" },
        { "right", L("hello", 0L), "" },
        { "substring", L("0123456789", 1L), "123456789" },
        { "substring", L("hello", 1L, 3L), "ell" },
        { "substring", L("hello", 2L), "llo" },
        { "substring", L("hello", 9L), "" },
        { "substring", L("😀ab", 1L, 1L), "a" },
        { "substring", L("hello", long.MaxValue, long.MaxValue), "" },
        { "substring", L("hello", -1L), Negative },
        { "substring", L("hello", 1L, Null), WrongType },
        { "substring", L(Null, 1L, 2L), Null },
        { "split", L("one1two", "1"), L("one", "two") },
        { "split", L("a,b;c", L(",", ";")), L("a", "b", "c") },
        { "split", L("abc", ""), L("a", "b", "c") },
        { "split", L("", ","), L("") },
        { "split", L("", ""), L("") },
        { "split", L("a,", ","), L("a", "") },
        { "split", L("a", L(1L)), WrongType },
        { "char_length", L("a😀"), 2L },
        { "character_length", L("abc"), 3L },
        { "size", L("a😀"), 2L },
        { "size", L("\uD83D"), 1L },
        { "size", L(L(1L, Null)), 2L },
        { "size", L(M()), WrongType },
        { "isEmpty", L(""), true },
        { "isEmpty", L(L(1L)), false },
        { "isEmpty", L(M()), true },
        { "isEmpty", L(1L), WrongType },
        { "head", L(L(1L, 2L)), 1L },
        { "head", L(L()), Null },
        { "last", L(L(1L, 2L)), 2L },
        { "last", L(L()), Null },
        { "tail", L(L(1L, 2L, 3L)), L(2L, 3L) },
        { "tail", L(L()), L() },
        { "range", L(0L, 3L), L(0L, 1L, 2L, 3L) },
        { "range", L(0L, -1L), L() },
        { "range", L(0L, -1L, 1L), L() },
        { "range", L(0L, 1L, -1L), L() },
        { "range", L(10L, -10L, -7L), L(10L, 3L, -4L) },
        { "range", L(0L, 1L, 2L), L(0L) },
        { "range", L(long.MaxValue - 1, long.MaxValue), L(long.MaxValue - 1, long.MaxValue) },
        { "range", L(long.MinValue, long.MaxValue, long.MaxValue), L(long.MinValue, -1L, long.MaxValue - 1) },
        { "range", L(2L, 8L, 0L), E("ArgumentError", "NumberOutOfRange") },
        { "range", L(0L, long.MaxValue), E("ArgumentError", "NumberOutOfRange") },
        { "range", L(0.0, 1L, 1L), E("ArgumentError", "InvalidArgumentType") },
        { "range", L(0L, 1L, true), E("ArgumentError", "InvalidArgumentType") },
        { "range", L(L(0L), 1L), E("ArgumentError", "InvalidArgumentType") },
        { "range", L(Null, 1L), Null },
        { "coalesce", L(Null, Null, 2L, 3L), 2L },
        { "coalesce", L(Null), Null },
        { "nullIf", L(1L, 1.0), Null },
        { "nullIf", L(1L, 2L), 1L },
        { "nullIf", L(1L, Null), 1L },
        { "nullIf", L(Null, 1L), Null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Functions_give_the_value_of_the_language(string name, Value arguments, Value expected)
    {
        Assert.True(FunctionTable.Standard.TryGet(name, out var function));
        var result = function.Invoke(arguments.AsList().Span, default);
        Is(expected, result, $"{name}({string.Join(", ", arguments.AsList().Span.ToArray())})");
        var isDeclared = result.IsNull || result.IsError || (function.Result & (ValueKinds)(1 << (int)result.Kind)) != 0;
        Assert.True(isDeclared, $"{name} declares {function.Result} and gave {result.Kind}");
    }

    [Fact]
    public void Every_function_is_tested_above()
    {
        var tested = Cases.Select(row => (string)((object[])row)[0]).ToHashSet(StringComparer.Ordinal);
        ScalarFunction[] functions =
        [
            .. NumericFunctions.All, .. RoundingFunctions.All, .. ConversionFunctions.All, .. TextFunctions.All, .. ListFunctions.All, .. NullFunctions.All,
        ];
        Assert.DoesNotContain(functions.Select(function => function.Name), name => !tested.Contains(name));
    }

    [Fact]
    public void No_function_throws_whatever_it_is_given()
    {
        Value[] pool =
        [
            Null, true, 0L, -1L, 1L, long.MaxValue, long.MinValue, 0.5, double.NaN, double.PositiveInfinity, -1e300, D("1.5"), D("-1e300"), "", "abc", "😀", "\uD83D", L(),
            L(1L, "a", Null), L(L()), M(), M(("a", 1L)), Value.Bytes([1]), Value.NodeHandle(1), Value.RelationHandle(1),
        ];
        var random = new Random(5);
        foreach (var function in FunctionTable.Standard.Functions)
        {
            for (var i = 0; i < 300; i++)
            {
                var count = random.Next(function.MinimumArguments, function.Parameters.Count + 1);
                var arguments = random.GetItems(pool, count);
                var result = function.Invoke(arguments, default);
                Assert.True(result.Equals(function.Invoke(arguments, default)), function.Name);
            }
        }
    }

    [Fact]
    public void Errors_are_passed_on()
    {
        var error = Value.Error("A", "B", "c");
        foreach (var function in FunctionTable.Standard.Functions.Where(function => function.Parameters.Count > 0))
        {
            Is(error, function.Invoke(Enumerable.Repeat(error, function.Parameters.Count).ToArray(), default), function.Name);
        }
    }

    [Theory]
    [InlineData("tointeger")]
    [InlineData("TOINTEGER")]
    [InlineData("toInteger")]
    public void Names_are_found_in_any_case(string name)
    {
        Assert.True(FunctionTable.Standard.TryGet(name, out var function));
        Assert.Equal("toInteger", function.Name);
    }

    [Theory]
    [InlineData("toIntger", "toInteger")]
    [InlineData("uper", "upper")]
    [InlineData("sbustring", "substring")]
    [InlineData("colaesce", "coalesce")]
    [InlineData("ABBS", "abs")]
    [InlineData("count", "count")]
    [InlineData("cuont", "count")]
    [InlineData("frobnicate", null)]
    public void The_nearest_name_is_offered(string name, string? nearest) =>
        Assert.Equal(nearest, FunctionTable.Standard.Nearest(name, "count", "collect"));

    [Fact]
    public void Functions_can_be_added_but_not_replaced()
    {
        var twice = new ScalarFunction
        {
            Name = "twice",
            Parameters = [ValueKinds.Integer],
            MinimumArguments = 1,
            Body = (arguments, in _) => ValueOperators.Multiply(arguments[0], 2L),
        };
        var table = FunctionTable.Standard.With([twice]);
        Assert.True(table.TryGet("TWICE", out var found));
        Is(14L, found.Invoke([Value.Integer(7)], default), "twice(7)");
        Assert.False(FunctionTable.Standard.TryGet("twice", out _));
        Assert.Throws<ArgumentException>(() => table.With([twice]));
    }
}
