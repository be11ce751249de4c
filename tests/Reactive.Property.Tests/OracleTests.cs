using Reactive.Language.Syntax;
using Reactive.Oracle.Checking;
using Reactive.Oracle.Evaluation;
using Reactive.Oracle.Graph;
using Reactive.Values;

namespace Reactive.Property.Tests;

/// <summary>What is easily read wrongly, stated one by one.</summary>
public sealed class OracleTests
{
    private readonly GraphModel _graph = new();

    public OracleTests()
    {
        Node("d1", "Dept", ("name", Value.String("Ops")));
        Node("d2", "Dept", ("name", Value.String("Lab")));
        Node("d3", "Dept", ("name", Value.String("Old")));
        Node("p1", "Person", ("active", Value.True), ("salary", Value.Integer(10)));
        Node("p2", "Person", ("active", Value.False), ("salary", Value.Integer(20)));
        Relation("w1", "WORKS_IN", "p1", "d1");
        Relation("w2", "WORKS_IN", "p2", "d2");
        Relation("k1", "KNOWS", "p1", "p1");
        Relation("k2", "KNOWS", "p1", "p2");
    }

    [Theory]
    [InlineData("MATCH (d:Dept) OPTIONAL MATCH (d)<-[w:WORKS_IN]-(p:Person) WHERE p.active RETURN d.name, count(p), sum(p.salary)", """["Lab",0,0] ["Old",0,0] ["Ops",1,10]""")]
    [InlineData("MATCH (a)-[r:KNOWS]-(b) RETURN a.salary, b.salary", "[10,10] [10,20] [20,10]")]
    [InlineData("MATCH (a)-[r:KNOWS]->(b) MATCH (b)<-[s:KNOWS]-(c) RETURN count(*)", "[2]")]
    [InlineData("MATCH (a)-[r:KNOWS]->(b)<-[s:KNOWS]-(c) RETURN count(*)", "[0]")]
    [InlineData("MATCH (p:Person) RETURN p.salary, COUNT { MATCH (p)-[:KNOWS]->(q) WITH count(q) AS c WHERE c <> 1 RETURN c } AS n", "[10,1] [20,1]")]
    [InlineData("MATCH (p:Person) RETURN p.salary, EXISTS { MATCH (p)-[:KNOWS]->() }", "[10,true] [20,false]")]
    [InlineData("MATCH (p:Person) WHERE p.active OR (p)-[:KNOWS]->() RETURN p.salary", "[10]")]
    [InlineData("MATCH (a)-[:KNOWS*1..]-(a) RETURN count(*)", "[1]")]
    [InlineData("MATCH (a:Person)-[*0..1]->(b:Person) RETURN a.salary, b.salary", "[10,10] [10,10] [10,20] [20,20]")]
    [InlineData("MATCH (p:Person) RETURN [(p)-[:KNOWS]->(q) | q.none] AS l", "[[]] [[null,null]]")]
    [InlineData("MATCH (p:Person) RETURN collect(p.none) AS l", "[[]]")]
    [InlineData("UNWIND [1, 1.0, 2.0] AS x RETURN DISTINCT x", "[1] [2.0]")]
    [InlineData("UNWIND [1.0, 1, 0.0, -0.0] AS x RETURN x, count(*)", "[0.0,2] [1,2]")]
    [InlineData("UNWIND [1, 1.0] AS x RETURN min(x), max(x)", "[1,1.0]")]
    [InlineData("UNWIND [1e16, 1.0, -1e16] AS x RETURN sum(x), avg(x)", "[1.0,0.3333333333333333]")]
    [InlineData("UNWIND [9223372036854775807, 1, -1] AS x RETURN sum(x)", "[9223372036854775807]")]
    [InlineData("MATCH (p:Person) WITH p ORDER BY p.salary DESC RETURN collect(p.salary)", "[[20,10]]")]
    [InlineData("MATCH (d:Dept) RETURN d.name LIMIT 1", """["Ops"]""")]
    [InlineData("MATCH (d:Dept) WITH d LIMIT 2 WHERE d.name <> 'Ops' RETURN d.name", """["Lab"]""")]
    [InlineData("RETURN false AND 1 / 0 > 0, true OR 1 / 0 > 0, CASE WHEN true THEN 1 ELSE 1 / 0 END", "[false,true,1]")]
    [InlineData("UNWIND [] AS x RETURN count(*), sum(x), collect(x), max(x)", "[0,0,[],null]")]
    [InlineData("UNWIND [] AS x RETURN x, count(*)", "")]
    [InlineData("OPTIONAL MATCH (x:None) RETURN x", "[null]")]
    [InlineData("RETURN 1 AS x UNION RETURN 1.0 AS x UNION RETURN 2 AS x", "[1] [2]")]
    [InlineData("RETURN 1 AS x UNION ALL RETURN 1 AS x", "[1] [1]")]
    [InlineData("MATCH p = (a)-[:KNOWS*2]->(b) RETURN [n IN nodes(p) | n.salary]", "[[10,10,20]]")]
    [InlineData("MATCH (p:Person) RETURN p.active, p.salary + 1, count(*)", "[false,21,1] [true,11,1]")]
    [InlineData("MATCH (p:Person) RETURN p.salary, [x IN [1, 2] WHERE EXISTS { MATCH (p)-[:KNOWS]->(q) WHERE q.salary = 10 * x } | x] AS l", "[10,[1,2]] [20,[]]")]
    public void a_query_gives_what_the_language_says(string query, string due)
    {
        var result = Evaluate(query);
        var rows = result.Rows.Select(r => ProtocolValue.List(r.Values.Select(v => ProtocolValue.Write(v)), false));

        Assert.Empty(result.Failures);
        Assert.Equal(due, string.Join(" ", rows.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("MATCH (p:Person) RETURN 1 / (p.salary - 10)", 1)]
    [InlineData("MATCH (p:Person) RETURN sum(1 / (p.salary - 10))", 0)]
    [InlineData("MATCH (p:Person) OPTIONAL MATCH (d:Dept) WHERE 1 / (p.salary - 10) > 0 RETURN p.salary", 1)]
    [InlineData("MATCH (p:Person) RETURN COUNT { MATCH (d:Dept) WHERE 1 / (p.salary - 10) < 1 }", 1)]
    [InlineData("MATCH (p:Person) WHERE p.salary <> 10 AND 1 / (p.salary - 10) < 1 RETURN p", 1)]
    public void a_failure_takes_out_what_depends_on_it(string query, int rows)
    {
        var result = Evaluate(query);

        Assert.Equal(rows, result.Rows.Select(r => r.Key).Distinct().Count());
        Assert.Equal(query.Contains("<> 10", StringComparison.Ordinal), result.Failures.Count == 0);
    }

    [Fact]
    public void a_relation_is_there_while_both_its_ends_are()
    {
        _graph.Apply(GraphChange.Delete(false, "p1"));
        Assert.Equal("[1]", Rows("MATCH ()-[r]->() RETURN count(r)"));

        Node("p1", "Person");
        Assert.Equal("[4]", Rows("MATCH ()-[r]->() RETURN count(r)"));
    }

    [Fact]
    public void a_patch_keeps_what_it_does_not_name_and_null_removes()
    {
        var patch = MapValue.From([new("active", Value.Null), new("age", Value.Integer(3))]);
        _graph.Apply(new GraphChange(GraphOperation.Patch, false, "p1", null, patch));

        Assert.Equal("""[{"age":3,"salary":10}]""", Rows("MATCH (p:Person {salary: 10}) RETURN properties(p)"));
    }

    [Fact]
    public void the_keys_of_a_result_are_different()
    {
        var result = Evaluate("MATCH ()-[r]-() RETURN 1");

        Assert.Equal(7, result.Rows.Count);
        Assert.Equal(7, result.Rows.Select(r => r.Key).Distinct().Count());
    }

    private string Rows(string query) =>
        string.Join(" ", Evaluate(query).Rows.Select(r => ProtocolValue.List(r.Values.Select(v => ProtocolValue.Write(v)), false)));

    private OracleResult Evaluate(string query) => OracleEvaluator.Evaluate(CypherParser.Parse(query), _graph.Snapshot());

    private void Node(string id, string label, params (string Key, Value Value)[] properties) => _graph.Apply(new GraphChange(
        GraphOperation.Insert, false, id, [label], MapValue.From(properties.Select(p => KeyValuePair.Create(p.Key, p.Value)))));

    private void Relation(string id, string type, string start, string end) =>
        _graph.Apply(new GraphChange(GraphOperation.Insert, true, id, [type], MapValue.Empty, start, end));
}
