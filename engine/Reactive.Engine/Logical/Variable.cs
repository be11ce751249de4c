using Reactive.Values;

namespace Reactive.Engine.Logical;

/// <summary>What binds a variable.</summary>
internal enum VariableKind
{
    /// <summary>A node atom of a pattern. Null in the null row of an OPTIONAL MATCH.</summary>
    Node,

    /// <summary>A relation atom of fixed length. Null in the null row of an OPTIONAL MATCH.</summary>
    Relation,

    /// <summary>A relation atom of variable length: the list of its relations.</summary>
    Relations,

    /// <summary>A named path.</summary>
    Path,

    /// <summary>Anything computed: a projection, an aggregate, an element of UNWIND, a variable of a lambda.</summary>
    Value,
}

/// <summary>
/// A column of a row. Identity is the object; it has one definition in the plan, and a pure renaming (<c>WITH n AS m</c>, a plain
/// variable as grouping key, DISTINCT) keeps the object.
/// </summary>
internal sealed class Variable(string name, VariableKind kind, ValueKinds possible)
{
    /// <summary>The name in the text, or a made-up one that begins with a blank for what has no name.</summary>
    internal string Name { get; } = name;

    internal VariableKind Kind { get; } = kind;

    /// <summary>What the values can be, as far as it is known at load.</summary>
    internal ValueKinds Possible { get; } = possible;

    public override string ToString() => Name;
}
