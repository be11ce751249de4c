using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Reactive.Benchmarks.HandLoops;
using Reactive.Cli.Replay;

namespace Reactive.Benchmarks.Suites;

/// <summary>The hand-written loop of each query: what the engine's figures are divided by.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 12, iterationCount: 15)]
public class HandLoopBenchmarks
{
    private BuildingFiles _files = null!;
    private HandLoop _loop = null!;

    /// <summary>The workload.</summary>
    [Params("std", "mixed", "big")]
    public string Workload { get; set; } = "std";

    /// <summary>The query of <c>queries.json</c>.</summary>
    [Params("room_comfort", "floor_comfort", "building_comfort", "hot_rooms", "campus_join")]
    public string Query { get; set; } = "room_comfort";

    /// <summary>Reads the workload.</summary>
    [GlobalSetup]
    public void Setup() => _files = new BuildingFiles(BuildingFiles.Options(Workload));

    /// <summary>A graph as it is before the changes.</summary>
    [IterationSetup]
    public void Load()
    {
        _loop = HandLoop.Create(Query, new DeltaCounter());
        _loop.Apply(_files.Load);
        GC.Collect();
    }

    /// <summary>All changes, one a transaction.</summary>
    [Benchmark]
    public void Run() => _loop.Apply(_files.Changes);
}
