using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Engine.Operators;

namespace Reactive.Engine.Explaining;

/// <summary>DISTINCT and aggregates.</summary>
internal sealed partial class PlanNotes
{
    internal void Grouping(
        Operator step,
        ImmutableArray<(Variable Variable, Expression Expression)> keys,
        ImmutableArray<AggregateColumn> aggregates,
        IReadOnlyList<Operator> inputs)
    {
        var group = inputs.Count > 1 ? "each group of each outer row" : keys.IsEmpty ? "the one group" : "each group";
        _notes.Add(step, aggregates.IsEmpty
            ? new OperatorNote
            {
                Detail = _text.Names([.. keys.Select(k => k.Variable)]),
                Keeps = "each different row, with a count for each way in which it is written (1, 1.0)",
                Cost = "a look-up a row",
                Inputs = inputs,
            }
            : new OperatorNote
            {
                Detail = _text.Grouping(keys, aggregates),
                Keeps = $"for {group} the number of rows; {string.Join("; ", aggregates.Select(State))}",
                Cost = "a look-up a row, and each touched group once" + string.Concat(aggregates.Select(Cost).Distinct()),
                Inputs = inputs,
            });
    }

    private string State(AggregateColumn column)
    {
        var state = column.Kind switch
        {
            AggregateKind.CountRows or AggregateKind.Count => "a count",
            AggregateKind.Sum => "an exact sum",
            AggregateKind.Average => "an exact sum and a count",
            AggregateKind.Minimum or AggregateKind.Maximum => "all values in order, counted",
            AggregateKind.Collect => "all values in order",
            AggregateKind.StandardDeviation or AggregateKind.StandardDeviationPopulation => "exact sums of values and squares",
            AggregateKind.PercentileContinuous or AggregateKind.PercentileDiscrete => "all values in order, counted, with ranks",
            _ => "its own state",
        };
        return $"{_expressions.Name(column.Variable)}: {state}{(column.Distinct ? ", and a count for each different value" : string.Empty)}";
    }

    private static string Cost(AggregateColumn column) => column.Kind switch
    {
        AggregateKind.Minimum or AggregateKind.Maximum or AggregateKind.PercentileContinuous or AggregateKind.PercentileDiscrete =>
            "; O(log n) a value",
        AggregateKind.Collect => "; the whole list of each touched group",
        _ => string.Empty,
    };
}
