using Reactive.Engine.Functions.Temporal;
using Reactive.Values;

namespace Reactive.Engine.Functions;

/// <content>Reading members of lists, maps and temporal values.</content>
internal static partial class ValueOperators
{
    /// <summary><c>list[integer]</c>, from the end if negative; <c>map[text]</c>. What is not there gives null.</summary>
    internal static Value Index(in Value container, in Value index)
    {
        if (Absent(container, index, out var result))
        {
            return result;
        }

        return container.Tag switch
        {
            ListValue list => index.IsInteger
                ? ItemAt(list, index.Bits)
                : Value.Error("TypeError", "ListElementAccessByNonInteger", $"a list is indexed by an integer, not by {ValueErrors.Name(index)}"),
            MapValue map => index.Tag is string key
                ? map[key]
                : Value.Error("TypeError", "MapElementAccessByNonString", $"a map is indexed by a string, not by {ValueErrors.Name(index)}"),
            _ => ValueErrors.Type($"{ValueErrors.Name(container)} has no members to index"),
        };
    }

    /// <summary><c>list[from..to]</c>: from inclusive, to exclusive, from the end if negative, cut to what is there.</summary>
    internal static Value Slice(in Value list, in Value from, in Value to)
    {
        if (Failed(list, from, out var result) || Failed(to, default, out result) || list.IsNull || from.IsNull || to.IsNull)
        {
            return result;
        }

        if (list.Tag is not ListValue content)
        {
            return ValueErrors.Type($"{ValueErrors.Name(list)} cannot be sliced");
        }

        if (!from.IsInteger || !to.IsInteger)
        {
            return ValueErrors.Type($"the bounds of a slice are integers, not {ValueErrors.Name(from.IsInteger ? to : from)}");
        }

        var start = Place(from.Bits, content.Count);
        var end = Place(to.Bits, content.Count);
        return start >= end ? Value.Of(ListValue.Empty) : Value.List(content.Span[start..end]);
    }

    /// <summary><c>target.key</c> of maps and temporal values; null for null.</summary>
    internal static Value Component(in Value target, string key) => target.Tag switch
    {
        null or ErrorValue => target,
        MapValue map => map[key],
        TemporalValue => TemporalComponents.Get(target, key),
        _ => ValueErrors.NoProperties(target, key),
    };

    private static Value ItemAt(ListValue list, long index)
    {
        var place = index < 0 ? index + list.Count : index;
        return place >= 0 && place < list.Count ? list[(int)place] : default;
    }

    private static int Place(long bound, int count) => (int)Math.Clamp(bound < 0 ? bound + count : bound, 0, count);
}
