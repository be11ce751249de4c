namespace Reactive.Oracle.Generation;

internal sealed partial class QueryGenerator
{
    private string Numbers(int depth) => Choose(
        new(18, null, () => Leaf(Domain.Numbers)),
        new(4, "list literal", () => $"[{Expression(Domain.Number, depth)}, {Leaf(Domain.Number)}]"),
        new(4, "list function", () => $"range({_random.Between(0, 1)}, {_random.Between(0, 3)})"),
        new(7, "list comprehension", () => Comprehension(depth)),
        new(7, "pattern comprehension", () => PatternComprehension(depth)),
        new(7, "COLLECT {}", () => Collected(depth)),
        new(3, "list +", () => $"({Expression(Domain.Numbers, depth)} + {Expression(_random.Percent(50) ? Domain.Numbers : Domain.Number, depth)})"),
        new(3, "slice", () => $"{Expression(Domain.Numbers, depth)}[{_random.Pick(["0..1", "1..", "..2", "-1.."])}]"),
        new(3, "list function", () => $"{_random.Pick(["tail", "reverse"])}({Expression(Domain.Numbers, depth)})"));

    private string Texts(int depth) => Choose(
        new(6, null, () => Leaf(Domain.Texts)),
        new(8, "element function", () => ElementOr(e => $"labels({e})", Domain.Texts, Domain.Node)),
        new(5, "element function", () => ElementOr(e => $"keys({e})", Domain.Texts)),
        new(4, "string function", () => $"split({Expression(Domain.Text, depth)}, 'a')"),
        new(5, "path function", () => PathOr(p => $"[x IN nodes({p}) | x.{Key("s")}]", Domain.Texts)),
        new(3, "list comprehension", () => $"[x IN {Leaf(Domain.Texts)} WHERE x <> 'a']"));

    private string NodeList() => Choose(
        new(10, null, () => Leaf(Domain.Nodes)),
        new(8, "path function", () => PathOr(p => $"nodes({p})", Domain.Nodes)),
        new(4, "startNode", () => RelationOr(r => $"[startNode({r}), endNode({r})]", Domain.Nodes)));

    private string Comprehension(int depth)
    {
        var (list, member) = LambdaList(depth);
        var name = Fresh("x");
        return WithNames(
            () =>
            {
                var where = _random.Percent(50) ? $" WHERE {LambdaCondition(name, member, depth)}" : string.Empty;
                return $"[{name} IN {list}{where} | {Projected(name, member, depth)}]";
            },
            new Name(name, member));
    }

    private string Projected(string name, Domain member, int depth)
    {
        if (member == Domain.Node && _subqueries < 2 && Chance("subquery in lambda", 25))
        {
            return $"COUNT {{ ({name})--() }}";
        }

        if (member == Domain.Relation && Chance("startNode", 40))
        {
            return $"{_random.Pick(["startNode", "endNode"])}({name}).{Key("x")}";
        }

        return IsElement(member) ? $"{name}.{Key("x")}"
            : member == Domain.Text ? $"size({name})"
            : _random.Percent(60) ? $"{name} + 1" : Expression(Domain.Number, Math.Min(depth, 1));
    }

    private string PatternComprehension(int depth)
    {
        var nodes = _scope.Where(n => n.Domain == Domain.Node).ToList();
        if (nodes.Count == 0 || _subqueries > 1)
        {
            return Leaf(Domain.Numbers);
        }

        return Inside(() =>
        {
            var start = _random.Pick(nodes).Text;
            var names = new List<Name>();
            var pattern = $"({start}){RelationPattern(true, names)}{NodePattern(true, names, false)}";
            var path = _random.Percent(15) ? Fresh("p") : null;
            _scope.AddRange(names);
            _scope.AddRange(path is null ? [] : [new Name(path, Domain.Path)]);
            var where = _random.Percent(40) ? " WHERE " + Condition() : string.Empty;
            var value = path is not null && _random.Percent(50) ? $"length({path})" : Expression(Domain.Number, Math.Min(depth, 2));
            return $"[{(path is null ? string.Empty : path + " = ")}{pattern}{where} | {value}]";
        });
    }

    // Names and atoms inside are gone outside.
    private string Inside(Func<string> write)
    {
        var (scope, relations, free, afterWith, afterOptional) = (_scope, _clauseRelations, _freeNodes, _afterWith, _afterOptional);
        if (_subqueries++ > 0)
        {
            Used.Add("nested subquery");
        }

        (_scope, _clauseRelations, _freeNodes) = ([.. scope], [], Math.Max(free, MaximumFreeNodes - 2));
        var text = write();
        _subqueries--;
        (_scope, _clauseRelations, _freeNodes, _afterWith, _afterOptional) = (scope, relations, free, afterWith, afterOptional);
        return text;
    }
}
