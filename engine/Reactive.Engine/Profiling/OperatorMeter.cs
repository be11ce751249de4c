namespace Reactive.Engine.Profiling;

/// <summary>What one operator took in, gave out and spent. Only profiled plans have meters.</summary>
internal sealed class OperatorMeter
{
    /// <summary>Items that came in.</summary>
    internal long RowsIn { get; set; }

    /// <summary>Items that went out.</summary>
    internal long RowsOut { get; set; }

    /// <summary>Time spent in the operator itself, in ticks of the stopwatch: what it called is not in it.</summary>
    internal long Ticks { get; set; }
}
