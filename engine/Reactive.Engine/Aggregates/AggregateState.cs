using System.Diagnostics;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>
/// What an aggregate keeps for one group: a commutative group under merge. Subtract is exactly the inverse of add, so the value is a function
/// of the members that are there now, whatever came and went and in whatever order.
/// </summary>
/// <remarks>
/// A state may also be a part of a group's state (one loop of several): its members may then be signed, a subtraction here and its addition
/// in another part; only the merged state is finished. Null arguments are skipped by all but count(*). A failed argument, or one of the
/// wrong kind, is counted, and <see cref="Finish"/> is an error value as long as it is there.
/// </remarks>
internal abstract class AggregateState
{
    private ErrorMembers? _errors;

    /// <summary>Whether nothing is left of any member: two states that are empty are alike.</summary>
    internal bool IsEmpty => _errors is null && HoldsNothing;

    /// <summary>Whether no member without error is there.</summary>
    protected abstract bool HoldsNothing { get; }

    /// <summary>Adds a member.</summary>
    internal abstract void Add(in Value argument);

    /// <summary>Takes a member out, which is the same to the last bit as when it was added.</summary>
    internal abstract void Subtract(in Value argument);

    /// <summary>Adds a member of an aggregate with a second argument (the percentile).</summary>
    internal virtual void Add(in Value argument, in Value second) => throw TakesOne();

    /// <summary>Takes out a member of an aggregate with a second argument.</summary>
    internal virtual void Subtract(in Value argument, in Value second) => throw TakesOne();

    /// <summary>Adds all members of a state of the same kind, which stays as it is.</summary>
    internal void Merge(AggregateState other)
    {
        if (other.GetType() != GetType())
        {
            throw new ArgumentException($"A {other.GetType().Name} cannot be merged into a {GetType().Name}.", nameof(other));
        }

        if (other._errors is not null)
        {
            (_errors ??= new ErrorMembers()).Merge(other._errors);
            DropErrors();
        }

        MergeMembers(other);
    }

    /// <summary>The aggregate's value over the members that are there.</summary>
    internal Value Finish() => _errors?.First ?? FinishMembers();

    /// <summary>Adds the members without error of a state of the same class.</summary>
    protected abstract void MergeMembers(AggregateState other);

    /// <summary>The value when there is no member with an error.</summary>
    protected abstract Value FinishMembers();

    /// <summary>Counts a member that is null, an error, or of a kind that the aggregate does not take.</summary>
    protected void CountRefused(in Value argument, long weight, string function, string wanted)
    {
        if (argument.IsNull)
        {
            return;
        }

        var error = argument.Tag as ErrorValue ?? AggregateErrors.WrongKind(function, wanted, argument.Kind);
        CountError(error, weight);
    }

    /// <summary>Counts a member with an error.</summary>
    protected void CountError(ErrorValue error, long weight)
    {
        (_errors ??= new ErrorMembers()).Add(error, weight);
        DropErrors();
    }

    private void DropErrors()
    {
        Debug.Assert(_errors is not null);
        if (_errors.IsEmpty)
        {
            _errors = null;
        }
    }

    private InvalidOperationException TakesOne() => new($"{GetType().Name} takes one argument.");
}
