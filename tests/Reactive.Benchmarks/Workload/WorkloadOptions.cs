namespace Reactive.Benchmarks.Workload;

/// <summary>How big the building workload is and what its changes are.</summary>
internal sealed record WorkloadOptions
{
    internal ulong Seed { get; init; } = 42;

    internal int Buildings { get; init; } = 100;

    /// <summary>Floors of a building.</summary>
    internal int Floors { get; init; } = 10;

    /// <summary>Rooms of a floor.</summary>
    internal int Rooms { get; init; } = 10;

    internal int BuildingsPerCampus { get; init; } = 10;

    internal int Changes { get; init; } = 100_000;

    /// <summary>Of a hundred changes, so many move a room to another floor: one line deletes, one inserts.</summary>
    internal int MovePercent { get; init; }

    /// <summary>Of a hundred changes, so many rename a floor.</summary>
    internal int RenamePercent { get; init; }

    /// <summary>100 buildings, readings only.</summary>
    internal static WorkloadOptions Standard { get; } = new();

    /// <summary>100 buildings; one change in ten moves a room, one in twenty renames a floor.</summary>
    internal static WorkloadOptions Mixed { get; } = new() { MovePercent = 10, RenamePercent = 5 };

    /// <summary>1000 buildings, readings only: more than the caches hold.</summary>
    internal static WorkloadOptions Big { get; } = new() { Buildings = 1000 };
}
