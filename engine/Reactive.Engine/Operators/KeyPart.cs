namespace Reactive.Engine.Operators;

/// <summary>One part of a row key, in the order of the text: a register or a slot.</summary>
internal readonly record struct KeyPart(bool IsRegister, int Place);
