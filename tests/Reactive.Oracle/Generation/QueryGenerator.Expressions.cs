using Reactive.Oracle.Text;
using Reactive.Values;

namespace Reactive.Oracle.Generation;

internal sealed partial class QueryGenerator
{
    private string Expression(Domain domain, int depth)
    {
        if (_mayFail && depth > 0 && Chance("may fail", 15))
        {
            return Failing(domain);
        }

        return depth <= 0 ? Leaf(domain) : domain switch
        {
            Domain.Number => Number(depth - 1),
            Domain.Integer => Integer(depth - 1),
            Domain.Text => Text(depth - 1),
            Domain.Boolean => Boolean(depth - 1),
            Domain.Numbers => Numbers(depth - 1),
            Domain.Texts => Texts(depth - 1),
            Domain.Nodes => NodeList(),
            Domain.Map => Map(depth - 1),
            Domain.Date => Date(depth - 1),
            Domain.Any => Expression(_random.Pick(AnyDomains), depth),
            _ => Leaf(domain),
        };
    }

    private static readonly Domain[] AnyDomains =
    [
        Domain.Number, Domain.Number, Domain.Integer, Domain.Text, Domain.Boolean, Domain.Numbers, Domain.Texts, Domain.Map, Domain.Date,
        Domain.Node, Domain.Relation,
    ];

    // A name, a property or a constant.
    private string Leaf(Domain domain)
    {
        var names = _scope.Where(n => Fits(n.Domain, domain)).ToList();
        if (names.Count > 0 && (_random.Percent(50) || IsElement(domain)))
        {
            return _random.Pick(names).Text;
        }

        if (PropertyLeaf(domain) is { } property && _random.Percent(75))
        {
            return property;
        }

        return _random.Percent(Focused("parameter") ? 60 : 12) ? Parameter(Constant(domain)) : Literal(domain);
    }

    private static bool Fits(Domain have, Domain want) => have == want || want == Domain.Any || (want == Domain.Number && have == Domain.Integer);

    private string? PropertyLeaf(Domain domain)
    {
        var elements = _scope.Where(n => IsElement(n.Domain)).ToList();
        string[] keys = domain switch
        {
            Domain.Number => ["x", "x", "y", "i"],
            Domain.Integer => ["i"],
            Domain.Text => ["s"],
            Domain.Boolean => ["b"],
            Domain.Numbers => ["l"],
            Domain.Date => ["d"],
            Domain.Any => ["v", "v", "x", "s", "i"],
            _ => [],
        };
        if (elements.Count == 0 || keys.Length == 0)
        {
            return null;
        }

        var element = _random.Pick(elements).Text;
        var key = Key(_random.Pick(keys));
        return Chance("dynamic property", 3) ? $"{element}['{key}']" : $"{element}.{key}";
    }

    private string Parameter(Value value)
    {
        Used.Add("parameter");
        var name = Fresh("q");
        _parameters[name] = value;
        return "$" + name;
    }

    private Value Constant(Domain domain)
    {
        var key = domain switch
        {
            Domain.Number => "x",
            Domain.Integer => "i",
            Domain.Text => "s",
            Domain.Boolean => "b",
            Domain.Numbers => "l",
            Domain.Date => "d",
            _ => null,
        };
        return key is not null ? Vocabulary.Property(key, _random) : domain switch
        {
            Domain.Texts => Value.List(Value.String("a"), Value.String("ab"), default),
            Domain.Map => Value.Of(MapValue.From([new("k", Value.Integer(1)), new("x", Value.Float(1))])),
            Domain.Any => Vocabulary.Property("v", _random),
            _ => default,
        };
    }

    private string Literal(Domain domain) => domain switch
    {
        Domain.Number => _random.Pick(["0", "1", "2", "1.0", "0.5", "-1", "2.5", "1e16", ".5"]),
        Domain.Integer => _random.Pick(["0", "1", "2", "3", "-1", "0x2"]),
        Domain.Text => TextLiteral(),
        Domain.Boolean => _random.Pick(["true", "false", "true", "false", "null"]),
        Domain.Numbers => Listed(_random.Pick(["[]", "[1, 2]", "[1, 1.0, 3]", "[0, null, 2.5]"])),
        Domain.Texts => Listed(_random.Pick(["['a', 'b']", "[]", "['ab', null]"])),
        Domain.Map => Mapped($"{{k: {_random.Pick(["1", "'a'", "null"])}, m: [1]}}"),
        Domain.Date => Temporal("date function", $"date('2024-0{_random.Between(1, 3)}-2{_random.Between(7, 9)}')"),
        Domain.Nodes or Domain.Relations => "[]",
        _ => _random.Pick(["null", "1", "'a'"]),
    };

