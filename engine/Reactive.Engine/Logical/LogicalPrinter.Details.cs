using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Reactive.Engine.Logical;

/// <summary>What stands behind an operator's name: columns, conditions, patterns. The operators of a plan are described in the same words.</summary>
internal sealed partial class LogicalPrinter
{
    internal string Columns(LogicalQuery query) => string.Join(
        ", ", query.Columns.Select(c => c.Name == _expressions.Name(c.Variable) ? c.Name : $"{c.Name}: {_expressions.Name(c.Variable)}"));

    internal string Names(ImmutableArray<Variable> variables) => string.Join(", ", variables.Select(_expressions.Name));

    internal string Items(ImmutableArray<(Variable Variable, Expression Expression)> items) =>
        string.Join(", ", items.Select(i => $"{_expressions.Name(i.Variable)} = {_expressions.Print(i.Expression)}"));

    internal string Grouping(
        ImmutableArray<(Variable Variable, Expression Expression)> keys, ImmutableArray<AggregateColumn> aggregates)
    {
        var by = string.Join(", ", keys.Select(k => k.Expression is VariableReference reference && reference.Variable == k.Variable
            ? _expressions.Name(k.Variable)
            : $"{_expressions.Name(k.Variable)} = {_expressions.Print(k.Expression)}"));
        var computed = string.Join(", ", aggregates.Select(a => $"{_expressions.Name(a.Variable)} = {Call(a)}"));
        return $"by [{by}]{(computed.Length == 0 ? string.Empty : " " + computed)}";
    }

    private string Call(AggregateColumn x)
    {
        var arguments = x.Kind == AggregateKind.CountRows ? "*" : string.Join(", ", x.Arguments.Select(_expressions.Print));
        return $"{x.CustomName ?? Function(x.Kind)}({(x.Distinct ? "DISTINCT " : string.Empty)}{arguments})";
    }

    private static string Function(AggregateKind kind) => kind switch
    {
        AggregateKind.CountRows or AggregateKind.Count => "count",
        AggregateKind.Sum => "sum",
        AggregateKind.Average => "avg",
        AggregateKind.Minimum => "min",
        AggregateKind.Maximum => "max",
        AggregateKind.Collect => "collect",
        AggregateKind.StandardDeviation => "stDev",
        AggregateKind.StandardDeviationPopulation => "stDevP",
        AggregateKind.PercentileContinuous => "percentileCont",
        AggregateKind.PercentileDiscrete => "percentileDisc",
        _ => kind.ToString(),
    };

    internal string Window(WindowOperator x)
    {
        var parts = new List<string>();
        if (x.OrderBy.Length > 0)
        {
            parts.Add("by " + string.Join(", ", x.OrderBy.Select(s => _expressions.Print(s.Expression) + (s.Descending ? " DESC" : string.Empty))));
        }

        if (x.Skip is not null)
        {
            parts.Add("skip " + _expressions.Print(x.Skip));
        }

        if (x.Limit is not null)
        {
            parts.Add("limit " + _expressions.Print(x.Limit));
        }

        return string.Join(" ", parts);
    }

    internal string Apply(ApplyOperator x)
    {
        var value = x.Value is null ? string.Empty : " " + _expressions.Print(x.Value);
        return $"{_expressions.Name(x.Variable)} = {x.Fold}{value}";
    }

    internal string Pattern(MatchPattern pattern)
    {
        var text = new StringBuilder(string.Join(", ", pattern.Atoms.Select(Atom)));
        if (pattern.Predicates.Length > 0)
        {
            text.Append(" where ").Append(string.Join(" and ", pattern.Predicates.Select(_expressions.Print)));
        }

        foreach (var path in pattern.Paths)
        {
            text.Append(CultureInfo.InvariantCulture, $", {_expressions.Name(path.Variable)} = path({Names(path.Steps)})");
        }

        return text.ToString();
    }

    // A bound variable is marked with a star.
    internal string Atom(PatternAtom atom)
    {
        var name = _expressions.Name(atom.Variable) + (atom.IsBound ? "*" : string.Empty);
        if (atom is not RelationAtom relation)
        {
            return $"({name}{Label(((NodeAtom)atom).Labels)})";
        }

        var arrow = relation.Direction == AtomDirection.Forward ? "->" : "-";
        var reversed = relation.Reversed && relation.Length is not null ? " reversed" : string.Empty;
        var inside = $"{name}{Label(relation.Types)}{Length(relation.Length)}{reversed}";
        return $"({_expressions.Name(relation.From)})-[{inside}]{arrow}({_expressions.Name(relation.To)})";
    }

    private string Label(LabelPredicate? labels) => labels is null ? string.Empty : ":" + _expressions.Print(labels);

    private string Length(TrailLength? length)
    {
        if (length is null)
        {
            return string.Empty;
        }

        var bounds = string.Create(CultureInfo.InvariantCulture, $"*{length.Minimum}..{length.Maximum}");
        return length.Predicate is null ? bounds : $"{bounds} {_expressions.Name(length.Element!)} where {_expressions.Print(length.Predicate)}";
    }
}
