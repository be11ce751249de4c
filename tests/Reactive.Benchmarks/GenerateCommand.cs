using System.CommandLine;
using Reactive.Benchmarks.Workload;

namespace Reactive.Benchmarks;

/// <summary>Writes the building workload's files.</summary>
internal static class GenerateCommand
{
    internal static RootCommand Create()
    {
        var prefix = new Argument<string>("PREFIX") { Description = "Writes PREFIX.load.jsonl and PREFIX.changes.jsonl." };
        var defaults = WorkloadOptions.Standard;
        var seed = Number("--seed", (int)defaults.Seed);
        var buildings = Number("--buildings", defaults.Buildings);
        var floors = Number("--floors", defaults.Floors);
        var rooms = Number("--rooms", defaults.Rooms);
        var perCampus = Number("--buildings-per-campus", defaults.BuildingsPerCampus);
        var changes = Number("--changes", defaults.Changes);
        var move = Number("--move-percent", 0);
        var rename = Number("--rename-percent", 0);
        var command = new RootCommand("Writes the building-comfort workload.") { prefix, seed, buildings, floors, rooms, perCampus, changes, move, rename };
        command.SetAction(parsed => BuildingWorkload.WriteFiles(
            new WorkloadOptions
            {
                Seed = (ulong)parsed.GetValue(seed),
                Buildings = parsed.GetValue(buildings),
                Floors = parsed.GetValue(floors),
                Rooms = parsed.GetValue(rooms),
                BuildingsPerCampus = parsed.GetValue(perCampus),
                Changes = parsed.GetValue(changes),
                MovePercent = parsed.GetValue(move),
                RenamePercent = parsed.GetValue(rename),
            },
            parsed.GetRequiredValue(prefix)));
        return command;
    }

    private static Option<int> Number(string name, int fallback) => new(name) { DefaultValueFactory = _ => fallback };
}
