using System.Diagnostics;
using System.Globalization;
using System.Text;
using Reactive.Language.Syntax;
using Xunit;

namespace Reactive.Language.Tests.Syntax;

/// <summary>
/// Whatever the text, the parser gives a tree or a <see cref="QueryException"/> whose place lies in the text. Runs for
/// REACTIVE_FUZZ_SECONDS (5 when not set); REACTIVE_FUZZ_SEED repeats a run. A text that hangs the parser ends with the suite's own time limit; that time is linear, ParserLimitTests show.
/// </summary>
public sealed class ParserFuzzTests
{
    private static readonly string[] Seeds =
    [
        "MATCH (a:A {x: 1})-[r:T*1..3]->(b:B|C WHERE b.y > 2) WHERE a.x = $p AND NOT (a)--(b) RETURN a.x AS x, count(*) ORDER BY x DESC SKIP 1 LIMIT 2",
        "OPTIONAL MATCH p = (n)<-[:A|:B]-() WITH DISTINCT *, n {.a, .*, b: 1} AS m UNWIND [x IN range(0, 9) WHERE x % 2 = 0 | x ^ 2] AS y RETURN y UNION ALL RETURN 1 AS y",
        "RETURN CASE n.x WHEN 1 THEN 'a' ELSE \"b\\u0041\" END, reduce(s = 0, x IN l | s + x), all(x IN l WHERE x IS NOT NULL), [(a)-->(b) WHERE b:!C | b.`n n`]",
        "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE m.x STARTS WITH 'a' } OR COUNT { (n)--() } > 1.5e-3 RETURN COLLECT { RETURN 1 AS a }, 0xFF, -.5, l[1..-1], a < b <= c",
        "/* c */ MATCH (n) // d\n RETURN n.größe, $`p q`, `a``b`, date.truncate('day', d), exists(n.x), n =~ '.*' ;",
    ];

    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", "-", "->", "<-", "--", "-->", "|", ":", "::", "&", "!", "%", "*", "..", ".", ",", ";", "=", "=~", "<>", "<=", "^", "+", "/",
        "'", "\"", "`", "\\", "\\u", "$", "#", "//", "/*", "*/", "\n", " ", "\0", "\uD800", "\uDC00", "—", "⟩", "é", "1", "0x", "1e", "1.5", "9223372036854775808", "a", "n:A", "(a)",
        "MATCH", "OPTIONAL", "WHERE", "RETURN", "WITH", "UNWIND", "UNION", "ALL", "ORDER BY", "SKIP", "LIMIT", "AS", "IN", "IS", "NOT", "NULL", "AND", "OR", "CASE", "WHEN",
        "THEN", "ELSE", "END", "EXISTS {", "COUNT {", "COLLECT {", "exists(", "count(*)", "all(", "reduce(", "filter(", "[x IN", "[(a)-->(b)", "STARTS WITH", "DISTINCT", "CREATE", "CALL", "shortestPath(",
    ];

    [Fact]
    public void the_parser_answers_any_text_with_a_tree_or_an_error_in_the_text()
    {
        var seed = Setting("REACTIVE_FUZZ_SEED", Random.Shared.Next());
        var limit = TimeSpan.FromSeconds(Setting("REACTIVE_FUZZ_SECONDS", 5));
        var random = new Random(seed);
        var watch = Stopwatch.StartNew();
        var (trees, errors) = (0, 0);
        while (watch.Elapsed < limit || trees + errors < 1_000)
        {
            var text = NextText(random);
            try
            {
                if (Try(text))
                {
                    trees++;
                }
                else
                {
                    errors++;
                }
            }
            catch (Exception unexpected)
            {
                Assert.Fail($"seed {seed}: {unexpected}\ntext: {Escape(text)}");
            }
        }

        Assert.True(trees > 0 && errors > 0, $"seed {seed}: {trees} trees, {errors} errors: the fuzzer has lost its edge");
    }

    private static bool Try(string text)
    {
        try
        {
            var query = CypherParser.Parse(text);
            Assert.InRange(query.Span.End, query.Span.Start, text.Length);
            if (text.Length < 10_000)
            {
                Assert.NotEmpty(SyntaxPrinter.Print(query));
            }

            return true;
        }
        catch (QueryException refused)
        {
            var error = Assert.Single(refused.Errors);
            Assert.InRange(error.Column, 1, text.Length + 1);
            Assert.InRange(error.Line, 1, text.Length + 1);
            Assert.True(error.Length >= 1 && error.Message.Length is > 0 and < 400, error.Message);
            return false;
        }
    }

    private static string NextText(Random random) => random.Next(1_000) switch
    {
        < 150 => RandomBytes(random),
        < 400 => RandomPieces(random, random.Next(1, 60)),
        < 990 => Mutated(random),
        < 998 => Nested(random),
        _ => Large(random),
    };

    private static string RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(0, 200)];
        random.NextBytes(bytes);
        return random.Next(2) == 0 ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }

    private static string RandomPieces(Random random, int count)
    {
        var text = new StringBuilder(random.Next(2) == 0 ? "MATCH (n) RETURN " : string.Empty);
        for (var i = 0; i < count; i++)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? string.Empty : " ");
        }

        return text.ToString();
    }

    private static string Mutated(Random random)
    {
        var text = Seeds[random.Next(Seeds.Length)];
        for (var i = random.Next(0, 6); i > 0 && text.Length > 1; i--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Insert(at, text.Substring(at, length)),
                3 => text[..at] + (char)random.Next(0x3000) + text[(at + 1)..],
                _ => Splice(random, text, at),
            };
        }

        return text;
    }

    private static string Splice(Random random, string text, int at)
    {
        var other = Seeds[random.Next(Seeds.Length)];
        return text[..at] + other[random.Next(other.Length)..];
    }

    private static string Nested(Random random)
    {
        var pieces = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pieces[random.Next(Pieces.Length)]).ToArray();
        return "MATCH (n) WHERE " + string.Concat(Enumerable.Repeat(string.Join(' ', pieces) + " ", random.Next(1, 20_000)));
    }

    private static string Large(Random random)
    {
        var text = random.Next(2) == 0
            ? string.Concat(Enumerable.Repeat(RandomPieces(random, 20), 10_000))
            : "RETURN [" + string.Concat(Enumerable.Repeat(Seeds[2][7..] + ", ", 8_000)) + "1]";
        return text.Length > 1 << 20 ? text[..(1 << 20)] : text;
    }

    private static string Escape(string text) =>
        string.Concat(text.Take(2_000).Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:X4}"));

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
