using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Reactive.Benchmarks.HandLoops;
using Reactive.Benchmarks.Suites;
using Reactive.Cli.Input;
using Reactive.Cli.Replay;

namespace Reactive.Benchmarks;

/// <summary>
/// Engine and hand-written loop of each query in turn, round by round in one process, so that a busy minute hits both. Each round is a
/// fresh graph, loaded and then changed one change a transaction; the second half of the rounds counts.
/// </summary>
internal static class CompareCommand
{
    internal static RootCommand Create()
    {
        var workload = new Argument<string>("WORKLOAD") { DefaultValueFactory = _ => "std", Description = "std, mixed or big" };
        workload.AcceptOnlyFromAmong("std", "mixed", "big");
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 24, Description = "Rounds of each." };
        var command = new RootCommand("Compares the engine with the loop written by hand for each query.") { workload, rounds };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(workload), parsed.GetValue(rounds)));
        return command;
    }

    private static void Run(string workload, int rounds)
    {
        var files = new BuildingFiles(BuildingFiles.Options(workload));
        var json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "queries.json"));
        Console.WriteLine($"{workload,-18} {"engine/s",12} {"best/s",12} {"loop/s",12} {"run ratio",10} {"engine load/s",14} {"loop load/s",12} {"load ratio",10}");
        foreach (var (name, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(json)!)
        {
            Compare(files, new NamedQuery(name, text, QueryFile.Parameters(null)), rounds);
        }
    }

    private static void Compare(BuildingFiles files, NamedQuery query, int rounds)
    {
        var engine = new List<(double Load, double Run)>();
        var loop = new List<(double Load, double Run)>();
        for (var i = 0; i < rounds; i++)
        {
            engine.Add(RunEngine(files, query));
            loop.Add(RunLoop(files, query.Name));
        }

        var warmEngine = engine.Skip(rounds / 2).ToArray();
        var warmLoop = loop.Skip(rounds / 2).ToArray();
        var engineRun = Measured.Median(warmEngine.Select(round => round.Run));
        var loopRun = Measured.Median(warmLoop.Select(round => round.Run));
        var engineLoad = Measured.Median(warmEngine.Select(round => round.Load));
        var loopLoad = Measured.Median(warmLoop.Select(round => round.Load));
        var (changes, load) = (files.Changes.ChangeCount, files.Load.ChangeCount);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{query.Name,-18} {changes / engineRun,12:N0} {changes / warmEngine.Min(round => round.Run),12:N0} {changes / loopRun,12:N0} {engineRun / loopRun,10:F2} {load / engineLoad,14:N0} {load / loopLoad,12:N0} {engineLoad / loopLoad,10:F2}"));
    }

    private static (double Load, double Run) RunEngine(BuildingFiles files, NamedQuery query)
    {
        using var round = new ReplayRound();
        round.Add([query]);
        round.Count();
        round.Load(files.Load);
        round.Run(files.Changes);
        round.Check();
        return (round.LoadSeconds, round.RunSeconds);
    }

    private static (double Load, double Run) RunLoop(BuildingFiles files, string query)
    {
        var loop = HandLoop.Create(query, new DeltaCounter());
        var (load, _) = Measured.Run(() => loop.Apply(files.Load));
        GC.Collect();
        var (run, _) = Measured.Run(() => loop.Apply(files.Changes));
        return (load, run);
    }
}
