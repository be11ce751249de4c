using System.Collections.Frozen;
using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>Makes durations from text and from maps of amounts, which may have fractions.</summary>
internal static class DurationConstruction
{
    private enum Part
    {
        Months,
        Days,
        Seconds,
        Nanoseconds,
    }

    private static readonly FrozenDictionary<string, (Part Part, long Factor)> Units = new Dictionary<string, (Part, long)>
    {
        ["years"] = (Part.Months, 12),
        ["quarters"] = (Part.Months, 3),
        ["months"] = (Part.Months, 1),
        ["weeks"] = (Part.Days, 7),
        ["days"] = (Part.Days, 1),
        ["hours"] = (Part.Seconds, 3600),
        ["minutes"] = (Part.Seconds, 60),
        ["seconds"] = (Part.Seconds, 1),
        ["milliseconds"] = (Part.Nanoseconds, 1_000_000),
        ["microseconds"] = (Part.Nanoseconds, 1_000),
        ["nanoseconds"] = (Part.Nanoseconds, 1),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static Value From(in Value argument) => argument.Tag switch
    {
        string text => DurationText.Parse(text),
        MapValue map => FromMap(map),
        DurationValue => argument,
        _ => TemporalFailure.Type("duration() takes a string or a map of amounts"),
    };

    private static Value FromMap(MapValue map)
    {
        if (map.Count == 0)
        {
            return TemporalFailure.Argument("duration() takes a map with at least one amount");
        }

        Span<ExactNumber> parts = new ExactNumber[4];
        for (var index = 0; index < map.Count; index++)
        {
            ref readonly var value = ref map.Values[index];
            if (value.IsNull || value.IsError)
            {
                return value;
            }

            if (!Units.TryGetValue(map.Keys[index], out var unit))
            {
                return TemporalFailure.Argument($"a duration cannot be made with `{map.Keys[index]}`; the units are years to nanoseconds");
            }

            if (!ExactNumber.TryOf(value, out var amount))
            {
                return value.Kind is ValueKind.Integer or ValueKind.Float or ValueKind.Decimal
                    ? TemporalFailure.DurationOutOfRange()
                    : TemporalFailure.Type($"`{map.Keys[index]}` must be a number");
            }

            parts[(int)unit.Part] += amount * unit.Factor;
        }

        return DurationCascade.Make(
            parts[(int)Part.Months], parts[(int)Part.Days], parts[(int)Part.Seconds], parts[(int)Part.Nanoseconds]);
    }
}
