namespace Reactive.Changes;

internal enum ChangeOperationKind : byte
{
    InsertNode,
    UpdateNode,
    DeleteNode,
    InsertRelation,
    UpdateRelation,
    DeleteRelation,
}

/// <summary>One change as it lies in a <see cref="ChangeBuffer"/>: offsets into the buffer's text and values.</summary>
internal struct ChangeOperation
{
    internal ulong IdHash;

    /// <summary>Null for deletes.</summary>
    internal ChangeShape? Shape;
    internal int IdOffset;
    internal int IdLength;

    /// <summary>The first value; the shape tells how many there are.</summary>
    internal int Values;

    /// <summary>The place among the buffer's ends; -1 where there are none.</summary>
    internal int Ends;
    internal ChangeOperationKind Kind;
}

/// <summary>The ends of a relation as they lie in a <see cref="ChangeBuffer"/>.</summary>
internal struct ChangeEnds
{
    internal ulong StartHash;
    internal ulong EndHash;
    internal int StartOffset;
    internal int StartLength;
    internal int EndOffset;
    internal int EndLength;
}

/// <summary>A transaction of a <see cref="ChangeBuffer"/>.</summary>
internal readonly record struct ChangeTransaction(int First, int Count, long CommitTimeMs);
