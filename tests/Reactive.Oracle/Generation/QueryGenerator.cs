using System.Text;
using Reactive.Values;

namespace Reactive.Oracle.Generation;

/// <summary>
/// Writes one random query of the whole reading language. It keeps the names in scope with what they stand for, so that most queries are
/// legal and do not fail; one in twenty may fail on some rows.
/// </summary>
internal sealed partial class QueryGenerator
{
    private readonly Randomness _random;
    private readonly IReadOnlyList<string> _focus;
    private readonly bool _mayFail;
    private readonly Dictionary<string, Value> _parameters = [];
    private List<Name> _scope = [];
    private int _fresh;
    private int _freeNodes;
    private int _subqueries;
    private bool _inWhere;
    private bool _inAggregate;
    private bool _afterWith;
    private bool _afterOptional;

    /// <param name="random">What decides.</param>
    /// <param name="focus">The constructs that are sought: they are written where they can be.</param>
    internal QueryGenerator(Randomness random, params IReadOnlyList<string> focus)
    {
        _random = random;
        _focus = focus;
        _mayFail = Focused("may fail") || random.Percent(12);
    }

    /// <summary>The constructs that the query contains.</summary>
    internal HashSet<string> Used { get; } = [];

    /// <summary>Property keys that the query reads, more often when more often read.</summary>
    internal List<string> UsedKeys { get; } = [];

    internal IReadOnlyDictionary<string, Value> Parameters => _parameters;

    internal string Write()
    {
        var text = UnionChance() ? Union() : Single();
        return Decorated(text);
    }

    private bool Focused(string construct) => _focus.Contains(construct);

    private bool Focused(params ReadOnlySpan<string> constructs)
    {
        foreach (var construct in constructs)
        {
            if (Focused(construct))
            {
                return true;
            }
        }

        return false;
    }

    private bool Chance(string construct, int percent)
    {
        var yes = _random.Percent(Focused(construct) ? Math.Max(percent, 60) : percent);
        if (yes)
        {
            Used.Add(construct);
        }

        return yes;
    }

    private string Choose(params ReadOnlySpan<Choice> choices)
    {
        var total = 0;
        foreach (var choice in choices)
        {
            total += Weight(choice);
        }

        var at = _random.Below(total);
        foreach (var choice in choices)
        {
            at -= Weight(choice);
            if (at < 0)
            {
                if (choice.Construct is not null)
                {
                    Used.Add(choice.Construct);
                }

                return choice.Write();
            }
        }

        throw new InvalidOperationException("There is nothing to choose.");
    }

    private int Weight(Choice choice) => choice.Construct switch
    {
        null => choice.Weight,
        "EXISTS {}" or "COUNT {}" or "COLLECT {}" when _focus.Any(f => f.Contains("subquery", StringComparison.Ordinal)) => choice.Weight * 6,
        { } construct => Focused(construct) ? choice.Weight * 15 : choice.Weight,
    };

    private string Fresh(string prefix) => prefix + (++_fresh).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private bool UnionChance() => _random.Percent(Focused("UNION", "UNION ALL") ? 60 : 4);

    private string Union()
    {
        var all = _random.Percent(50);
        Used.Add(all ? "UNION ALL" : "UNION");
        string[] columns = [Fresh("c"), Fresh("c")];
        var branches = new List<string>();
        for (var i = _random.Between(2, 3); i > 0; i--)
        {
            _scope = [];
            _freeNodes = 0;
            branches.Add(Clauses(_random.Between(1, 2)) + " " + Return(columns));
        }

        return string.Join(all ? " UNION ALL " : " UNION ", branches);
    }

    private string Single() => Clauses(_random.Pick([1, 1, 1, 2, 2, 2, 3, 4])) + " " + Return(null);

    private string Clauses(int count)
    {
        var text = new StringBuilder(FirstClause());
        for (var i = 1; i < count; i++)
        {
            text.Append(' ').Append(NextClause());
        }

        return text.ToString();
    }

    private string FirstClause() => Choose(
        new(80, "MATCH", () => Match(false)),
        new(8, "OPTIONAL MATCH", () => Match(true)),
        new(7, "UNWIND", Unwind),
        new(4, "WITH", () => With(false)));

    private string NextClause() => Choose(
        new(_scope.Exists(n => n.Domain == Domain.Node) ? 30 : 12, "MATCH", () => Match(false)),
        new(30, "OPTIONAL MATCH", () => Match(true)),
        new(14, "UNWIND", Unwind),
        new(40, "WITH", () => With(true)));

    private string Match(bool optional)
    {
        Used.UnionWith(_afterWith ? ["MATCH after WITH"] : []);
        Used.UnionWith(_afterOptional && !optional ? ["MATCH after OPTIONAL"] : []);
        _afterOptional |= optional;
        var patterns = Patterns();
        var where = Chance("WHERE", optional ? 40 : 30) ? " WHERE " + Condition() : string.Empty;
        return $"{(optional ? "OPTIONAL MATCH" : "MATCH")} {patterns}{where}";
    }

    private string Unwind()
    {
        var (list, member) = UnwindList();
        var name = Fresh("u");
        _scope.Add(new Name(name, member));
        return $"UNWIND {list} AS {name}";
    }

    private (string List, Domain Member) UnwindList()
    {
        foreach (var name in _scope.Where(_ => _random.Percent(50)))
        {
            switch (name.Domain)
            {
                case Domain.Nodes:
                    return (name.Text, Domain.Node);
                case Domain.Relations:
                    return (name.Text, Domain.Relation);
                case Domain.Path:
                    Used.Add("path function");
                    return ($"nodes({name.Text})", Domain.Node);
                case Domain.Texts:
                    return (name.Text, Domain.Text);
            }
        }

        return (Expression(Domain.Numbers, 2), Domain.Number);
    }

    // Layout that must mean nothing.
    private string Decorated(string text)
    {
        if (Chance("comment", 4))
        {
            text = _random.Percent(50) ? "/* c */ " + text : text.Replace(" RETURN ", " // c\n RETURN ", StringComparison.Ordinal);
        }

        return text;
    }
}
