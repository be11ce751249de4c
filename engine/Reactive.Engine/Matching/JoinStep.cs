using Reactive.Engine.Expressions;

namespace Reactive.Engine.Matching;

/// <summary>
/// One step of extending a partial match. A step finds the candidates for its atom and runs the next step for each; the chain of steps is
/// a plan for one start atom. Alive sides are those on which all conditions so far hold.
/// </summary>
internal abstract class JoinStep
{
    private JoinStep? _next;

    internal JoinStep Next
    {
        get => _next ?? throw new InvalidOperationException("The step is not connected.");
        set => _next = value;
    }

    internal abstract void Run(DeltaJoin join, Sides alive);

    /// <summary>What the step does, for EXPLAIN.</summary>
    internal abstract string Describe();
}
