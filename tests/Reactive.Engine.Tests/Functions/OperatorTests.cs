using Reactive.Engine.Functions;
using Reactive.Values;
using Xunit;
using static Reactive.Engine.Tests.Functions.V;

namespace Reactive.Engine.Tests.Functions;

public sealed class OperatorTests
{
    private static readonly Value TypeError = E("TypeError", "InvalidArgumentType");
    private static readonly Value Overflow = E("ArithmeticError", "IntegerOverflow");
    private static readonly Value ByZero = E("ArithmeticError", "DivisionByZero");
    private static readonly Value Broken = Value.Error("First", "Broken", "left");
    private static readonly Value Other = Value.Error("Second", "Broken", "right");

    private delegate Value Binary(in Value left, in Value right);

    private static readonly Dictionary<string, Binary> Operators = new()
    {
        ["+"] = ValueOperators.Add,
        ["-"] = ValueOperators.Subtract,
        ["*"] = ValueOperators.Multiply,
        ["/"] = ValueOperators.Divide,
        ["%"] = ValueOperators.Modulo,
        ["^"] = ValueOperators.Power,
        ["AND"] = ValueOperators.And,
        ["OR"] = ValueOperators.Or,
        ["XOR"] = ValueOperators.Xor,
        ["="] = ValueOperators.Equal,
        ["<>"] = ValueOperators.NotEqual,
        ["<"] = ValueOperators.Less,
        ["<="] = ValueOperators.LessOrEqual,
        [">"] = ValueOperators.Greater,
        [">="] = ValueOperators.GreaterOrEqual,
        ["IN"] = ValueOperators.In,
        ["STARTS WITH"] = ValueOperators.StartsWith,
        ["ENDS WITH"] = ValueOperators.EndsWith,
        ["CONTAINS"] = ValueOperators.Contains,
        ["=~"] = ValueOperators.Matches,
        ["[]"] = ValueOperators.Index,
    };

