using System.Globalization;

namespace Reactive.Benchmarks.Workload;

/// <summary>
/// The building-comfort workload: rooms on floors in buildings on campuses, whose readings wander. Writes two files of change lines, the
/// start graph and the changes, the same bytes for the same options everywhere.
/// </summary>
internal sealed class BuildingWorkload
{
    private readonly WorkloadOptions _options;
    private readonly SplitMix64 _random;
    private readonly List<Place> _campuses = [];
    private readonly List<Place> _buildings = [];
    private readonly List<Floor> _floors = [];
    private readonly List<Room> _rooms = [];
    private long _time = 1_700_000_000_000;

    internal BuildingWorkload(WorkloadOptions options)
    {
        _options = options;
        _random = new SplitMix64(options.Seed);
        MakePlaces();
    }

    /// <summary>Writes <c>PREFIX.load.jsonl</c> and <c>PREFIX.changes.jsonl</c>.</summary>
    internal static void WriteFiles(WorkloadOptions options, string prefix)
    {
        var workload = new BuildingWorkload(options);
        using (var load = File.CreateText(prefix + ".load.jsonl"))
        {
            workload.WriteLoad(load);
        }

        using var changes = File.CreateText(prefix + ".changes.jsonl");
        workload.WriteChanges(changes);
    }

    /// <summary>Writes the start graph. Comes first, and once.</summary>
    internal void WriteLoad(TextWriter output)
    {
        output.NewLine = "\n";
        _campuses.ForEach(place => WriteLoaded(output, Node("i", "Campus", place.Id, place.Name)));
        _buildings.ForEach(place => WriteLoaded(output, Node("i", "Building", place.Id, place.Name)));
        _floors.ForEach(floor => WriteLoaded(output, Node("i", "Floor", floor.Id, floor.Name)));
        _rooms.ForEach(room => WriteLoaded(output, Reading("i", room)));
        _buildings.ForEach(place => WriteLoaded(output, Relation("i", $"po_{place.Id}", place.Id, _campuses[place.Up].Id)));
        _floors.ForEach(floor => WriteLoaded(output, Relation("i", $"po_{floor.Id}", floor.Id, _buildings[floor.Up].Id)));
        _rooms.ForEach(room => WriteLoaded(output, Relation("i", room.RelationId, room.Id, _floors[room.Up].Id)));
    }

    /// <summary>Writes the changes. Comes second, and once.</summary>
    internal void WriteChanges(TextWriter output)
    {
        output.NewLine = "\n";
        for (var i = 0; i < _options.Changes; i++)
        {
            _time += 1 + _random.Below(3);
            var kind = _random.Below(100);
            if (kind < _options.MovePercent)
            {
                WriteMove(output);
            }
            else if (kind < _options.MovePercent + _options.RenamePercent)
            {
                WriteRename(output);
            }
            else
            {
                WriteReading(output);
            }
        }
    }

    private void MakePlaces()
    {
        for (var b = 0; b < _options.Buildings; b++)
        {
            var campus = b / _options.BuildingsPerCampus;
            if (campus == _campuses.Count)
            {
                _campuses.Add(new Place($"c_{campus}", $"Campus {campus}", 0));
            }

            _buildings.Add(new Place($"b_{b}", $"Building {b}", campus));
            for (var f = 0; f < _options.Floors; f++)
            {
                _floors.Add(new Floor($"f_{b}_{f}", $"Floor {b}-{f}", b));
                for (var r = 0; r < _options.Rooms; r++)
                {
                    _rooms.Add(new Room($"r_{b}_{f}_{r}", $"Room {b}-{f}-{r}", _floors.Count - 1));
                }
            }
        }
    }

    private void WriteLoaded(TextWriter output, string line)
    {
        output.WriteLine(line);
        _time++;
    }

    private void WriteMove(TextWriter output)
    {
        var room = _rooms[_random.Below(_rooms.Count)];
        var to = _random.Below(_floors.Count);
        output.WriteLine(Relation("d", room.RelationId, room.Id, _floors[room.Up].Id));
        room.Up = to;
        room.Moves++;
        output.WriteLine(Relation("i", room.RelationId, room.Id, _floors[to].Id));
    }

    private void WriteRename(TextWriter output)
    {
        var floor = _floors[_random.Below(_floors.Count)];
        floor.Renames++;
        output.WriteLine(Node("u", "Floor", floor.Id, floor.Name));
    }

    private void WriteReading(TextWriter output)
    {
        var room = _rooms[_random.Below(_rooms.Count)];
        var which = _random.Below(3);
        room.Hundredths[which] += _random.Below(401) - 200;
        output.WriteLine(Reading("u", room));
    }

    private string Node(string operation, string label, string id, string name) =>
        $$$$"""{"op":"{{{{operation}}}}","ts":{{{{_time}}}},"labels":["{{{{label}}}}"],"id":"{{{{id}}}}","properties":{"name":"{{{{name}}}}"}}""";

    private string Reading(string operation, Room room) =>
        $$$$"""{"op":"{{{{operation}}}}","ts":{{{{_time}}}},"labels":["Room"],"id":"{{{{room.Id}}}}","properties":{"name":"{{{{room.Name}}}}","temperature":{{{{Real(room.Hundredths[0])}}}},"humidity":{{{{Real(room.Hundredths[1])}}}},"co2":{{{{Real(room.Hundredths[2])}}}}}}""";

    private string Relation(string operation, string id, string start, string end) =>
        $$$$"""{"op":"{{{{operation}}}}","ts":{{{{_time}}}},"labels":["PART_OF"],"id":"{{{{id}}}}","startId":"{{{{start}}}}","endId":"{{{{end}}}}","properties":{}}""";

    private static string Real(int hundredths)
    {
        var text = (hundredths / 100.0).ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    private sealed record Place(string Id, string Name, int Up);

    private sealed class Floor(string id, string name, int up)
    {
        internal string Id { get; } = id;

        internal string Name => Renames == 0 ? name : $"{name} v{Renames}";

        internal int Up { get; } = up;

        internal int Renames { get; set; }
    }

    private sealed class Room(string id, string name, int up)
    {
        internal string Id { get; } = id;

        internal string Name { get; } = name;

        internal int Up { get; set; } = up;

        internal int Moves { get; set; }

        internal string RelationId => $"po_{Id}_{Moves}";

        internal int[] Hundredths { get; } = [7200, 4200, 50000];
    }
}
