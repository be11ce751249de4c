using Reactive.Results;

namespace Reactive.Cli.Replay;

/// <summary>The consumer of a replay: counts what arrives.</summary>
internal sealed class DeltaCounter : IResultSink
{
    private long _added;
    private long _updated;
    private long _removed;

    internal EmittedFigures Emitted => new(_added, _updated, _removed);

    /// <inheritdoc/>
    public void OnDelta(in ResultBatch batch)
    {
        foreach (var kind in batch.Kinds)
        {
            switch (kind)
            {
                case ResultItemKind.Added:
                    _added++;
                    break;
                case ResultItemKind.Updated:
                    _updated++;
                    break;
                default:
                    _removed++;
                    break;
            }
        }
    }

    internal void Reset() => _added = _updated = _removed = 0;
}
