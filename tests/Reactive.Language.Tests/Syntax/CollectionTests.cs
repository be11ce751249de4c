using Xunit;

namespace Reactive.Language.Tests.Syntax;

public sealed class CollectionTests
{
    [Theory]
    [InlineData("[]", "List")]
    [InlineData("[1, 'a', [2]]", "List(1, 'a', List(2))")]
    [InlineData("{}", "Map")]
    [InlineData("{a: 1, `b c`: {d: 2}}", "Map(a:(1), b c:(Map(d:(2))))")]
    [InlineData("{a: n:B, c: 1}", "Map(a:(HasLabels(n, :B)), c:(1))")]
    [InlineData("n {.a, .*, b, c: 1 + 2}", "MapProjection(n, .a, .*, b:(b), c:(+(1, 2)))")]
    [InlineData("n {}", "MapProjection(n)")]
    [InlineData("count {.a}", "MapProjection(count, .a)")]
    public void lists_maps_and_projections_of_maps(string text, string tree) => Assert.Equal(tree, Parsed.Expression(text));

    [Theory]
    [InlineData("[x IN xs]", "ListComprehension x(in: xs)")]
    [InlineData("[x IN xs WHERE x > 1]", "ListComprehension x(in: xs, where: >(x, 1))")]
    [InlineData("[x IN xs | x + 1]", "ListComprehension x(in: xs, projection: +(x, 1))")]
    [InlineData("[x IN [1, 2] WHERE x > 1 | f(x, 1)]", "ListComprehension x(in: List(1, 2), where: >(x, 1), projection: f(x, 1))")]
    [InlineData("[x IN xs, y]", "List(IN(x, xs), y)")]
    [InlineData("[1 IN xs]", "List(IN(1, xs))")]
    [InlineData("[null IN xs]", "List(IN(null, xs))")]
    [InlineData("[x = 1]", "List(=(x, 1))")]
    [InlineData("[x IN [y IN ys | y] | x]", "ListComprehension x(in: ListComprehension y(in: ys, projection: y), projection: x)")]
    public void list_comprehensions_and_lists_are_told_apart(string text, string tree) => Assert.Equal(tree, Parsed.Expression(text));

    [Theory]
    [InlineData("[x IN xs WHERE x:A | x.y]", "ListComprehension x(in: xs, where: HasLabels(x, :A), projection: .y(x))")]
    [InlineData("[x IN xs WHERE x:A|B | x.y]", "ListComprehension x(in: xs, where: HasLabels(x, :|(:A, :B)), projection: .y(x))")]
    [InlineData("[x IN xs WHERE x:A | x:B|C]", "ListComprehension x(in: xs, where: HasLabels(x, :A), projection: HasLabels(x, :|(:B, :C)))")]
    [InlineData("[x IN xs WHERE x.p | x:B|C]", "ListComprehension x(in: xs, where: .p(x), projection: HasLabels(x, :|(:B, :C)))")]
    [InlineData("[x IN xs WHERE x:(A|B)]", "ListComprehension x(in: xs, where: HasLabels(x, :|(:A, :B)))")]
    [InlineData("[(a)--(b:A|B) WHERE b:C|D | b]", "PatternComprehension(Path(Node a, Relation --, Node b(:|(:A, :B))), where: HasLabels(b, :|(:C, :D)), projection: b)")]
    [InlineData("[x IN xs WHERE any(y IN x WHERE y:A|B) | x]", "ListComprehension x(in: xs, where: ANY y(in: x, where: HasLabels(y, :|(:A, :B))), projection: x)")]
    public void the_bar_of_a_comprehension_is_told_from_the_bar_of_labels(string text, string tree) => Assert.Equal(tree, Parsed.Expression(text));

    [Theory]
    [InlineData("[(a)-->(b) | b.x]", "PatternComprehension(Path(Node a, Relation -->, Node b), projection: .x(b))")]
    [InlineData("[p = (a)-->(b) WHERE b.x | p]", "PatternComprehension(Path p(Node a, Relation -->, Node b), where: .x(b), projection: p)")]
    public void pattern_comprehensions(string text, string tree) => Assert.Equal(tree, Parsed.Expression(text));

    [Theory]
    [InlineData("all(x IN xs WHERE x)", "ALL x(in: xs, where: x)")]
    [InlineData("NONE (x IN xs WHERE x)", "NONE x(in: xs, where: x)")]
    [InlineData("single(x IN [1] WHERE x = 1)", "SINGLE x(in: List(1), where: =(x, 1))")]
    [InlineData("reduce(s = 0, x IN xs | s + x)", "reduce s, x(initial: 0, in: xs, body: +(s, x))")]
    [InlineData("count(*)", "count(*)")]
    [InlineData("count( * ) + 1", "+(count(*), 1)")]
    [InlineData("count(DISTINCT n.x)", "count DISTINCT(.x(n))")]
    [InlineData("f()", "f")]
    public void calls_and_what_looks_like_one(string text, string tree) => Assert.Equal(tree, Parsed.Expression(text));

    [Theory]
    [InlineData("CASE WHEN a THEN 1 WHEN b THEN 2 ELSE 3 END", "CASE(Branch(when: a, then: 1), Branch(when: b, then: 2), else: 3)")]
    [InlineData("CASE n.x WHEN 1 THEN 'a' END", "CASE(operand: .x(n), Branch(when: 1, then: 'a'))")]
    [InlineData("CASE -1 WHEN 1 THEN CASE WHEN a THEN b END END", "CASE(operand: -1, Branch(when: 1, then: CASE(Branch(when: a, then: b))))")]
    public void both_forms_of_case(string text, string tree) => Assert.Equal(tree, Parsed.Expression(text));

    [Theory]
    [InlineData("EXISTS { (n)-->(m) }", "EXISTS(Query(Clauses(MATCH(Path(Node n, Relation -->, Node m)))))")]
    [InlineData("COUNT { p = (n)-->(m), (k) WHERE m.x = 1 }", "COUNT(Query(Clauses(MATCH(Path p(Node n, Relation -->, Node m), Path(Node k), where: =(.x(m), 1)))))")]
    [InlineData("exists { MATCH (n) WHERE n.x }", "EXISTS(Query(Clauses(MATCH(Path(Node n), where: .x(n)))))")]
    [InlineData("COLLECT { MATCH (n) RETURN n.x ORDER BY n.x }", "COLLECT(Query(Clauses(MATCH(Path(Node n)), RETURN(Projection(Item `n.x`(.x(n)), Ascending(.x(n)))))))")]
    [InlineData("COUNT { MATCH (a) UNION ALL MATCH (b) }", "COUNT(Query UNION ALL(Clauses(MATCH(Path(Node a))), Clauses(MATCH(Path(Node b)))))")]
    [InlineData("COUNT { UNWIND xs AS x }", "COUNT(Query(Clauses(UNWIND AS x(xs))))")]
    public void subqueries(string text, string tree) => Assert.Equal(tree, Parsed.Expression(text));
}