    private string Listed(string text)
    {
        Used.Add("list literal");
        return text;
    }

    private string Mapped(string text)
    {
        Used.Add("map literal");
        return text;
    }

    private string Temporal(string construct, string text)
    {
        Used.Add(construct);
        return text;
    }

    private string TextLiteral()
    {
        var text = ExpressionText.Quoted(_random.Pick(["a", "b", "ab", "", "B\u00E9"]));
        if (Chance("double quotes", 15))
        {
            return text.Replace('\'', '"');
        }

        return Chance("escape", 15) ? _random.Pick(["'\\u0061'", "'a\\tb'", "'it\\'s'", "'\\\\'"]) : text;
    }

    // Each of these fails on some values only: that rows fail and come back is the point.
    private string Failing(Domain domain) => domain switch
    {
        Domain.Number or Domain.Any => $"(1 / {Leaf(Domain.Integer)})",
        Domain.Integer => $"({Literal(Domain.Integer)} % {Leaf(Domain.Integer)})",
        Domain.Text => $"toUpper({PropertyLeaf(Domain.Any) ?? "null"})",
        Domain.Boolean => $"(1 / {Leaf(Domain.Integer)} > 0)",
        Domain.Numbers => $"range(0, 1, {Leaf(Domain.Integer)})",
        _ => Leaf(domain),
    };

    private string Number(int depth) => Choose(
        new(30, null, () => Leaf(Domain.Number)),
        new(10, null, () => Integer(depth)),
        new(14, "arithmetic", () => $"({Expression(Domain.Number, depth)} {_random.Pick(["+", "-", "*"])} {Expression(Domain.Number, depth)})"),
        new(4, "arithmetic", () => $"({Expression(Domain.Number, depth)} / {_random.Pick(["2", "2.0", "-3", "0.5"])})"),
        new(2, "modulo", () => $"({Expression(Domain.Number, depth)} % {_random.Pick(["2", "1.5"])})"),
        new(2, "power", () => $"({Expression(Domain.Number, depth)} ^ {_random.Pick(["2", "0.5", "0"])})"),
        new(3, "arithmetic", () => $"(-{Leaf(Domain.Number)})"),
        new(7, "numeric function", () => $"{_random.Pick(["abs", "ceil", "floor", "sign", "round", "sqrt", "exp", "toFloat"])}({Expression(Domain.Number, depth)})"),
        new(6, "CASE", () => $"CASE WHEN {Expression(Domain.Boolean, depth)} THEN {Expression(Domain.Number, depth)} ELSE {Expression(Domain.Number, depth)} END"),
        new(4, "CASE operand", () => $"CASE {Expression(Domain.Any, depth)} WHEN {Leaf(Domain.Any)} THEN {Expression(Domain.Number, depth)} WHEN null THEN 7 END"),
        new(4, "reduce", () => Reduce(depth)),
        new(4, "coalesce", () => $"coalesce({Leaf(Domain.Number)}, {Expression(Domain.Number, depth)})"),
        new(4, "index", () => $"{Expression(Domain.Numbers, depth)}[{_random.Pick(["0", "-1", "1"])}]"),
        new(4, "startNode", () => RelationOr(r => $"{_random.Pick(["startNode", "endNode"])}({r}).{Key("x")}", Domain.Number)),
        new(3, "list function", () => $"{_random.Pick(["head", "last"])}({Expression(Domain.Numbers, depth)})"),
        new(1, "conversion", () => $"toFloat({_random.Pick(["'1.5'", "'x'", "'2'"])})"));

    private string Integer(int depth) => Choose(
        new(20, null, () => Leaf(Domain.Integer)),
        new(6, "arithmetic", () => $"({Leaf(Domain.Integer)} {_random.Pick(["+", "-", "*"])} {Expression(Domain.Integer, depth)})"),
        new(5, "list function", () => $"size({Expression(_random.Percent(50) ? Domain.Numbers : Domain.Texts, depth)})"),
        new(3, "string function", () => $"size({Expression(Domain.Text, depth)})"),
        new(5, "path function", () => PathOr(p => $"length({p})", Domain.Integer)),
        new(5, "COUNT {}", () => Counted(depth)),
        new(2, "conversion", () => $"toInteger({_random.Pick(["'12'", "'x'", "1.9", "'2.5'"])})"),
        new(3, "date component", () => $"{Expression(Domain.Date, 0)}.{_random.Pick(["day", "month", "year", "week", "ordinalDay"])}"),
        new(3, "datetime function", () => $"datetime('2024-03-0{_random.Between(1, 9)}T12:30:00+01:00').{_random.Pick(["hour", "epochSeconds", "minute"])}"),
        new(1, "duration", () => $"duration.inDays(date('2024-01-01'), {Expression(Domain.Date, 0)}).days"));

