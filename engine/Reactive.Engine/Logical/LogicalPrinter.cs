using System.Text;

namespace Reactive.Engine.Logical;

/// <summary>
/// A plan as indented text: what reads stands above what it reads. Inner plans of OPTIONAL and subqueries stand under their operator,
/// before its input.
/// </summary>
internal sealed partial class LogicalPrinter
{
    private readonly ExpressionPrinter _expressions;
    private readonly List<(int Depth, string Text)> _lines = [];

    /// <summary>Makes a printer that shares its names with what else is printed of the query.</summary>
    internal LogicalPrinter(ExpressionPrinter expressions) => _expressions = expressions;

    /// <summary>The whole query, its columns first.</summary>
    internal static string Print(LogicalQuery query) => Print(query, new ExpressionPrinter());

    /// <summary>The whole query, with names that <paramref name="expressions"/> gives and keeps.</summary>
    internal static string Print(LogicalQuery query, ExpressionPrinter expressions)
    {
        var printer = new LogicalPrinter(expressions);
        printer.Visit(query.Root, 1);
        printer.Add(0, $"Result {printer.Columns(query)}");
        return printer.ToText();
    }

    /// <summary>One operator and everything below it.</summary>
    internal static string Print(LogicalOperator root)
    {
        var printer = new LogicalPrinter(new ExpressionPrinter());
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
                Add(depth, $"Aggregate {Grouping(x.Keys, x.Aggregates)}");
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
                Add(depth, $"Apply {Apply(x)}");
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
}
