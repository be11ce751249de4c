namespace Reactive.Oracle.Generation;

internal sealed partial class QueryGenerator
{
    private const int MaximumNesting = 2;

    private string Counted(int depth) => Subquery("COUNT", depth);

    private string Subquery(string word, int depth)
    {
        if (_subqueries >= MaximumNesting)
        {
            return Leaf(word == "COUNT" ? Domain.Integer : Domain.Boolean);
        }

        return Inside(() => $"{word} {{ {SubqueryBody(depth)} }}");
    }

    private string SubqueryBody(int depth)
    {
        if (Chance("short subquery", 30))
        {
            _clauseRelations = [];
            var pattern = Pattern(true, 1);
            return pattern + (_random.Percent(40) ? " WHERE " + SubqueryCondition(depth) : string.Empty);
        }

        if (Chance("subquery UNION", 10))
        {
            var column = Fresh("c");
            return string.Join(
                _random.Percent(50) ? " UNION " : " UNION ALL ",
                Enumerable.Range(0, 2).Select(_ => Inside(() => $"{SubqueryMatch(depth)} RETURN {Expression(Domain.Number, 1)} AS {column}")));
        }

        var text = SubqueryMatch(depth);
        if (Chance("subquery aggregate", 20))
        {
            var (count, outer) = (Fresh("g"), _scope);
            var key = _random.Percent(40) ? $"{Expression(Domain.Number, 1)} AS {Fresh("c")}, " : string.Empty;
            text += $" WITH {key}{NumberAggregate()} AS {count} WHERE {count} {_random.Pick(["=", ">", "<>"])} {_random.Between(0, 2)}";
            _scope = [.. outer.Where(n => n.Domain is not (Domain.Relation or Domain.Node)), new Name(count, Domain.Number)];
            return text + $" RETURN {count}";
        }

        if (Chance("subquery with WITH", 22))
        {
            var name = Fresh("c");
            text += $" WITH {(_random.Percent(30) ? "DISTINCT " : string.Empty)}{Expression(Domain.Number, 1)} AS {name}{SubqueryWindow(name)}";
            return text + $" RETURN {name}";
        }

        return _random.Percent(40) ? text : text + $" RETURN {(_random.Percent(25) ? "DISTINCT " : string.Empty)}{Expression(Domain.Any, 1)} AS {Fresh("c")}";
    }

    private string SubqueryMatch(int depth)
    {
        _clauseRelations = [];
        var optional = _random.Percent(6) ? "OPTIONAL " : string.Empty;
        return $"{optional}MATCH {Pattern(true, _random.Between(0, 1))}{(_random.Percent(45) ? " WHERE " + SubqueryCondition(depth) : string.Empty)}";
    }

    private string SubqueryCondition(int depth)
    {
        var saved = _inWhere;
        _inWhere = true;
        var text = Expression(Domain.Boolean, Math.Min(depth, 2));
        _inWhere = saved;
        return text;
    }

    private string SubqueryWindow(string name)
    {
        var text = Chance("subquery ORDER BY", 30) ? $" ORDER BY {name}{_random.Pick(["", " DESC"])}" : string.Empty;
        return Chance("subquery LIMIT", 30) ? text + $" LIMIT {_random.Between(1, 2)}" : text;
    }

    private string Collected(int depth)
    {
        if (_subqueries >= MaximumNesting)
        {
            return Leaf(Domain.Numbers);
        }

        return Inside(() =>
        {
            var match = SubqueryMatch(depth);
            var column = Fresh("c");
            var distinct = _random.Percent(20) ? "DISTINCT " : string.Empty;
            return $"COLLECT {{ {match} RETURN {distinct}{Expression(Domain.Number, 1)} AS {column}{SubqueryWindow(column)} }}";
        });
    }
}