    private string Reduce(int depth)
    {
        var (sum, item) = (Fresh("a"), Fresh("x"));
        var list = Expression(Domain.Numbers, depth);
        var body = WithNames(() => Expression(Domain.Number, Math.Min(depth, 1)), new(sum, Domain.Number), new(item, Domain.Number));
        return $"reduce({sum} = {Literal(Domain.Integer)}, {item} IN {list} | {_random.Pick([$"{sum} + {item}", body])})";
    }

    private string Text(int depth) => Choose(
        new(30, null, () => Leaf(Domain.Text)),
        new(5, "string function", () => $"{_random.Pick(["toUpper", "toLower", "trim", "reverse", "lTrim"])}({Expression(Domain.Text, depth)})"),
        new(4, "string function", () => $"substring({Expression(Domain.Text, depth)}, 0, {_random.Between(0, 2)})"),
        new(3, "string function", () => $"replace({Expression(Domain.Text, depth)}, 'a', {TextLiteral()})"),
        new(3, "string function", () => $"{_random.Pick(["left", "right"])}({Expression(Domain.Text, depth)}, 1)"),
        new(4, "arithmetic", () => $"({Expression(Domain.Text, depth)} + {Expression(Domain.Text, depth)})"),
        new(4, "conversion", () => $"toString({Expression(_random.Pick([Domain.Integer, Domain.Boolean, Domain.Date, Domain.Number]), depth)})"),
        new(5, "elementId", () => ElementOr(e => $"elementId({e})", Domain.Text)),
        new(5, "element function", () => RelationOr(r => $"type({r})", Domain.Text)),
        new(3, "coalesce", () => $"coalesce({Leaf(Domain.Text)}, {Leaf(Domain.Text)}, 'z')"),
        new(3, "CASE", () => $"CASE WHEN {Expression(Domain.Boolean, depth)} THEN {Leaf(Domain.Text)} END"),
        new(2, "index", () => $"{Expression(Domain.Texts, depth)}[0]"),
        new(2, "list function", () => $"head({Expression(Domain.Texts, depth)})"));

    private string Date(int depth) => Choose(
        new(20, null, () => Leaf(Domain.Date)),
        new(4, "duration", () => $"({Expression(Domain.Date, depth)} + duration({_random.Pick(["{days: 1}", "'P1M'", "{months: -1}"])}))"),
        new(3, "date function", () => $"date.truncate('{_random.Pick(["month", "week", "year"])}', {Leaf(Domain.Date)})"),
        new(2, "date function", () => $"date({{year: 2024, month: {_random.Between(1, 3)}, day: {Parameter(Value.Integer(_random.Between(1, 28)))}}})"));

    private string Map(int depth) => Choose(
        new(6, null, () => Leaf(Domain.Map)),
        new(8, "map literal", () => $"{{k: {Expression(Domain.Any, depth)}, m: {Leaf(Domain.Any)}}}"),
        new(8, "map projection", () => ElementOr(e => $"{e} {{{_random.Pick([".x", ".*", ".s, .i", ".*, z: 1", $"q: {e}.i"])}}}", Domain.Map, Domain.Node)),
        new(5, "element function", () => ElementOr(e => $"properties({e})", Domain.Map)));

    private string WithNames(Func<string> write, params Name[] names)
    {
        var saved = _scope;
        _scope = [.. _scope, .. names];
        var text = write();
        _scope = saved;
        return text;
    }

    private string PathOr(Func<string, string> write, Domain otherwise) => Or(write, otherwise, n => n.Domain == Domain.Path);

    private string RelationOr(Func<string, string> write, Domain otherwise) => Or(write, otherwise, n => n.Domain == Domain.Relation);

    private string ElementOr(Func<string, string> write, Domain otherwise, Domain? only = null) =>
        Or(write, otherwise, n => only is null ? IsElement(n.Domain) : n.Domain == only);

    private string Or(Func<string, string> write, Domain otherwise, Func<Name, bool> fits)
    {
        var names = _scope.Where(fits).ToList();
        return names.Count > 0 ? write(_random.Pick(names).Text) : Leaf(otherwise);
    }
}
