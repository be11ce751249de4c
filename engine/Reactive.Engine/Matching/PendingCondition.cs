using Reactive.Values;

namespace Reactive.Engine.Matching;

/// <summary>
/// What conditions that can fail left open on one side of a partial match: a null, an error. The match goes on: a later conjunct that
/// is false drops it; else an error makes it an error row, and a null drops it.
/// </summary>
internal struct PendingCondition
{
    internal ErrorValue? Error;
    internal int Ordinal;
    internal bool IsNull;

    internal void Add(ErrorValue error, int ordinal)
    {
        if (Error is null || ordinal < Ordinal)
        {
            Error = error;
            Ordinal = ordinal;
        }
    }
}
