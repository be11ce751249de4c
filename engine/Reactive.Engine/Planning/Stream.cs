using Reactive.Engine.Logical;
using Reactive.Engine.Operators;

namespace Reactive.Engine.Planning;

/// <summary>What a compiled part of a plan hands up: its last operator, the key of its rows in the order of the text, and its columns.</summary>
internal sealed record Stream(Operator Last, KeyPart[] Key, HashSet<Variable> Columns);

/// <summary>The rows that an inner plan stands on, and the operator that they come from.</summary>
internal sealed record OuterRows(LeftRows Rows, KeyPart[] Key, HashSet<Variable> Columns, Operator Below);