    public static TheoryData<Value, string, Value, Value> Cases => new()
    {
        { 1L, "+", 2L, 3L },
        { 1L, "+", 2.5, 3.5 },
        { 1L, "+", D("2.50"), D("3.50") },
        { 0.5, "+", D("2.50"), 3.0 },
        { long.MaxValue, "+", 1L, Overflow },
        { long.MinValue, "+", -1L, Overflow },
        { long.MaxValue, "+", long.MinValue, -1L },
        { "a", "+", "b", "ab" },
        { "a", "+", 1L, "a1" },
        { 1.0, "+", "a", "1.0a" },
        { "a", "+", D("1.10"), "a1.10" },
        { "a", "+", true, TypeError },
        { L(1L), "+", L(2L), L(1L, 2L) },
        { L(1L), "+", 2L, L(1L, 2L) },
        { 1L, "+", L(2L), L(1L, 2L) },
        { "a", "+", L(), L("a") },
        { L(L(1L)), "+", L(), L(L(1L)) },
        { L(1L), "+", false, L(1L, false) },
        { L(1L), "+", Null, Null },
        { Null, "+", 1L, Null },
        { true, "+", 1L, TypeError },
        { M(), "+", M(), TypeError },
        { 5L, "-", 7L, -2L },
        { long.MinValue, "-", 1L, Overflow },
        { 0L, "-", long.MinValue, Overflow },
        { -1L, "-", long.MinValue, long.MaxValue },
        { D("1.0"), "-", 1L, D("0.0") },
        { "a", "-", "b", TypeError },
        { 3L, "*", 4L, 12L },
        { long.MinValue, "*", -1L, Overflow },
        { long.MinValue, "*", 1L, long.MinValue },
        { 3037000500L, "*", 3037000500L, Overflow },
        { 3037000499L, "*", 3037000499L, 9223372030926249001L },
        { 2L, "*", 0.5, 1.0 },
        { D("1.5"), "*", D("1.5"), D("2.25") },
        { 7L, "/", 2L, 3L },
        { -7L, "/", 2L, -3L },
        { 1L, "/", 0L, ByZero },
        { 1.0, "/", 0L, double.PositiveInfinity },
        { 0.0, "/", 0.0, double.NaN },
        { -1L, "/", 0.0, double.NegativeInfinity },
        { long.MinValue, "/", -1L, Overflow },
        { D("1"), "/", 3L, D("0.33333333333333333333333333333333333333") },
        { D("1"), "/", 0L, ByZero },
        { D("1"), "/", 0.0, double.PositiveInfinity },
        { 7L, "%", 3L, 1L },
        { -7L, "%", 3L, -1L },
        { 7.5, "%", 2L, 1.5 },
        { D("7.5"), "%", 2L, D("1.5") },
        { long.MinValue, "%", -1L, 0L },
        { 1L, "%", 0L, ByZero },
        { D("1"), "%", D("0"), ByZero },
        { "Clara", "%", 2L, TypeError },
        { 4L, "^", 3L, 64.0 },
        { D("2"), "^", 2L, 4.0 },
        { -8L, "^", 0.5, double.NaN },
        { "a", "^", 2L, TypeError },
        { 1L, "=", 1.0, true },
        { 1L, "<>", 1.0, false },
        { double.NaN, "<>", double.NaN, true },
        { Null, "<>", Null, Null },
        { 1L, "<", "a", Null },
        { 2L, ">", 1.5, true },
        { 2L, ">=", 2.0, true },
        { 2L, "<=", 2.0, true },
        { L(1L, 0L), ">=", L(1L), true },
        { L(1L, Null), ">=", L(1L), true },
        { L(1L, 2L), ">=", L(1L, Null), Null },
        { L(1L, "a"), ">=", L(1L, Null), Null },
        { L(1L, 2L), ">=", L(3L, Null), false },
        { Null, "IN", Null, Null },
        { Null, "IN", L(1L), Null },
        { Null, "IN", L(), false },
        { 1L, "IN", L(1L, Null), true },
        { 5L, "IN", L(1L, Null), Null },
        { 1.0, "IN", L(1L), true },
        { L(1L), "IN", L(1L, L(1L)), true },
        { L(1L), "IN", L(1L, L(Null)), Null },
        { 1L, "IN", "abc", TypeError },
        { Null, "IN", "abc", TypeError },
        { 1L, "IN", L(), false },
        { "abc", "STARTS WITH", "a", true },
        { "abc", "STARTS WITH", "", true },
        { "abc", "STARTS WITH", "A", false },
        { "abc", "ENDS WITH", "bc", true },
        { "abc", "CONTAINS", "b", true },
        { "a\nb", "CONTAINS", "\n", true },
        { "e\u0301", "CONTAINS", "e", true },
        { 1L, "CONTAINS", "a", Null },
        { "a", "STARTS WITH", Null, Null },
        { "abc", "=~", "a.c", true },
        { "abcd", "=~", "a.c", false },
        { "ab", "=~", "a|ab", true },
        { "ABC", "=~", "(?i)abc", true },
        { "a\nc", "=~", "a.c", false },
        { "a\nc", "=~", "(?s)a.c", true },
        { "abc\n", "=~", "abc", false },
        { "ab", "=~", "(?x) a b # both", true },
        { "abc", "=~", "(a", E("ArgumentError", "InvalidArgumentValue") },
        { "abc", "=~", "a)|(b", E("ArgumentError", "InvalidArgumentValue") },
        { "aa", "=~", "(a)\\1", E("ArgumentError", "InvalidArgumentValue") },
        { 1L, "=~", "(a", Null },
        { L(1L, 2L, 3L), "[]", 0L, 1L },
        { L(1L, 2L, 3L), "[]", -1L, 3L },
        { L(1L, 2L, 3L), "[]", 3L, Null },
        { L(1L, 2L, 3L), "[]", -4L, Null },
        { L(1L), "[]", long.MinValue, Null },
        { L(1L), "[]", "a", E("TypeError", "ListElementAccessByNonInteger") },
        { L(1L), "[]", 0.0, E("TypeError", "ListElementAccessByNonInteger") },
        { L(1L), "[]", Null, Null },
        { M(("a", 1L)), "[]", "a", 1L },
        { M(("a", 1L)), "[]", "b", Null },
        { M(("a", 1L)), "[]", 0L, E("TypeError", "MapElementAccessByNonString") },
        { 1L, "[]", 0L, TypeError },
        { Null, "[]", 0L, Null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Operators_give_the_value_of_the_language(Value left, string sign, Value right, Value expected) =>
        Is(expected, Operators[sign](left, right), $"{left} {sign} {right}");

    [Fact]
    public void Logic_keeps_the_order_of_false_error_null_and_true()
    {
        Value[] and = [false, Broken, Null, true];
        Value[] or = [false, Null, Broken, true];
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                Is(and[Math.Min(i, j)], ValueOperators.And(and[i], and[j]), $"{and[i]} AND {and[j]}");
                Is(or[Math.Max(i, j)], ValueOperators.Or(or[i], or[j]), $"{or[i]} OR {or[j]}");
            }
        }
    }

    [Fact]
    public void What_is_no_condition_is_a_type_error()
    {
        Is(TypeError, ValueOperators.And(1L, true), "1 AND true");
        Is(false, ValueOperators.And(1L, false), "1 AND false");
        Is(TypeError, ValueOperators.And("a", Null), "'a' AND null");
        Is(true, ValueOperators.Or(1L, true), "1 OR true");
        Is(TypeError, ValueOperators.Or(L(), Null), "[] OR null");
        Is(TypeError, ValueOperators.Xor(Null, 1L), "null XOR 1");
        Is(TypeError, ValueOperators.Not(0L), "NOT 0");
    }

