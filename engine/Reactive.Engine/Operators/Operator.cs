using Reactive.Engine.Expressions;

namespace Reactive.Engine.Operators;

/// <summary>
/// A step of a plan. Items (key, before, after) are pushed through the operators in the plan's one frame; an operator that must see all
/// items of the epoch first keeps what it needs and goes on in <see cref="Run"/>, which the plan calls in topological order.
/// </summary>
internal abstract class Operator
{
    private Operator? _next;

    /// <summary>Where the items go.</summary>
    internal Operator Next
    {
        get => _next ?? throw new InvalidOperationException("The operator is not connected.");
        set => _next = value;
    }

    /// <summary>Takes one item of the epoch's delta. The frame is only valid during the call.</summary>
    internal abstract void Push(Frame frame);

    /// <summary>Whether <see cref="Run"/> and <see cref="Complete"/> do anything.</summary>
    internal virtual bool Defers => false;

    /// <summary>All items from below have been pushed: emit what depends on all of them.</summary>
    internal virtual void Run()
    {
    }

    /// <summary>The epoch is over for this plan: forget the old side.</summary>
    internal virtual void Complete()
    {
    }

    /// <summary>How many entries of state there are: 0 for a query over an empty graph that has nothing over nothing.</summary>
    internal virtual long StateEntries => 0;

    /// <summary>What this operator does, in a word, for EXPLAIN.</summary>
    internal abstract string Describe();
}
