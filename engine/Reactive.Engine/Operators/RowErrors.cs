using Reactive.Engine.Aggregates;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>The rows of a query that fail now: they are withheld from the result and counted here until the error goes.</summary>
internal sealed class RowErrors
{
    private ErrorMembers? _members;

    /// <summary>How many rows fail.</summary>
    internal long Rows { get; private set; }

    /// <summary>One of the errors, the same whatever came first; null when no row fails.</summary>
    internal ErrorValue? First => _members is null ? null : (ErrorValue)_members.First.Tag!;

    internal void Count(ErrorValue error, int sign)
    {
        Rows += sign;
        (_members ??= new ErrorMembers()).Add(error, sign);
        if (_members.IsEmpty)
        {
            _members = null;
        }
    }
}
