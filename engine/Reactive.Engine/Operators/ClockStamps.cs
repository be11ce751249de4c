using Reactive.Engine.Expressions;
using Reactive.Functions;

namespace Reactive.Engine.Operators;

/// <summary>
/// Stands before an operator whose expressions read a clock. Input: items. State: for each row the clock of the epoch in which it was last
/// evaluated. Rule: <c>before</c> is evaluated with the remembered clock, so that the retraction matches what was emitted, <c>after</c> with
/// that of this epoch. Rows that nothing touches keep theirs. Cost: one look-up an item.
/// </summary>
internal sealed class ClockStamps(RowColumns key) : Operator
{
    private readonly RowMap<StampRow> _rows = new(key);

    internal override long StateEntries => _rows.Count;

    internal override void Push(Frame frame)
    {
        var now = frame.New.Clock;
        if (!frame.New.Present)
        {
            if (_rows.Find(frame.Old) is { } gone)
            {
                frame.Old.Clock = gone.Clock;
                _rows.Remove(gone);
            }
        }
        else
        {
            var row = _rows.FindOrAdd(frame.New);
            row.NewValues = key.CaptureValues(frame.New);
            frame.Old.Clock = row.Clock;
            row.Clock = now;
        }

        Next.Push(frame);
    }

    internal override string Describe() => "Clock stamps";

}

/// <summary>The clock that a row was last evaluated with.</summary>
internal sealed class StampRow : StoredRow
{
    internal FunctionContext Clock;
}
