using Reactive.Changes;
using Reactive.Values;

namespace Reactive.Benchmarks.HandLoops;

/// <summary>Where a change shape has what the model needs; -1 for nowhere.</summary>
internal readonly record struct ShapeSlots(PlaceKind Kind, int Name, int Temperature, int Humidity, int Co2)
{
    internal static ShapeSlots Of(ChangeShape shape) =>
        new(
            shape.Labels[0] switch
            {
                "Room" => PlaceKind.Room,
                "Floor" => PlaceKind.Floor,
                "Building" => PlaceKind.Building,
                "Campus" => PlaceKind.Campus,
                var other => throw new NotSupportedException($"The building workload has no label {other}."),
            },
            shape.Keys.IndexOf("name"),
            shape.Keys.IndexOf("temperature"),
            shape.Keys.IndexOf("humidity"),
            shape.Keys.IndexOf("co2"));

    internal void Copy(ReadOnlySpan<Value> values, ref PlaceRecord record)
    {
        Copy(values, Name, ref record.Name);
        Copy(values, Temperature, ref record.Temperature);
        Copy(values, Humidity, ref record.Humidity);
        Copy(values, Co2, ref record.Co2);
    }

    private static void Copy(ReadOnlySpan<Value> values, int slot, ref Value target)
    {
        if (slot >= 0)
        {
            target = values[slot];
        }
    }
}
