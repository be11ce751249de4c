using BenchmarkDotNet.Attributes;
using Reactive.Cli.Input;

namespace Reactive.Benchmarks.Suites;

/// <summary>Reading change lines, one thread: how many lines a second.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private BuildingFiles _files = null!;

    /// <summary>The workload whose changes are read.</summary>
    [Params("std", "mixed")]
    public string Workload { get; set; } = "std";

    /// <summary>Makes the text.</summary>
    [GlobalSetup]
    public void Setup() => _files = new BuildingFiles(BuildingFiles.Options(Workload));

    /// <summary>All lines of the changes.</summary>
    [Benchmark]
    public int Read() => new ChangeFile(new TextPool()).Read(new MemoryStream(_files.ChangesText), "changes", 1).ChangeCount;
}
