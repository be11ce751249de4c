using Xunit;

namespace Reactive.Language.Tests.Syntax;

public sealed class PatternTests
{
    [Theory]
    [InlineData("()", "Path(Node)")]
    [InlineData("(a)", "Path(Node a)")]
    [InlineData("(:A)", "Path(Node(:A))")]
    [InlineData("(a:A:B {x: 1, y: $p})", "Path(Node a(:&(:A, :B), Map(x:(1), y:($p))))")]
    [InlineData("(a IS A)", "Path(Node a(:A))")]
    [InlineData("(IS A)", "Path(Node(:A))")]
    [InlineData("(a:(A|B)&!C)", "Path(Node a(:&(:|(:A, :B), :!(:C))))")]
    [InlineData("(a:%)", "Path(Node a(:%))")]
    [InlineData("(a:A {x: 1} WHERE a.y > 2)", "Path(Node a(:A, Map(x:(1)), where: >(.y(a), 2)))")]
    [InlineData("({x: 1})", "Path(Node(Map(x:(1))))")]
    [InlineData("(a {})", "Path(Node a(Map))")]
    public void nodes(string text, string tree) => Assert.Equal(tree, Parsed.Pattern(text));

    [Theory]
    [InlineData("(a)--(b)", "--")]
    [InlineData("(a)-->(b)", "-->")]
    [InlineData("(a)<--(b)", "<--")]
    [InlineData("(a)<-->(b)", "--")]
    [InlineData("(a)-[]-(b)", "--")]
    [InlineData("(a)-[]->(b)", "-->")]
    [InlineData("(a)<-[]-(b)", "<--")]
    [InlineData("(a)<-[]->(b)", "--")]
    [InlineData("(a) - [] - > (b)", "-->")]
    [InlineData("(a)⟨—[]−(b)", "<--")]
    [InlineData("(a)‐‑⟩(b)", "-->")]
    public void arrows(string text, string arrow) => Assert.Equal($"Path(Node a, Relation {arrow}, Node b)", Parsed.Pattern(text));

    [Theory]
    [InlineData("[r]", "Relation r -->")]
    [InlineData("[:T]", "Relation -->(:T)")]
    [InlineData("[r:T]", "Relation r -->(:T)")]
    [InlineData("[:A|B|C]", "Relation -->(:|(:|(:A, :B), :C))")]
    [InlineData("[r:A|:B]", "Relation r -->(:|(:A, :B))")]
    [InlineData("[r:!A&%]", "Relation r -->(:&(:!(:A), :%))")]
    [InlineData("[r IS A]", "Relation r -->(:A)")]
    [InlineData("[*]", "Relation --> *..")]
    [InlineData("[*2]", "Relation --> *2..2")]
    [InlineData("[*..]", "Relation --> *..")]
    [InlineData("[*1..]", "Relation --> *1..")]
    [InlineData("[*..3]", "Relation --> *..3")]
    [InlineData("[r*0..3]", "Relation r --> *0..3")]
    [InlineData("[:T*..3 {x: 1}]", "Relation --> *..3(:T, Map(x:(1)))")]
    [InlineData("[r:T {x: 1} WHERE r.y = 2]", "Relation r -->(:T, Map(x:(1)), where: =(.y(r), 2))")]
    [InlineData("[WHERE true]", "Relation -->(where: true)")]
    public void relations(string text, string tree) => Assert.Equal($"Path(Node a, {tree}, Node b)", Parsed.Pattern($"(a)-{text}->(b)"));

    [Theory]
    [InlineData("p = (a)-->(b)<--(c)", "Path p(Node a, Relation -->, Node b, Relation <--, Node c)")]
    [InlineData("((a)-->(b))", "Path(Node a, Relation -->, Node b)")]
    [InlineData("p = (((a)))", "Path p(Node a)")]
    public void paths(string text, string tree) => Assert.Equal(tree, Parsed.Pattern(text));

    [Fact]
    public void a_match_has_several_paths() =>
        Assert.Equal("OPTIONAL MATCH(Path(Node a), Path p(Node b), where: a)", Parsed.Clause("OPTIONAL MATCH (a), p = (b) WHERE a RETURN a"));

