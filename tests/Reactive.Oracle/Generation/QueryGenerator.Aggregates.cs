namespace Reactive.Oracle.Generation;

internal sealed partial class QueryGenerator
{
    private string Aggregating(bool isReturn, string[]? columns)
    {
        var items = new List<string>();
        var next = new List<Name>();
        var keys = new List<string>();
        var count = columns?.Length ?? _random.Between(1, 3);
        var keyCount = columns is not null ? 1 : Chance("global aggregate", 20) ? 0 : _random.Between(1, 2);
        for (var i = 0; i < keyCount; i++)
        {
            var (text, domain) = Item(isReturn);
            if (IsElement(domain))
            {
                Used.Add("grouping element");
            }

            var before = next.Count;
            Add(items, next, text, domain, isReturn, columns?[i]);
            // Beside an aggregate only a name or a property of one may stand, not any projected expression.
            if (domain is Domain.Number or Domain.Integer && next.Count > before && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '.')
                && char.IsAsciiLetter(text[0]))
            {
                keys.Add(text);
            }
        }

        for (var i = 0; i < Math.Max(1, count - keyCount); i++)
        {
            var (text, domain) = Aggregate(keys);
            var alias = columns?[keyCount + i] ?? Fresh("g");
            items.Add($"{text} AS {alias}");
            next.Add(new Name(alias, domain));
        }

        _scope = next;
        var tail = columns is null && Chance("aggregate ORDER BY", 5)
            ? $" ORDER BY {Simple().Text}, {_random.Pick(next).Text}" + Window()
            : Tail(isReturn, next, columns is not null);
        return string.Join(", ", items) + tail;

        // A hidden aggregate reads the rows below, whose names are not in scope any more but for those of the text.
        (string Text, Domain Domain) Simple() => ("count(*)", Domain.Integer);
    }

    private (string Text, Domain Domain) Aggregate(List<string> keys)
    {
        _inAggregate = true;
        var aggregate = AnyAggregate(keys);
        _inAggregate = false;
        return aggregate;
    }

    private (string Text, Domain Domain) AnyAggregate(List<string> keys)
    {
        if (!Chance("aggregate mix", 12))
        {
            return SimpleAggregate();
        }

        var number = NumberAggregate();
        var key = keys.Count > 0 ? _random.Pick(keys) : "1";
        return _random.Below(4) switch
        {
            0 => ($"{number} + {_random.Between(1, 2)}", Domain.Number),
            1 => ($"CASE WHEN count(*) > 1 THEN {number} ELSE null END", Domain.Number),
            2 => ($"{key} + {number}", Domain.Number),
            _ => ($"[{key}, {number}]", Domain.Numbers),
        };
    }

    private (string Text, Domain Domain) SimpleAggregate()
    {
        if (Chance("collect", 22))
        {
            return Collect();
        }

        if (Chance("min", 12))
        {
            return ($"min({DistinctWord()}{Expression(Domain.Any, 1)})", Domain.Any);
        }

        return Chance("max", 12) ? ($"max({DistinctWord()}{Expression(Domain.Any, 1)})", Domain.Any) : (NumberAggregate(), Domain.Number);
    }

    private (string Text, Domain Domain) Collect()
    {
        var elements = _scope.Where(n => IsElement(n.Domain)).ToList();
        if (elements.Count > 0 && _random.Percent(40))
        {
            var name = _random.Pick(elements);
            return ($"collect({DistinctWord()}{name.Text})", name.Domain == Domain.Node ? Domain.Nodes : Domain.Relations);
        }

        return _random.Percent(60)
            ? ($"collect({DistinctWord()}{Expression(Domain.Number, 1)})", Domain.Numbers)
            : ($"collect({DistinctWord()}{Expression(Domain.Any, 1)})", Domain.Any);
    }

    private string NumberAggregate()
    {
        var saved = _inAggregate;
        _inAggregate = true;
        var text = AnyNumberAggregate();
        _inAggregate = saved;
        return text;
    }

    private string AnyNumberAggregate() => Choose(
        new(10, "count(*)", () => "count(*)"),
        new(9, "count", () => $"count({DistinctWord()}{Expression(Domain.Any, 1)})"),
        new(9, "sum", () => $"sum({DistinctWord()}{Expression(Domain.Number, 2)})"),
        new(6, "avg", () => $"avg({DistinctWord()}{Expression(Domain.Number, 2)})"),
        new(3, "stDev", () => $"stDev({DistinctWord()}{Expression(Domain.Number, 1)})"),
        new(3, "stDevP", () => $"stDevP({DistinctWord()}{Expression(Domain.Number, 1)})"),
        new(3, "percentileCont", () => $"percentileCont({DistinctWord()}{Expression(Domain.Number, 1)}, {_random.Pick(["0.5", "0.25", "1.0", "0"])})"),
        new(3, "percentileDisc", () => $"percentileDisc({DistinctWord()}{Expression(Domain.Number, 1)}, {_random.Pick(["0.5", "0.9", "1.0", "0"])})"));

    private string DistinctWord() => Chance("DISTINCT aggregate", 15) ? "DISTINCT " : string.Empty;
}
