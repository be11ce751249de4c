namespace Reactive.Oracle.Generation;

internal sealed partial class QueryGenerator
{
    private string With(bool hasRows)
    {
        _afterWith = true;
        return hasRows && (_random.Percent(35) || IsAggregateFocus()) ? "WITH " + Aggregating(false, null) : "WITH " + Plain(false, null);
    }

    private string Return(string[]? columns)
    {
        Used.Add("RETURN");
        return "RETURN " + (_random.Percent(35) || IsAggregateFocus() ? Aggregating(true, columns) : Plain(true, columns));
    }

    private bool IsAggregateFocus() => _random.Percent(50) && Focused(
        "count(*)", "count", "sum", "avg", "min", "max", "collect", "stDev", "stDevP", "percentileCont", "percentileDisc", "DISTINCT aggregate",
        "aggregate mix", "aggregate ORDER BY", "global aggregate", "grouping element");

    private string Plain(bool isReturn, string[]? columns)
    {
        var distinct = Chance("DISTINCT", 15);
        var old = _scope.ToList();
        var items = new List<string>();
        var next = new List<Name>();
        if (columns is null && old.Count > 0 && Chance(isReturn ? "RETURN *" : "WITH *", 8))
        {
            items.Add("*");
            next.AddRange(old);
        }

        var count = columns?.Length ?? _random.Between(items.Count > 0 ? 0 : 1, 3);
        for (var i = 0; i < count; i++)
        {
            var (text, domain) = Item(isReturn);
            Add(items, next, text, domain, isReturn, columns?[i]);
        }

        // Elements stay in scope often, or nothing could follow.
        if (!isReturn && items[0] != "*")
        {
            foreach (var name in old.Where(n => IsElement(n.Domain) && next.TrueForAll(x => x.Text != n.Text) && _random.Percent(50)).Take(2))
            {
                items.Add(name.Text);
                next.Add(name);
            }
        }

        _scope = distinct ? next : [.. next, .. old.Where(o => next.TrueForAll(n => n.Text != o.Text))];
        var tail = Tail(isReturn, distinct || columns is not null ? next : _scope, columns is not null);
        _scope = next;
        return (distinct ? "DISTINCT " : string.Empty) + string.Join(", ", items) + tail;
    }

    private (string Text, Domain Domain) Item(bool isReturn)
    {
        if (_scope.Count > 0 && _random.Percent(isReturn ? 25 : 45))
        {
            var name = _random.Pick(_scope);
            return (name.Text, name.Domain);
        }

        var domain = _random.Pick(ItemDomains);
        return (PropertyLeaf(domain) is { } property && _random.Percent(40) ? property : Expression(domain, 3), domain);
    }

    private static readonly Domain[] ItemDomains =
    [
        Domain.Number, Domain.Number, Domain.Integer, Domain.Text, Domain.Boolean, Domain.Numbers, Domain.Texts, Domain.Map, Domain.Date,
        Domain.Any, Domain.Any, Domain.Any,
    ];

    private void Add(List<string> items, List<Name> next, string text, Domain domain, bool isReturn, string? column)
    {
        var isName = _scope.Exists(n => n.Text == text);
        if (column is null && isName && next.TrueForAll(n => n.Text != text) && _random.Percent(70))
        {
            items.Add(text);
            next.Add(new Name(text, domain));
            return;
        }

        if (column is null && isReturn && !isName && items.TrueForAll(i => i != text) && _random.Percent(15))
        {
            items.Add(text);
            return;
        }

        var alias = column ?? Alias(next, isReturn);
        items.Add($"{text} AS {alias}");
        next.Add(new Name(alias, domain));
    }

    private string Alias(List<Name> next, bool isReturn)
    {
        if (Chance("unicode name", 2))
        {
            return $"`{Fresh("\u00E9 ")}`";
        }

        var hidden = _scope.Find(n => next.TrueForAll(x => x.Text != n.Text));
        if (!isReturn && _subqueries == 0 && hidden is not null && next.Count == 0 && Chance("shadowing", 12))
        {
            return hidden.Text;
        }

        return Fresh("c");
    }

    private static bool IsElement(Domain domain) => domain is Domain.Node or Domain.Relation;

    private string Tail(bool isReturn, List<Name> sortable, bool inUnion)
    {
        var text = string.Empty;
        if (!inUnion && sortable.Count > 0 && Chance("ORDER BY", 25))
        {
            var saved = _scope;
            _scope = sortable;
            text += " ORDER BY " + string.Join(", ", Enumerable.Range(0, _random.Between(1, 2)).Select(_ => SortItem()));
            _scope = saved;
        }

        return text + Window() + (isReturn ? string.Empty : WithWhere(sortable));
    }

    // One sort item is a projected column or an expression over what may be seen.
    private string SortItem() =>
        (_random.Percent(60) ? _random.Pick(_scope).Text : Expression(Domain.Any, 1)) + _random.Pick(["", "", " DESC", " ASC"]);

    private string Window()
    {
        var text = Chance("SKIP", 4) ? " SKIP " + Bound() : string.Empty;
        return Chance("LIMIT", 10) ? text + " LIMIT " + Bound() : text;
    }

    private string Bound() => _random.Below(8) switch
    {
        0 => Parameter(Reactive.Values.Value.Integer(_random.Between(0, 3))),
        1 => "1 + 1",
        2 => _random.Pick(["0", "1", "3"]),
        _ => _random.Pick(["1", "1", "2", "3"]),
    };

    private string WithWhere(List<Name> visible)
    {
        if (!Chance("WITH WHERE", 20))
        {
            return string.Empty;
        }

        var saved = _scope;
        _scope = visible;
        var text = " WHERE " + Condition();
        _scope = saved;
        return text;
    }

    private string Condition()
    {
        var saved = _inWhere;
        _inWhere = true;
        var text = Expression(Domain.Boolean, 3);
        _inWhere = saved;
        return text;
    }
}
