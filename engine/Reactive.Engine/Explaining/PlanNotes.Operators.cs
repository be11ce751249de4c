using Reactive.Engine.Logical;
using Reactive.Engine.Operators;
using Reactive.Engine.Planning;

namespace Reactive.Engine.Explaining;

/// <summary>All operators but MATCH.</summary>
internal sealed partial class PlanNotes
{
    private const string PerRow = "an evaluation a row";

    internal void Start(Operator step) =>
        _notes.Add(step, new OperatorNote { Detail = "the one empty row, there from the start of the query", Cost = "nothing", Inputs = [] });

    internal void Argument(Operator step, Operator below) =>
        _notes.Add(step, new OperatorNote { Detail = "the rows below, for an inner plan", Cost = "the touched rows", Inputs = [below] });

    internal void Filter(Operator step, FilterOperator node, Operator below) => _notes.Add(step, new OperatorNote
    {
        Detail = _expressions.Print(node.Condition),
        Cost = PerRow,
        Inputs = [below],
        Warnings = ClockWarnings([node.Condition]),
    });

    internal void Project(Operator step, ProjectOperator node, Operator below) =>
        _notes.Add(step, new OperatorNote { Detail = _text.Items(node.Items), Cost = PerRow, Inputs = [below] });

    internal void SortColumns(Operator step, WindowOperator node, Operator below) => _notes.Add(step, new OperatorNote
    {
        Detail = "order columns " + string.Join(", ", node.OrderBy.Select(i => _expressions.Print(i.Expression))),
        Cost = PerRow,
        Inputs = [below],
    });

    internal void Clock(Operator step, Operator below) => _notes.Add(step, new OperatorNote
    {
        Detail = "the clock that each row was last evaluated with",
        Keeps = "the clock of each row's last epoch",
        Cost = "a look-up a row",
        Inputs = [below],
    });

    internal void Guard(Operator step, Operator below) => _notes.Add(step, new OperatorNote
    {
        Detail = "rows whose subquery failed",
        Cost = "a look a row",
        Inputs = [below],
    });

    internal void Unwind(Operator step, UnwindOperator node, Operator below) => _notes.Add(step, new OperatorNote
    {
        Detail = $"{_expressions.Print(node.List)} AS {_expressions.Name(node.Variable)}",
        Cost = "the list before and the list after",
        Inputs = [below],
    });

    internal void Optional(Operator step, Operator below, Operator inner, IReadOnlyCollection<Variable> left, IReadOnlyCollection<Variable> inside) =>
        _notes.Add(step, new OperatorNote
        {
            Detail = inside.Count == 0 ? "rows without a match stay" : $"rows without a match stay, with null for {Names(inside)}",
            Keeps = With("each row from below", left) + " with the count of its matches",
            Cost = "the inner rows and the touched rows from below",
            Inputs = [below, inner],
        });

    internal void Subquery(Operator step, ApplyOperator node, Operator below, Operator inner, IReadOnlyCollection<Variable> left)
    {
        var isList = node.Fold is Fold.Collect or Fold.Single;
        _notes.Add(step, new OperatorNote
        {
            Detail = _text.Apply(node),
            Keeps = With("each row from below", left) + (isList ? " with its inner values in order" : " with the count of its inner rows"),
            Cost = isList
                ? "the inner rows, and the whole list of each touched row"
                : "the inner rows and the touched rows from below",
            Inputs = [below, inner],
        });
    }

    internal void Branch(Operator step, UnionOperator node, int branch, Operator below) => _notes.Add(step, new OperatorNote
    {
        Detail = string.Join(
            ", ",
            node.Columns.Select((c, i) => $"{_expressions.Name(c)} = {_expressions.Name(node.Branches[branch].Columns[i])}")),
        Cost = "nothing",
        Inputs = [below],
    });

    internal void Union(Operator step, UnionOperator node, IReadOnlyList<Operator> branches) => _notes.Add(step, new OperatorNote
    {
        Detail = (node.All ? "all " : string.Empty) + _text.Names(node.Columns),
        Cost = "nothing",
        Inputs = branches,
    });

    internal void Window(Operator step, WindowOperator node, Operator below, bool perOuterRow) => _notes.Add(step, new OperatorNote
    {
        Detail = _text.Window(node),
        Keeps = perOuterRow ? "all rows in a tree by that order for each outer row" : "all rows in a tree by that order",
        Cost = "O(log n) a row, and the rows that cross the borders",
        Inputs = [below],
    });

    internal void Result(Operator step, Operator below) => _notes.Add(step, new OperatorNote
    {
        Detail = _text.Columns(_query),
        Keeps = "the result by row key, unless it is switched off",
        Cost = "the changed rows",
        Inputs = [below],
    });

    private string[] ClockWarnings(IEnumerable<Expression> conditions) =>
    [
        .. conditions.Where(ExpressionVariables.ReadsClock).Select(c =>
            $"the condition {_expressions.Print(c)} reads a clock: it is asked again when a change touches the row, not when time passes"),
    ];
}
