namespace Reactive.Engine.Runtime;

/// <summary>One part of one graph: who owns what, in state paths, log keys and metrics. One process has generation 1 and number 0.</summary>
internal readonly record struct PartitionId(string Graph, int Generation, int Number);
