namespace Reactive.Engine.Explaining;

/// <summary>An operator of a plan in words.</summary>
/// <param name="Id">Its place in the order in which an epoch runs the operators, from 0.</param>
/// <param name="Name">What it does, in a word.</param>
/// <param name="Note">What the planner said of it.</param>
/// <param name="Inputs">The operators that it reads; each comes before it.</param>
internal sealed record OperatorDescription(int Id, string Name, OperatorNote Note, IReadOnlyList<int> Inputs);
