using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>
/// A row between two clauses. With <see cref="Error"/> it stands for a row that could not be computed: it passes everything
/// unchanged. <see cref="Order"/> are the sort values of the nearest ORDER BY below.
/// </summary>
internal sealed record Row(RowKey Key, Bindings Bindings, SortValues Order, ErrorValue? Error)
{
    internal static Row Start(Bindings outer) => new(RowKey.Start, outer, SortValues.None, null);

    internal Row Failed(in Value error) => this with { Error = (ErrorValue)error.Tag! };

    internal Row Failed(ErrorValue error) => this with { Error = error };
}
