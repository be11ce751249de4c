using Reactive.Changes;
using Reactive.Values;

namespace Reactive.Cli.Input;

/// <summary>
/// One line, read. The first half is the same for all lines that one template fits; the second is filled anew for each. Reused from line
/// to line: ids point into the line's bytes or, where JSON escapes had to be resolved, into memory of their own.
/// </summary>
internal sealed class ChangeLine
{
    internal LineOperation Operation;
    internal bool IsRelation;
    internal bool HasEnds;
    internal ChangeShape? Shape;

    internal long Timestamp;
    internal ReadOnlyMemory<byte> Id;
    internal ReadOnlyMemory<byte> StartId;
    internal ReadOnlyMemory<byte> EndId;
    internal Value[] Values = [];

    /// <summary>Appends the change to a buffer.</summary>
    internal void AppendTo(ChangeBuffer buffer)
    {
        if (IsRelation)
        {
            AppendRelation(buffer);
            return;
        }

        switch (Operation)
        {
            case LineOperation.Insert:
                buffer.InsertNode(Id.Span, Shape!, Values);
                break;
            case LineOperation.Update:
                buffer.UpdateNode(Id.Span, Shape!, Values);
                break;
            default:
                buffer.DeleteNode(Id.Span);
                break;
        }
    }

    private void AppendRelation(ChangeBuffer buffer)
    {
        switch (Operation)
        {
            case LineOperation.Insert:
                buffer.InsertRelation(Id.Span, Shape!, StartId.Span, EndId.Span, Values);
                break;
            case LineOperation.Update when HasEnds:
                buffer.UpdateRelation(Id.Span, Shape!, StartId.Span, EndId.Span, Values);
                break;
            case LineOperation.Update:
                buffer.UpdateRelation(Id.Span, Shape!, Values);
                break;
            default:
                buffer.DeleteRelation(Id.Span);
                break;
        }
    }
}
