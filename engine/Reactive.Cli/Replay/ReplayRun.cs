using Reactive.Changes;
using Reactive.Cli.Input;
using Reactive.Cli.Output;
using Reactive.Language;

namespace Reactive.Cli.Replay;

/// <summary>Reads the files, replays them round after round, and reports.</summary>
internal sealed class ReplayRun : IDisposable
{
    private readonly ReplayPlan _plan;
    private readonly ProgressLine _progress;
    private readonly List<(double Add, double Load, double Run)> _rounds = [];
    private ReplayRound? _last;
    private ReplayRound? _results;
    private ChangeBuffer _load = new();
    private ChangeBuffer _changes = new();

    internal ReplayRun(ReplayPlan plan, ProgressLine progress)
    {
        _plan = plan;
        _progress = progress;
    }

    /// <summary>The queries in their final state.</summary>
    internal IReadOnlyList<ContinuousQuery> Queries => _last?.Queries ?? [];

    /// <summary>The queries of the pass that kept their results.</summary>
    internal IReadOnlyList<ContinuousQuery> Results => _results?.Queries ?? [];

    /// <inheritdoc/>
    public void Dispose()
    {
        _last?.Dispose();
        _results?.Dispose();
    }

    /// <summary>Does what the plan says.</summary>
    internal ReplayReport Execute()
    {
        var read = ReadFiles();
        var latencies = _plan.Latency ? Latencies() : null;
        for (var i = 0; i < _plan.Rounds; i++)
        {
            Round(i);
        }

        var report = Report(read, latencies);
        if (_plan.KeepResults || _plan.Deltas is not null)
        {
            KeepResults();
        }

        return report;
    }

    private ReadFigures ReadFiles()
    {
        var seconds = new List<double>();
        var lines = 0L;
        for (var i = 0; i < _plan.Rounds; i++)
        {
            // The second half of the rounds counts, here as everywhere: code that just started is slow.
            (var took, lines) = ReadOnce();
            seconds.Add(took);
        }

        return new ReadFigures(lines, Rate(lines, Measured.Median(seconds.Skip(seconds.Count / 2))));
    }

    private (double Seconds, long Lines) ReadOnce()
    {
        var file = new ChangeFile(new TextPool());
        var fraction = new Fraction();
        using var shown = _progress.Watch("reading", () => fraction.Value);
        _load = _changes = new ChangeBuffer();
        GC.Collect();
        var (seconds, _) = Measured.Run(() =>
        {
            _load = _plan.Load is null ? new ChangeBuffer() : file.Read(_plan.Load, 1, fraction);
            _changes = file.Read(_plan.Changes, _plan.Batch, fraction);
        });
        return (seconds, file.Lines);
    }

    private void KeepResults()
    {
        _results = new ReplayRound(keepResult: true);
        _results.Add(_plan.Queries);
        using var file = _plan.Deltas is { } path ? new DeltaFile(path, _results.Queries) : null;
        using var subscription = file is null ? null : _results.Observe(file);
        using var shown = Watch("writing results", _results);
        _results.Load(_load);
        _results.Run(_changes);
        _results.Check();
    }

    private double[] Latencies()
    {
        using var round = new ReplayRound();
        round.Add(_plan.Queries);
        round.Count();
        using var shown = Watch("timing transactions", round);
        round.Load(_load);
        return round.RunEach(_changes);
    }

    private void Round(int number)
    {
        _last?.Dispose();
        _last = null;
        var round = _last = new ReplayRound(_plan.Profile);
        round.Add(_plan.Queries);
        round.Count();
        using var shown = Watch(_plan.Rounds == 1 ? "replaying" : $"round {number + 1} of {_plan.Rounds}", round);
        round.Load(_load);
        round.Run(_changes);
        round.Check();
        _rounds.Add((round.AddSeconds, round.LoadSeconds, round.RunSeconds));
    }

    private IDisposable Watch(string what, ReplayRound round)
    {
        var transactions = Math.Max(1.0, _load.TransactionCount + _changes.TransactionCount);
        var first = round.Epoch;
        return _progress.Watch(what, () => (round.Epoch - first) / transactions);
    }

    private ReplayReport Report(ReadFigures read, double[]? latencies)
    {
        var warm = _rounds.Skip(_rounds.Count / 2).ToArray();
        var add = Measured.Median(warm.Select(r => r.Add));
        var load = Measured.Median(warm.Select(r => r.Load));
        var run = Measured.Median(warm.Select(r => r.Run));
        var changes = _changes.ChangeCount;
        return new ReplayReport(
            read,
            new AddFigures(_plan.Queries.Count, add, _last!.AddBytes / _plan.Queries.Count),
            new LoadFigures(_load.ChangeCount, load, Rate(_load.ChangeCount, load)),
            new RunFigures(
                changes,
                run,
                Rate(changes, run),
                Rate(changes, warm.Min(r => r.Run)),
                latencies is null ? null : Measured.Percentile(latencies, 0.5),
                latencies is null ? null : Measured.Percentile(latencies, 0.99),
                (double)_last.RunBytes / Math.Max(1, changes)),
            _last.Emitted,
            _last.Memory());
    }

    private static double Rate(long count, double seconds) => count == 0 ? 0 : count / Math.Max(seconds, 1e-9);

    private sealed class Fraction : IProgress<double>
    {
        private double _value;

        internal double Value => Volatile.Read(ref _value);

        public void Report(double value) => Volatile.Write(ref _value, value);
    }
}
