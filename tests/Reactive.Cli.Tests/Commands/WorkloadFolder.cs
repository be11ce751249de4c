using Reactive.Benchmarks.Workload;
using Reactive.Cli.Tests.Benchmarks;
using Reactive.Cli.Tests.House;

namespace Reactive.Cli.Tests.Commands;

/// <summary>The small workload as files in a folder that goes when the tests are done.</summary>
public sealed class WorkloadFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reactive-tests");

    /// <summary>Writes the files.</summary>
    public WorkloadFolder() => BuildingWorkload.WriteFiles(WorkloadTests.Small, File("w"));

    internal static string Queries => Path.Combine(Repository.Root, "tests", "Reactive.Benchmarks", "queries.json");

    internal string Load => File("w.load.jsonl");

    internal string Changes => File("w.changes.jsonl");

    internal string File(string name) => Path.Combine(_folder.FullName, name);

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
