namespace Reactive.Cli.Replay;

/// <summary>What a replay measured; the member names are those of <c>--json</c>.</summary>
internal sealed record ReplayReport(
    ReadFigures Read, AddFigures Add, LoadFigures Load, RunFigures Run, EmittedFigures Emitted, MemoryFigures MemoryMiB);

/// <summary>Reading both files, on one thread.</summary>
internal sealed record ReadFigures(long Lines, double PerSecond);

/// <summary>Adding the queries to the empty graph.</summary>
internal sealed record AddFigures(int Queries, double Seconds, long BytesEach);

/// <summary>Applying the load, the queries attached.</summary>
internal sealed record LoadFigures(int Changes, double Seconds, double PerSecond);

/// <summary>Applying the changes. The latencies are null without their pass.</summary>
internal sealed record RunFigures(
    int Changes, double Seconds, double PerSecond, double BestPerSecond, double? P50Micros, double? P99Micros, double AllocatedBytesPerChange);

/// <summary>Rows that the changes (not the load) made the queries emit.</summary>
internal sealed record EmittedFigures(long Added, long Updated, long Removed);

/// <summary>Managed memory of engine and queries at the end: the text of ids and strings, all else, and both.</summary>
internal sealed record MemoryFigures(double Graph, double Text, double Total);