    [Fact]
    public void Xor_and_not_pass_null_on()
    {
        Is(true, ValueOperators.Xor(true, false), "true XOR false");
        Is(false, ValueOperators.Xor(true, true), "true XOR true");
        Is(Null, ValueOperators.Xor(true, Null), "true XOR null");
        Is(Broken, ValueOperators.Xor(Null, Broken), "null XOR error");
        Is(Null, ValueOperators.Not(Null), "NOT null");
        Is(false, ValueOperators.Not(true), "NOT true");
    }

    [Fact]
    public void Every_operator_passes_errors_on_and_keeps_the_left_one()
    {
        foreach (var (sign, apply) in Operators)
        {
            Is(Broken, apply(Broken, Other), $"error {sign} error");
            Is(Broken, apply(Broken, Null), $"error {sign} null");
            Is(Other, apply(Null, Other), $"null {sign} error");
        }

        Is(Broken, ValueOperators.IsNull(Broken), "error IS NULL");
        Is(Broken, ValueOperators.Negate(Broken), "-error");
        Is(Broken, ValueOperators.Slice(L(), Broken, Other), "[][error..error]");
        Is(Broken, ValueOperators.Component(Broken, "a"), "error.a");
    }

    [Fact]
    public void Signs_work_on_numbers()
    {
        Is(-1L, ValueOperators.Negate(1L), "-1");
        Is(Overflow, ValueOperators.Negate(long.MinValue), "-min");
        Is(-0.0, ValueOperators.Negate(0.0), "-0.0");
        Is(D("-1.0"), ValueOperators.Negate(D("1.0")), "-1.0");
        Is(Null, ValueOperators.Negate(Null), "-null");
        Is(TypeError, ValueOperators.Negate("a"), "-'a'");
        Is(1L, ValueOperators.UnaryPlus(1L), "+1");
        Is(TypeError, ValueOperators.UnaryPlus("a"), "+'a'");
    }

    public static TheoryData<Value, Value, Value> Slices => new()
    {
        { 0L, 2L, L(1L, 2L) },
        { 1L, long.MaxValue, L(2L, 3L) },
        { -2L, long.MaxValue, L(2L, 3L) },
        { 0L, -1L, L(1L, 2L) },
        { 2L, 1L, L() },
        { -10L, 10L, L(1L, 2L, 3L) },
        { Null, 1L, Null },
        { 0L, Null, Null },
        { "a", 1L, E("TypeError", "InvalidArgumentType") },
        { 0L, 1.5, E("TypeError", "InvalidArgumentType") },
    };

    [Theory]
    [MemberData(nameof(Slices))]
    public void Slices_are_cut_to_the_list(Value from, Value to, Value expected) =>
        Is(expected, ValueOperators.Slice(L(1L, 2L, 3L), from, to), $"[1, 2, 3][{from}..{to}]");

    [Fact]
    public void Components_are_read_from_maps()
    {
        Is(1L, ValueOperators.Component(M(("a", 1L)), "a"), "map.a");
        Is(Null, ValueOperators.Component(M(("a", 1L)), "b"), "map.b");
        Is(Null, ValueOperators.Component(Null, "a"), "null.a");
        Is(TypeError, ValueOperators.Component(123L, "num"), "123.num");
        Is(TypeError, ValueOperators.Component(L(123L, true), "num"), "list.num");
        Is(TypeError, ValueOperators.Slice("text", 0L, 1L), "'text'[0..1]");
    }

    [Fact]
    public void Lists_and_texts_cannot_fill_the_memory()
    {
        var list = Value.Of(new ListValue(new Value[Concatenation.MaximumItems]));
        Is(E("ArgumentError", "NumberOutOfRange"), ValueOperators.Add(list, 1L), "long list + 1");
        var text = Value.String(new string('x', Concatenation.MaximumLength));
        Is(E("ArgumentError", "NumberOutOfRange"), ValueOperators.Add(text, "x"), "long text + 'x'");
    }

    [Fact]
    public void Nesting_has_an_end_for_operators_too()
    {
        var value = L();
        while (!value.IsError)
        {
            value = ValueOperators.Add(L(), L(value));
        }

        Is(E("ArgumentError", "NumberOutOfRange"), value, "nested list");
    }

    [Fact]
    public void Patterns_beyond_the_cache_still_match()
    {
        for (var i = 0; i < 600; i++)
        {
            Is(true, ValueOperators.Matches($"x{i}", $"x{i}"), "pattern");
        }

        Is(true, ValueOperators.Matches(new string('a', 100_000) + "b", "(a+)+b"), "a pattern that backtracking engines choke on");
    }
}