    [Theory]
    [InlineData("(n)-->()", "PatternPredicate(Path(Node n, Relation -->, Node))")]
    [InlineData("((n)--())", "PatternPredicate(Path(Node n, Relation --, Node))")]
    [InlineData("NOT (n)<-[:T*]-({x: 1})", "NOT(PatternPredicate(Path(Node n, Relation <-- *..(:T), Node(Map(x:(1))))))")]
    [InlineData("n.x OR (:A)--(n) AND true", "OR(.x(n), AND(PatternPredicate(Path(Node(:A), Relation --, Node n)), true))")]
    [InlineData("exists((n)-->())", "exists(PatternPredicate(Path(Node n, Relation -->, Node)))")]
    [InlineData("exists(n.x)", "exists(.x(n))")]
    [InlineData("any(x IN l WHERE (x)--(n))", "ANY x(in: l, where: PatternPredicate(Path(Node x, Relation --, Node n)))")]
    [InlineData("CASE WHEN (n)--() THEN 1 END", "CASE(Branch(when: PatternPredicate(Path(Node n, Relation --, Node)), then: 1))")]
    public void patterns_are_conditions(string text, string tree) => Assert.Equal(tree, Parsed.Condition(text));

    [Theory]
    [InlineData("(a) - (b)", "-(a, b)")]
    [InlineData("(a) < (b)", "<(a, b)")]
    [InlineData("(a) <- (b)", "<(a, -(b))")]
    [InlineData("(a) --b", "-(a, -(b))")]
    [InlineData("(1) - [2] - (3)", "-(-(1, List(2)), 3)")]
    [InlineData("(a.x) - - (b.x)", "-(.x(a), -(.x(b)))")]
    [InlineData("(a + 1) - [b] - (c)", "-(-(+(a, 1), List(b)), c)")]
    [InlineData("(a) - [b] - (c + 1)", "-(-(a, List(b)), +(c, 1))")]
    [InlineData("(a:A) AND (b)", "AND(HasLabels(a, :A), b)")]
    public void parentheses_without_an_arrow_between_nodes_are_arithmetic(string text, string tree) => Assert.Equal(tree, Parsed.Condition(text));

    [Theory]
    [InlineData("RETURN (n)-[]->()")]
    [InlineData("WITH (n)-[]->() AS x RETURN x")]
    [InlineData("RETURN size((n)-->())")]
    [InlineData("RETURN [(n)-->()]")]
    [InlineData("RETURN 1 + (n)-->()")]
    [InlineData("RETURN {a: ((n)-->())}")]
    [InlineData("UNWIND (n)-->() AS x RETURN x")]
    public void a_pattern_is_no_value(string text)
    {
        var error = Parsed.Error(text);

        Assert.Equal(("RX1014", "UnexpectedSyntax", "a pattern is a condition, not a value"), (error.Code, error.Detail, error.Message));
        Assert.Contains("EXISTS { pattern }", error.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MATCH (n $p) RETURN n", 10, "InvalidParameterUse")]
    [InlineData("MATCH (n:A $p) RETURN n", 12, "InvalidParameterUse")]
    [InlineData("MATCH ()-[r:T $p]->() RETURN r", 15, "InvalidParameterUse")]
    [InlineData("MATCH ()-[r*..$p]->() RETURN r", 15, "InvalidParameterUse")]
    [InlineData("MATCH ()-[:T1..2]->() RETURN 1", 14, "InvalidRelationshipPattern")]
    [InlineData("MATCH ()-[:T..]->() RETURN 1", 13, "InvalidRelationshipPattern")]
    [InlineData("MATCH ()-[:T*-2]->() RETURN 1", 14, "InvalidRelationshipPattern")]
    [InlineData("MATCH ()-[:T*1.5]->() RETURN 1", 14, "InvalidRelationshipPattern")]
    [InlineData("MATCH ()-[:A:B]->() RETURN 1", 13, "InvalidRelationshipPattern")]
    [InlineData("MATCH (:A|:B) RETURN 1", 11, "UnexpectedSyntax")]
    [InlineData("MATCH (a)-(b) RETURN 1", 11, "UnexpectedSyntax")]
    [InlineData("MATCH (a)-->b RETURN 1", 13, "UnexpectedSyntax")]
    [InlineData("MATCH (a)-[r-(b) RETURN 1", 13, "InvalidRelationshipPattern")]
    [InlineData("MATCH n RETURN n", 7, "UnexpectedSyntax")]
    public void what_is_no_pattern_is_refused_where_it_goes_wrong(string text, int column, string detail)
    {
        var error = Parsed.Error(text);

        Assert.Equal((1, column, detail), (error.Line, error.Column, error.Detail));
    }
}
