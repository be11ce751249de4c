using Reactive.Language;
using Reactive.Oracle.Checking;
using Reactive.Results;
using Reactive.Values;

namespace Reactive.Property.Tests;

/// <summary>A consumer that knows a query by its deltas alone: it folds them by row key and refuses what does not fit.</summary>
internal sealed class FollowedQuery : IObserver<ResultDelta>, IDisposable
{
    private readonly Dictionary<string, string> _rows;
    private readonly IDisposable _subscription;
    private long _sequence;

    internal FollowedQuery(ContinuousQuery query)
    {
        _rows = query.Snapshot().ToDictionary(r => r.Key, r => Text(r.Values));
        _subscription = query.Deltas.Subscribe(this);
    }

    /// <summary>What is wrong with a delta; null while all fit.</summary>
    internal string? Fault { get; private set; }

    internal int Deltas { get; private set; }

    /// <summary>The rows as text, in no order.</summary>
    internal IEnumerable<string> Rows => _rows.Values;

    internal static string Text(IEnumerable<Value> row) => ProtocolValue.List(row.Select(v => ProtocolValue.Write(v)), false);

    public void OnNext(ResultDelta value)
    {
        Deltas++;
        Require(_sequence == 0 || value.Sequence == _sequence + 1, $"sequence {value.Sequence} follows {_sequence}");
        _sequence = value.Sequence;
        Require(value.Added.Count + value.Removed.Count + value.Updated.Count > 0, "a delta is empty");
        foreach (var row in value.Removed)
        {
            Require(_rows.Remove(row.Key, out var before) && before == Text(row.Values), $"removed {row.Key} {Text(row.Values)}");
        }

        foreach (var update in value.Updated)
        {
            var (before, after) = (Text(update.Before), Text(update.After));
            Require(_rows.TryGetValue(update.Key, out var present) && present == before, $"updated {update.Key} from {before}");
            _rows[update.Key] = after;
        }

        foreach (var row in value.Added)
        {
            Require(_rows.TryAdd(row.Key, Text(row.Values)), $"added {row.Key}, which was there");
        }
    }

    public void OnError(Exception error) => Fault ??= error.ToString();

    public void OnCompleted()
    {
    }

    public void Dispose() => _subscription.Dispose();

    private void Require(bool holds, string what) => Fault ??= holds ? null : what;
}
