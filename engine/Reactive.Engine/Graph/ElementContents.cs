using System.Runtime.CompilerServices;
using Reactive.Changes;
using Reactive.Values;

namespace Reactive.Engine.Graph;

/// <summary>
/// Writes the contents of elements and keeps what they were. While an element's row is also its old row, the first cell that changes in
/// place moves the old one to scratch; a new shape takes a new row and leaves the old one as it is.
/// </summary>
internal sealed class ElementContents
{
    private readonly ShapeTable _shapes;
    private readonly CellSlab _cells;

    // Changes come in runs of one kind: the last patch is mostly the next one.
    private ShapeMapping? _lastPatch;
    private int _lastShape;

    internal ElementContents(ShapeTable shapes, CellSlab cells)
    {
        _shapes = shapes;
        _cells = cells;
    }

    /// <summary>Makes the content what a change says, whole.</summary>
    internal void Replace(ref Image content, ref ContentDelta delta, ChangeShape source, ReadOnlySpan<Value> values)
    {
        var nothing = source.IsRelation ? _shapes.NoRelation : _shapes.NoNode;
        var mapping = _shapes.Replacement(content.Shape == 0 ? nothing : _shapes[content.Shape], source);
        var target = mapping.Target!;
        if (target.Id == content.Shape)
        {
            WriteInPlace(content, ref delta, mapping.Slots, values);
            ClearInPlace(content, ref delta, mapping.Cleared);
            return;
        }

        var row = _cells.Rent(target.Width);
        Fill(row, mapping.Slots, values);
        Discard(content, delta);
        content = new Image(target.Id, row);
    }

    /// <summary>Merges a change into the content. False: the element would have too many properties and stays as it is.</summary>
    internal bool Patch(ref Image content, ref ContentDelta delta, ChangeShape source, ReadOnlySpan<Value> values)
    {
        var mapping = _lastPatch;
        if (mapping is null || content.Shape != _lastShape || !ReferenceEquals(source, mapping.Source))
        {
            _lastPatch = mapping = _shapes.Patch(_shapes[content.Shape], source);
            _lastShape = content.Shape;
        }

        var target = mapping.Target;
        if (target is null)
        {
            return false;
        }

        if (mapping.Carry is null)
        {
            // Equal keys, so equal slots: labels may change over the same row.
            content = new Image(target.Id, content.Row);
            WriteInPlace(content, ref delta, mapping.Slots, values);
        }
        else
        {
            PatchInNewRow(ref content, delta, mapping, values);
        }

        return true;
    }

    /// <summary>Takes the content away.</summary>
    internal void Remove(ref Image content, in ContentDelta delta)
    {
        Discard(content, delta);
        content = default;
    }

    /// <summary>At the end of the epoch: frees the old row unless the element goes on with it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void ReleaseOld(in ContentDelta delta, Image now)
    {
        if (delta.Old.Shape != 0 && !delta.OldIsScratch && delta.Old.Row != now.Row)
        {
            _cells.Free(delta.Old.Row, _shapes[Math.Abs(delta.Old.Shape)].Width);
        }
    }

    /// <summary>Whether the properties or labels of an element that is in both views differ.</summary>
    /// <param name="delta">What the epoch did; both shapes positive.</param>
    /// <param name="now">The content now.</param>
    /// <param name="labels">Whether labels (or the type) differ.</param>
    /// <param name="mask">As <see cref="ElementChange.PropertyMask"/>.</param>
    internal bool Differs(in ContentDelta delta, Image now, out bool labels, out ulong mask)
    {
        labels = false;
        if (delta.Old.Shape == now.Shape)
        {
            mask = delta.Operations <= 1 ? delta.Mask : Compare(delta.Old.Row, now.Row, _shapes[now.Shape].Width);
            return mask != 0;
        }

        mask = ulong.MaxValue;
        var before = _shapes[delta.Old.Shape];
        var after = _shapes[now.Shape];
        labels = before.LabelSet != after.LabelSet;
        return labels || HasOtherProperties(before, delta.Old.Row, after, now.Row);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bit(int slot) => 1UL << Math.Min(slot, 63);

    private void PatchInNewRow(ref Image content, in ContentDelta delta, ShapeMapping mapping, ReadOnlySpan<Value> values)
    {
        var target = mapping.Target!;
        var carry = mapping.Carry!;
        var row = _cells.Rent(target.Width);
        for (var slot = 0; slot < carry.Length; slot++)
        {
            _cells.Cell(row + carry[slot]) = _cells.Cell(content.Row + slot);
        }

        Fill(row, mapping.Slots, values);
        Discard(content, delta);
        content = new Image(target.Id, row);
    }

    private void Fill(int row, int[] slots, ReadOnlySpan<Value> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _cells.Cell(row + slots[i]) = values[i];
        }
    }

    private void WriteInPlace(Image content, ref ContentDelta delta, int[] slots, ReadOnlySpan<Value> values)
    {
        if (values.Length == 0)
        {
            return;
        }

        ref var row = ref _cells.Cell(content.Row);
        for (var i = 0; i < values.Length && i < slots.Length; i++)
        {
            var slot = slots[i];
            ref var cell = ref Unsafe.Add(ref row, slot);
            ref readonly var value = ref values[i];
            if (Cells.Same(cell, value))
            {
                continue;
            }

            KeepOld(content, ref delta);
            delta.Mask |= Bit(slot);
            Cells.Write(ref cell, value);
        }
    }

    private void ClearInPlace(Image content, ref ContentDelta delta, int[] slots)
    {
        foreach (var slot in slots)
        {
            ref var cell = ref _cells.Cell(content.Row + slot);
            if (!cell.IsNull)
            {
                KeepOld(content, ref delta);
                delta.Mask |= Bit(slot);
                cell = default;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void KeepOld(Image content, ref ContentDelta delta)
    {
        if (content.Row == delta.Old.Row)
        {
            var copy = _cells.CopyToScratch(content.Row, _shapes[content.Shape].Width);
            delta.Old = new Image(delta.Old.Shape, copy);
            delta.OldIsScratch = true;
        }
    }

    // The row the element leaves: the old image's if that is the same one, else nobody's.
    private void Discard(Image content, in ContentDelta delta)
    {
        if (content.Shape != 0 && content.Row != delta.Old.Row)
        {
            _cells.Free(content.Row, _shapes[content.Shape].Width);
        }
    }

    private ulong Compare(int before, int after, int width)
    {
        if (before == after)
        {
            return 0;
        }

        var mask = 0UL;
        for (var slot = 0; slot < width; slot++)
        {
            if (!Cells.Same(_cells.Cell(before + slot), _cells.Cell(after + slot)))
            {
                mask |= Bit(slot);
            }
        }

        return mask;
    }

    // Both key lists ascend; a key that only one of them has counts as null in the other.
    private bool HasOtherProperties(Shape before, int beforeRow, Shape after, int afterRow)
    {
        var b = 0;
        var a = 0;
        while (b < before.Width || a < after.Width)
        {
            var beforeKey = b < before.Width ? before.Keys[b] : int.MaxValue;
            var afterKey = a < after.Width ? after.Keys[a] : int.MaxValue;
            var same = beforeKey == afterKey ? Cells.Same(_cells.Cell(beforeRow + b), _cells.Cell(afterRow + a))
                : beforeKey < afterKey ? _cells.Cell(beforeRow + b).IsNull
                : _cells.Cell(afterRow + a).IsNull;
            if (!same)
            {
                return true;
            }

            b += beforeKey <= afterKey ? 1 : 0;
            a += afterKey <= beforeKey ? 1 : 0;
        }

        return false;
    }
}
