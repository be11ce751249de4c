namespace Reactive.Engine.Expressions;

/// <summary>What a register of a frame holds.</summary>
internal enum RegisterKind : byte
{
    /// <summary>The handle of a node.</summary>
    Node,

    /// <summary>The handle of a relation.</summary>
    Relation,

    /// <summary>A number that is part of the row key: a position of UNWIND, a branch of UNION ALL.</summary>
    Number,
}
