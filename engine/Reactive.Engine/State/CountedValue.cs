using Reactive.Values;

namespace Reactive.Engine.State;

/// <summary>A value and how many times it is there. Negative in a part of a state whose additions are in another part.</summary>
internal record struct CountedValue(Value Value, long Count);
