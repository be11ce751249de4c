using Reactive.Changes;
using Reactive.Values;

namespace Reactive.Cli.Demo;

/// <summary>
/// A feed without a system behind it: campuses with buildings, floors and rooms, whose temperature, humidity and CO2 wander. The same
/// seed gives the same changes.
/// </summary>
internal sealed class BuildingSimulation
{
    private const int Campuses = 2;
    private const int BuildingsPerCampus = 3;
    private const int FloorsPerBuilding = 3;
    private const int RoomsPerFloor = 5;

    private static readonly ChangeShape PartOf = ChangeShape.Relation("PART_OF", []);
    private static readonly ChangeShape NewRoom = ChangeShape.Node(["Room"], ["name", "temperature", "humidity", "co2"]);
    private static readonly (string Key, double Start, double Step)[] Readings =
        [("temperature", 72, 0.8), ("humidity", 42, 1.2), ("co2", 500, 35)];

    private static readonly ChangeShape[] Reading = [.. Readings.Select(reading => ChangeShape.Node([reading.Key]))];

    private readonly Random _random;
    private readonly List<(string Id, double[] Values)> _rooms = [];

    internal BuildingSimulation(int seed) => _random = new Random(seed);

    /// <summary>Writes the start graph as one transaction.</summary>
    internal void WriteStart(ChangeBuffer buffer, long timeMs)
    {
        for (var c = 1; c <= Campuses; c++)
        {
            Place(buffer, "Campus", $"c{c}", $"Campus {c}", null);
            for (var b = 1; b <= BuildingsPerCampus; b++)
            {
                Place(buffer, "Building", $"b{c}.{b}", $"Building {c}.{b}", $"c{c}");
                for (var f = 1; f <= FloorsPerBuilding; f++)
                {
                    Place(buffer, "Floor", $"f{c}.{b}.{f}", $"Floor {c}.{b}.{f}", $"b{c}.{b}");
                    WriteRooms(buffer, $"{c}.{b}.{f}");
                }
            }
        }

        buffer.EndTransaction(timeMs);
    }

    /// <summary>Writes the next reading of some room as a transaction.</summary>
    internal void WriteNext(ChangeBuffer buffer, long timeMs)
    {
        var (id, values) = _rooms[_random.Next(_rooms.Count)];
        var which = _random.Next(Readings.Length);
        var (_, start, step) = Readings[which];

        // Drawn back to where it began, so that rooms get out of comfort now and then but not for good.
        var next = values[which] + ((_random.NextDouble() - 0.5) * 2 * step) + ((start - values[which]) * 0.02);
        values[which] = Math.Round(next, 1);
        buffer.UpdateNode(id, Reading[which], [Value.Float(values[which])]);
        buffer.EndTransaction(timeMs);
    }

    private void WriteRooms(ChangeBuffer buffer, string floor)
    {
        for (var r = 1; r <= RoomsPerFloor; r++)
        {
            double[] values = [.. Readings.Select(reading => Math.Round(reading.Start + ((_random.NextDouble() - 0.5) * 6 * reading.Step), 1))];
            var id = $"r{floor}.{r}";
            buffer.InsertNode(
                id, NewRoom, [Value.String($"Room {floor}.{r}"), Value.Float(values[0]), Value.Float(values[1]), Value.Float(values[2])]);
            buffer.InsertRelation($"p_{id}", PartOf, id, $"f{floor}", []);
            _rooms.Add((id, values));
        }
    }

    private static void Place(ChangeBuffer buffer, string label, string id, string name, string? within)
    {
        buffer.InsertNode(id, ChangeShape.Node([label], ["name"]), [Value.String(name)]);
        if (within is not null)
        {
            buffer.InsertRelation($"p_{id}", PartOf, id, within, []);
        }
    }
}
