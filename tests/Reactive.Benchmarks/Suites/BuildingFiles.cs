using System.Text;
using Reactive.Benchmarks.Workload;
using Reactive.Changes;
using Reactive.Cli.Input;

namespace Reactive.Benchmarks.Suites;

/// <summary>A workload in memory: its bytes, and the changes read from them.</summary>
internal sealed class BuildingFiles
{
    internal BuildingFiles(WorkloadOptions options)
    {
        var workload = new BuildingWorkload(options);
        LoadText = Text(workload.WriteLoad);
        ChangesText = Text(workload.WriteChanges);
        var file = new ChangeFile(new TextPool());
        Load = file.Read(new MemoryStream(LoadText), "load", 1);
        Changes = file.Read(new MemoryStream(ChangesText), "changes", 1);
    }

    internal byte[] LoadText { get; }

    internal byte[] ChangesText { get; }

    internal ChangeBuffer Load { get; }

    internal ChangeBuffer Changes { get; }

    /// <summary>The options called <c>std</c>, <c>mixed</c> or <c>big</c>.</summary>
    internal static WorkloadOptions Options(string name) => name switch
    {
        "std" => WorkloadOptions.Standard,
        "mixed" => WorkloadOptions.Mixed,
        "big" => WorkloadOptions.Big,
        _ => throw new ArgumentException($"There is no workload '{name}'.", nameof(name)),
    };

    private static byte[] Text(Action<TextWriter> write)
    {
        var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(false)))
        {
            write(writer);
        }

        return stream.ToArray();
    }
}
