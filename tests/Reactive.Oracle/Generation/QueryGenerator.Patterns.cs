using System.Text;

namespace Reactive.Oracle.Generation;

internal sealed partial class QueryGenerator
{
    private const int MaximumFreeNodes = 5;

    private HashSet<string> _clauseRelations = [];

    private string Patterns()
    {
        _clauseRelations = [];
        var count = Chance("comma patterns", 15) ? 2 : 1;
        var patterns = new List<string>();
        for (var i = 0; i < count && (i == 0 || _freeNodes < MaximumFreeNodes); i++)
        {
            var before = patterns.Count;
            patterns.Add(NamedPattern(true, true));
            if (before > 0)
            {
                Used.Add("cartesian");
            }
        }

        return string.Join(", ", patterns);
    }

    private string NamedPattern(bool newNames, bool mayName)
    {
        if (!mayName || !Chance("named path", 15))
        {
            return Pattern(newNames, 0);
        }

        var pattern = Pattern(newNames, 0);
        var name = Fresh("p");
        _scope.Add(new Name(name, Domain.Path));
        return $"{name} = {pattern}";
    }

    private string Pattern(bool newNames, int least)
    {
        var room = MaximumFreeNodes - _freeNodes;
        var length = Math.Min(Math.Max(least, _random.Pick([0, 0, 1, 1, 1, 1, 2])), Math.Max(least, room));
        var text = new StringBuilder();
        var names = new List<Name>();
        text.Append(NodePattern(newNames, names, true));
        for (var i = 0; i < length; i++)
        {
            text.Append(RelationPattern(newNames, names)).Append(NodePattern(newNames, names, false));
        }

        _scope.AddRange(names);
        return text.ToString();
    }

    private string NodePattern(bool newNames, List<Name> names, bool first)
    {
        var nodes = _scope.Where(n => n.Domain == Domain.Node).ToList();
        if (nodes.Count > 0 && (_random.Percent(first ? 60 : 15) || Focused("bound node")))
        {
            Used.Add("bound node");
            return $"({_random.Pick(nodes).Text}{(_random.Percent(15) ? LabelSuffix() : string.Empty)})";
        }

        if (names.Exists(n => n.Domain == Domain.Node) && Chance("cycle", 8))
        {
            return $"({names.First(n => n.Domain == Domain.Node).Text})";
        }

        _freeNodes++;
        var name = newNames && _random.Percent(75) ? Fresh("n") : string.Empty;
        var label = _random.Percent(30) ? LabelSuffix() : string.Empty;
        var inline = InlineMap() + (name.Length > 0 ? InlineWhere(new Name(name, Domain.Node)) : string.Empty);
        if (name.Length > 0)
        {
            names.Add(new Name(name, Domain.Node));
        }

        return $"({name}{label}{inline})";
    }

    private string RelationPattern(bool newNames, List<Name> names)
    {
        var direction = _random.Below(5);
        var (left, right) = direction switch { 0 => ("<-", "-"), 1 => ("-", "-"), _ => ("-", "->") };
        Used.UnionWith(direction == 1 ? ["undirected"] : []);
        var inside = BoundRelation() ?? (Chance("variable length", Focused("bound list", "trail map", "zero length", "unbounded") ? 50 : 14) ? Trail(newNames, names, direction == 1) : NewRelation(newNames, names));
        return inside.Length == 0 && _random.Percent(50) ? left + right : $"{left}[{inside}]{right}";
    }

    private string? BoundRelation()
    {
        var relations = _scope.Where(n => n.Domain == Domain.Relation && !_clauseRelations.Contains(n.Text)).ToList();
        if (relations.Count > 0 && Chance("bound relation", 8))
        {
            var name = _random.Pick(relations).Text;
            _clauseRelations.Add(name);
            return name;
        }

        var lists = _scope.Where(n => n.Domain == Domain.Relations && !_clauseRelations.Contains(n.Text)).ToList();
        if (lists.Count > 0 && Chance("bound list", 30))
        {
            var name = _random.Pick(lists).Text;
            _clauseRelations.Add(name);
            return name + "*";
        }

        return null;
    }

    private string NewRelation(bool newNames, List<Name> names)
    {
        var name = newNames && _random.Percent(55) ? Fresh("r") : string.Empty;
        var text = name + TypeSuffix() + InlineMap();
        if (name.Length == 0)
        {
            return text;
        }

        text += InlineWhere(new Name(name, Domain.Relation));
        names.Add(new Name(name, Domain.Relation));
        _clauseRelations.Add(name);
        return text;
    }

    private string Trail(bool newNames, List<Name> names, bool undirected)
    {
        var name = newNames && _random.Percent(Focused("bound list") ? 100 : 50) ? Fresh("t") : string.Empty;
        var length = Choose(
            new(4, null, () => _random.Pick(["*1..2", "*2", "*..2", "*1..3"])),
            new(2, "zero length", () => _random.Pick(["*0..1", "*0..2", "*0"])),
            new(undirected ? 0 : 2, "unbounded", () => _random.Pick(["*", "*1..", "*2.."])));
        if (name.Length > 0)
        {
            names.Add(new Name(name, Domain.Relations));
            _clauseRelations.Add(name);
        }

        var map = Chance("trail map", 12) ? $" {{{Key("i")}: {_random.Pick(["1", "2"])}}}" : string.Empty;
        return name + TypeSuffix() + length + map;
    }

    private string TypeSuffix()
    {
        if (!_random.Percent(35))
        {
            return string.Empty;
        }

        var type = _random.Pick(Vocabulary.Types);
        return Chance("type alternatives", 15) ? $":{type}|{_random.Pick(Vocabulary.Types)}" : ":" + type;
    }

    private string LabelSuffix() => ":" + Labels();

    private string Labels()
    {
        var label = _random.Pick(Vocabulary.Labels);
        return Choose(
            new(24, null, () => label),
            new(2, "label and", () => _random.Pick([$"{label}&{_random.Pick(Vocabulary.Labels)}", $"{label}:{_random.Pick(Vocabulary.Labels)}"])),
            new(2, "label or", () => $"{label}|{_random.Pick(Vocabulary.Labels)}"),
            new(2, "label not", () => "!" + label),
            new(1, "label any", () => _random.Pick(["%", "%", "%", "!%"])));
    }

    private string InlineMap()
    {
        if (!Chance("inline map", 3))
        {
            return string.Empty;
        }

        var key = _random.Pick(["i", "x", "b", "b"]);
        return $" {{{Key(key)}: {Expression(Vocabulary.DomainOf(key), 0)}}}";
    }

    private string InlineWhere(Name self)
    {
        if (!Chance("inline WHERE", 3))
        {
            return string.Empty;
        }

        var saved = _scope;
        _scope = [.. _scope, self];
        var text = " WHERE " + Simple();
        _scope = saved;
        return text;

        string Simple() => $"{self.Text}.{Key("x")} {_random.Pick(["<=", "<", ">=", "<>"])} {Expression(Domain.Number, 0)}";
    }

    private string Key(string key)
    {
        UsedKeys.Add(key);
        return key;
    }
}
