using Reactive.Engine.Expressions;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// What an operator keeps of a row: registers and slots, those that make the row key first. Hashing and comparing go by the key; keys
/// are structural, handles stand for identities.
/// </summary>
internal sealed class RowColumns(int[] registers, int keyRegisters, int[] slots, int keySlots)
{
    internal int[] Registers { get; } = registers;

    internal int[] Slots { get; } = slots;

    /// <summary>How many of <see cref="Registers"/> belong to the key.</summary>
    internal int KeyRegisters { get; } = keyRegisters;

    /// <summary>How many of <see cref="Slots"/> belong to the key.</summary>
    internal int KeySlots { get; } = keySlots;

    internal int Hash(Side side)
    {
        var hash = 17u;
        for (var i = 0; i < KeyRegisters; i++)
        {
            hash = ((hash ^ (uint)side.Elements[Registers[i]]) * 0x9E3779B1u) ^ (hash >> 15);
        }

        for (var i = 0; i < KeySlots; i++)
        {
            hash = ((hash ^ (uint)side.Values[Slots[i]].GetHashCode()) * 0x85EBCA6Bu) ^ (hash >> 13);
        }

        return (int)(hash ^ (hash >> 16));
    }

    internal bool IsKeyOf(StoredRow row, Side side)
    {
        for (var i = 0; i < KeyRegisters; i++)
        {
            if (row.Elements[i] != side.Elements[Registers[i]])
            {
                return false;
            }
        }

        for (var i = 0; i < KeySlots; i++)
        {
            if (!row.AnyValues[i].Equals(side.Values[Slots[i]]))
            {
                return false;
            }
        }

        return true;
    }

    internal int[] CaptureElements(Side side)
    {
        var elements = new int[Registers.Length];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = side.Elements[Registers[i]];
        }

        return elements;
    }

    internal Value[] CaptureValues(Side side)
    {
        if (Slots.Length == 0)
        {
            return [];
        }

        var values = new Value[Slots.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = side.Values[Slots[i]];
        }

        return values;
    }

    /// <summary>Puts both sides of a kept row into the frame.</summary>
    internal void Load(StoredRow row, Frame frame)
    {
        Load(row, frame, row.Present);
        frame.Present = row.Present;
        frame.Old.Error = row.OldError;
        frame.New.Error = row.NewError;
    }

    /// <summary>Puts the columns of the given sides into the frame and leaves its presence alone.</summary>
    internal void Load(StoredRow row, Frame frame, Sides sides)
    {
        for (var i = 0; i < Registers.Length; i++)
        {
            frame.Load(Registers[i], row.Elements[i], sides);
        }

        if ((sides & Sides.Old) != 0)
        {
            LoadValues(row.OldValues, frame.Old);
        }

        if ((sides & Sides.New) != 0)
        {
            LoadValues(row.NewValues, frame.New);
        }
    }

    private void LoadValues(Value[] values, Side side)
    {
        for (var i = 0; i < values.Length; i++)
        {
            side.Values[Slots[i]] = values[i];
        }
    }
}
