namespace Reactive.Oracle.Generation;

internal sealed partial class QueryGenerator
{
    private static readonly string[] Quantifiers = ["all", "any", "none", "single"];
    private static readonly string[] Signs = ["<", "<=", ">", ">="];

    // A bare pattern is a condition, not a value: it stands in WHERE, and there under AND, OR, XOR and NOT only.
    private string Boolean(int depth)
    {
        var isCondition = _inWhere;
        _inWhere = false;
        var text = Boolean(depth, isCondition);
        _inWhere = isCondition;
        return text;
    }

    private string Condition(int depth, bool isCondition)
    {
        _inWhere = isCondition;
        var text = Expression(Domain.Boolean, depth);
        _inWhere = false;
        return text;
    }

    private string Boolean(int depth, bool isCondition) => Choose(
        new(6, null, () => Leaf(Domain.Boolean)),
        new(18, "comparison", () => Comparison(depth)),
        new(4, "comparison chain", () => $"{Leaf(Domain.Number)} {_random.Pick(Signs)} {Expression(Domain.Number, depth)} {_random.Pick(Signs)} {Leaf(Domain.Number)}"),
        new(12, "equality", () => $"({Expression(Domain.Any, depth)} {_random.Pick(["=", "<>"])} {Expression(Domain.Any, depth)})"),
        new(6, "equality", () => $"({Leaf(Domain.Number)} = {Leaf(Domain.Number)})"),
        new(6, "AND", () => $"({Condition(depth, isCondition)} AND {Condition(depth, isCondition)})"),
        new(6, "OR", () => $"({Condition(depth, isCondition)} OR {Condition(depth, isCondition)})"),
        new(3, "XOR", () => $"({Condition(depth, isCondition)} XOR {Condition(depth, isCondition)})"),
        new(6, "NOT", () => $"(NOT {Condition(depth, isCondition)})"),
        new(5, "IN", () => $"({Leaf(Domain.Number)} IN {Expression(Domain.Numbers, depth)})"),
        new(3, "STARTS WITH", () => $"({Expression(Domain.Text, depth)} STARTS WITH {Leaf(Domain.Text)})"),
        new(3, "ENDS WITH", () => $"({Expression(Domain.Text, depth)} ENDS WITH {Leaf(Domain.Text)})"),
        new(3, "CONTAINS", () => $"({Expression(Domain.Text, depth)} CONTAINS {Leaf(Domain.Text)})"),
        new(3, "=~", () => $"({Expression(Domain.Text, depth)} =~ {_random.Pick(["'a.*'", "'[ab]+'", "'(?i)b.'", "''"])})"),
        new(5, "IS NULL", () => $"({Expression(Domain.Any, depth)} IS {_random.Pick(["NULL", "NOT NULL"])})"),
        new(5, "label predicate", () => ElementOr(e => $"({e}:{Labels()})", Domain.Boolean, Domain.Node)),
        new(9, "EXISTS {}", () => Subquery("EXISTS", depth)),
        new(8, isCondition ? "pattern predicate" : "exists(pattern)", () => isCondition ? BarePattern() ?? Leaf(Domain.Boolean) : ExistsPattern()),
        new(2, "exists(pattern)", ExistsPattern),
        new(_focus.Intersect(Quantifiers).Any() ? 80 : 12, null, () => Quantifier(depth)),
        new(3, "clock", () => _random.Pick(["(date() > date('2000-01-01'))", "(datetime().year > 2000)", "(timestamp() > 0)"])),
        new(_inAggregate ? 0 : 3, "rand", () => "(rand() < 2)"),
        new(3, "comparison", () => $"({Expression(Domain.Date, depth)} {_random.Pick(Signs)} {Expression(Domain.Date, depth)})"));

    private string Comparison(int depth)
    {
        var domain = _random.Pick([Domain.Number, Domain.Number, Domain.Number, Domain.Text, Domain.Any]);
        return $"({Expression(domain, depth)} {_random.Pick(Signs)} {Expression(domain, depth)})";
    }

    private string ExistsPattern() => BarePattern() is { } pattern ? $"exists({pattern})" : Leaf(Domain.Boolean);

    // It names only what is bound.
    private string? BarePattern()
    {
        var nodes = _scope.Where(n => n.Domain == Domain.Node).ToList();
        if (nodes.Count == 0)
        {
            return null;
        }

        var (saved, free) = (_clauseRelations, _freeNodes);
        _clauseRelations = [.. _scope.Where(n => n.Domain is Domain.Relation or Domain.Relations).Select(n => n.Text)];
        var pattern = $"({_random.Pick(nodes).Text}){RelationPattern(false, [])}{NodePattern(false, [], false)}";
        (_clauseRelations, _freeNodes) = (saved, free);
        return pattern;
    }

    private string Quantifier(int depth)
    {
        var kind = _random.Pick(_focus.Intersect(Quantifiers).ToList() is { Count: > 0 } sought ? sought : [.. Quantifiers]);
        Used.Add(kind);
        var (list, member) = LambdaList(depth);
        var name = Fresh("x");
        return $"{kind}({name} IN {list} WHERE {WithNames(() => LambdaCondition(name, member, depth), new Name(name, member))})";
    }

    private (string List, Domain Member) LambdaList(int depth)
    {
        var lists = _scope.Where(n => n.Domain is Domain.Nodes or Domain.Relations or Domain.Path).ToList();
        if (lists.Count > 0 && _random.Percent(60))
        {
            var list = _random.Pick(lists);
            Used.UnionWith(list.Domain == Domain.Path ? ["path function"] : []);
            return list.Domain switch
            {
                Domain.Nodes => (list.Text, Domain.Node),
                Domain.Relations => (list.Text, Domain.Relation),
                _ when _random.Percent(30) => ($"relationships({list.Text})", Domain.Relation),
                _ => ($"nodes({list.Text})", Domain.Node),
            };
        }

        if (_subqueries == 0 && Chance("subquery in lambda", 6))
        {
            var z = Fresh("z");
            Used.Add("COLLECT {}");
            return ($"COLLECT {{ MATCH ({z}) RETURN {z} }}", Domain.Node);
        }

        return _random.Percent(25) ? (Expression(Domain.Texts, depth), Domain.Text) : (Expression(Domain.Numbers, depth), Domain.Number);
    }

    // What holds a member against something, or reads the graph from it.
    private string LambdaCondition(string name, Domain member, int depth)
    {
        if (member == Domain.Node && _subqueries < 2 && Chance("subquery in lambda", 30))
        {
            return _random.Percent(50) ? $"exists(({name})-->())" : Subquery("EXISTS", Math.Min(depth, 1));
        }

        if (member == Domain.Number && _subqueries < 1 && Chance("subquery in lambda", 5))
        {
            return $"EXISTS {{ MATCH (z{name}) WHERE z{name}.{Key("x")} = {name} }}";
        }

        return IsElement(member)
            ? $"{name}.{Key("x")} {_random.Pick(Signs)} {Expression(Domain.Number, 0)}"
            : member == Domain.Text ? $"{name} = {Leaf(Domain.Text)}"
            : _random.Percent(70) ? $"{name} {_random.Pick(["=", "<", ">", "<>"])} {Expression(Domain.Number, 0)}" : Expression(Domain.Boolean, Math.Min(depth, 1));
    }
}
