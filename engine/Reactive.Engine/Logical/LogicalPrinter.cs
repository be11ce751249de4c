using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Reactive.Engine.Logical;

/// <summary>
/// A plan as indented text: what reads stands above what it reads. Inner plans of OPTIONAL and subqueries stand under their operator,
/// before its input.
/// </summary>
internal sealed class LogicalPrinter
{
    private readonly ExpressionPrinter _expressions = new();
    private readonly List<(int Depth, string Text)> _lines = [];

    private LogicalPrinter()
    {
    }

    /// <summary>The whole query, its columns first.</summary>
    internal static string Print(LogicalQuery query)
    {
        var printer = new LogicalPrinter();
        printer.Visit(query.Root, 1);
        var columns = query.Columns.Select(c => c.Name == printer._expressions.Name(c.Variable)
            ? c.Name
            : $"{c.Name}: {printer._expressions.Name(c.Variable)}");
        printer.Add(0, $"Result {string.Join(", ", columns)}");
        return printer.ToText();
    }

    /// <summary>One operator and everything below it.</summary>
    internal static string Print(LogicalOperator root)
    {
        var printer = new LogicalPrinter();
        printer.Visit(root, 0);
        return printer.ToText();
    }

    // Lines are made from the leaf up, so that the first variable of a name is the one that is bound first, and written top down.
    private string ToText()
    {
        var text = new StringBuilder();
        for (var i = _lines.Count - 1; i >= 0; i--)
        {
            text.Append(' ', _lines[i].Depth * 2).Append(_lines[i].Text).Append('\n');
        }

        return text.ToString();
    }

    private void Add(int depth, string text) => _lines.Add((depth, text));

    private void Visit(LogicalOperator step, int depth)
    {
        switch (step)
        {
            case StartOperator:
                Add(depth, "Start");
                break;
            case ArgumentOperator:
                Add(depth, "Argument");
                break;
            case MatchOperator x:
                Visit(x.Input, depth + 1);
                Add(depth, $"Match {Pattern(x.Pattern)}");
                break;
            case OptionalOperator x:
                VisitInner(x.Input, x.Inner, depth);
                Add(depth, "Optional");
                break;
            case FilterOperator x:
                Visit(x.Input, depth + 1);
                Add(depth, $"Filter {_expressions.Print(x.Condition)}");
                break;
            case ProjectOperator x:
                Visit(x.Input, depth + 1);
                Add(depth, $"Project {Items(x.Items)}");
                break;
            case UnwindOperator x:
                Visit(x.Input, depth + 1);
                Add(depth, $"Unwind {_expressions.Print(x.List)} AS {_expressions.Name(x.Variable)}");
                break;
            case DistinctOperator x:
                Visit(x.Input, depth + 1);
                Add(depth, $"Distinct {Names(x.Columns)}");
                break;
            case AggregateOperator x:
                Visit(x.Input, depth + 1);
                Add(depth, $"Aggregate {Aggregate(x)}");
                break;
            case WindowOperator x:
                Visit(x.Input, depth + 1);
                Add(depth, $"Window {Window(x)}");
                break;
            case UnionOperator x:
                VisitUnion(x, depth);
                break;
            case ApplyOperator x:
                VisitInner(x.Input, x.Inner, depth);
                Add(depth, Apply(x));
                break;
            default:
                throw new InvalidOperationException($"No text for {step.GetType().Name}.");
        }
    }

    private void VisitInner(LogicalOperator input, LogicalOperator inner, int depth)
    {
        Visit(input, depth + 1);
        Visit(inner, depth + 2);
        Add(depth + 1, "inner");
    }

    private void VisitUnion(UnionOperator union, int depth)
    {
        for (var i = union.Branches.Length - 1; i >= 0; i--)
        {
            var branch = union.Branches[i];
            Visit(branch.Input, depth + 2);
            Add(depth + 1, $"branch {Names(branch.Columns)}");
        }

        Add(depth, $"Union{(union.All ? " all" : string.Empty)} {Names(union.Columns)}");
    }

    private string Names(ImmutableArray<Variable> variables) => string.Join(", ", variables.Select(_expressions.Name));

    private string Items(ImmutableArray<(Variable Variable, Expression Expression)> items) =>
        string.Join(", ", items.Select(i => $"{_expressions.Name(i.Variable)} = {_expressions.Print(i.Expression)}"));

    private string Aggregate(AggregateOperator x)
    {
        var keys = string.Join(", ", x.Keys.Select(k => k.Expression is VariableReference reference && reference.Variable == k.Variable
            ? _expressions.Name(k.Variable)
            : $"{_expressions.Name(k.Variable)} = {_expressions.Print(k.Expression)}"));
        var aggregates = string.Join(", ", x.Aggregates.Select(a => $"{_expressions.Name(a.Variable)} = {Call(a)}"));
        return $"by [{keys}]{(aggregates.Length == 0 ? string.Empty : " " + aggregates)}";
    }

    private string Call(AggregateColumn x)
    {
        var arguments = x.Kind == AggregateKind.CountRows ? "*" : string.Join(", ", x.Arguments.Select(_expressions.Print));
        return $"{x.CustomName ?? x.Kind.ToString()}({(x.Distinct ? "DISTINCT " : string.Empty)}{arguments})";
    }

    private string Window(WindowOperator x)
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

    private string Apply(ApplyOperator x)
    {
        var value = x.Value is null ? string.Empty : " " + _expressions.Print(x.Value);
        return $"Apply {_expressions.Name(x.Variable)} = {x.Fold}{value}";
    }

    private string Pattern(MatchPattern pattern)
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
    private string Atom(PatternAtom atom)
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
