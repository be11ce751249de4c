using Reactive.Engine.Logical;
using Reactive.Engine.Operators;
using Reactive.Engine.Planning;

namespace Reactive.Engine.Explaining;

/// <summary>
/// What the planner says of each operator while it makes a plan, for EXPLAIN and PROFILE. Plans that nobody looks at are made without, and
/// operators carry nothing of it.
/// </summary>
internal sealed partial class PlanNotes
{
    private readonly Dictionary<Operator, OperatorNote> _notes = new(ReferenceEqualityComparer.Instance);
    private readonly ExpressionPrinter _expressions = new();
    private readonly LogicalPrinter _text;
    private readonly NeedsAnalysis _needs;
    private readonly LogicalQuery _query;

    internal PlanNotes(LogicalQuery query)
    {
        _query = query;
        _needs = new NeedsAnalysis(query);
        _text = new LogicalPrinter(_expressions);

        // The logical plan is printed first: it names the variables, and the operators are described with the same names.
        LogicalPlan = LogicalPrinter.Print(query, _expressions);
    }

    /// <summary>The logical plan as indented text.</summary>
    internal string LogicalPlan { get; }

    /// <summary>What each name of the query is bound to, and what is read of it, a line a name.</summary>
    internal string BoundNames() => new NamePrinter(_expressions, _needs).Print(_query);

    internal string Name(Variable variable) => _expressions.Name(variable);

    internal string Print(Expression expression) => _expressions.Print(expression);

    /// <summary>The operators of the finished plan in words.</summary>
    internal IReadOnlyList<OperatorDescription> Describe(IReadOnlyList<Operator> operators)
    {
        var ids = new Dictionary<Operator, int>(ReferenceEqualityComparer.Instance);
        var described = new List<OperatorDescription>();
        foreach (var step in operators)
        {
            var note = _notes[step];
            int[] inputs = [.. note.Inputs.Select(i => ids[i]).Distinct()];
            described.Add(new OperatorDescription(ids.Count, step.Describe(), note, inputs));
            ids.Add(step, ids.Count);
        }

        return described;
    }

    private string Names(IEnumerable<Variable> variables) => string.Join(", ", variables.Select(_expressions.Name).Order(StringComparer.Ordinal));

    // "each row of x" with its columns, where it has any.
    private string With(string rows, IReadOnlyCollection<Variable> columns) => columns.Count == 0 ? rows : $"{rows} ({Names(columns)})";
}
