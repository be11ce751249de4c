using Reactive.Engine.Expressions;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// A row that an operator keeps, on both sides of the epoch. Between epochs the sides are one; an update replaces the new side, and
/// <see cref="Settle"/> makes the sides one again.
/// </summary>
internal class StoredRow
{
    internal int Hash;
    internal int[] Elements = [];
    internal Value[] OldValues = [];
    internal Value[] NewValues = [];
    internal ErrorValue? OldError;
    internal ErrorValue? NewError;
    internal Sides Present;

    /// <summary>Whether an item for this key came in this epoch.</summary>
    internal bool Touched;

    /// <summary>The values of whichever side is there: for what both sides share, the key.</summary>
    internal Value[] AnyValues => NewValues.Length > 0 ? NewValues : OldValues;

    internal void Settle()
    {
        OldValues = NewValues;
        OldError = NewError;
        Present = (Present & Sides.New) != 0 ? Sides.Both : Sides.None;
        Touched = false;
    }
}
