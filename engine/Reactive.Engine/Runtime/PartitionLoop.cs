using System.Collections.Concurrent;
using Reactive.Changes;

namespace Reactive.Engine.Runtime;

/// <summary>
/// The one thread that writes and reads a partition: batches of transactions in, deltas out through the queries' handlers. Queries that
/// start go on by one chunk between batches, and while there is nothing else to do. A plain thread: no waiting inside an epoch, no
/// clock, nothing injected.
/// </summary>
internal sealed class PartitionLoop : IDisposable
{
    private readonly BlockingCollection<Action> _work;
    private readonly List<QueryRun> _starting = [];
    private readonly Thread _thread;
    private volatile Exception? _fault;

    /// <param name="partition">The partition; from <see cref="Start"/> on the loop's alone.</param>
    /// <param name="capacity">How many batches may wait before <see cref="Post(ChangeBuffer)"/> blocks its caller.</param>
    internal PartitionLoop(GraphPartition partition, int capacity = 64)
    {
        Partition = partition;
        _work = new BlockingCollection<Action>(capacity);
        _thread = new Thread(Run) { IsBackground = true, Name = $"graph {partition.Id.Graph}/{partition.Id.Number}" };
    }

    internal GraphPartition Partition { get; }

    /// <summary>What ended the loop before its time; null while all is well.</summary>
    internal Exception? Fault => _fault;

    internal bool IsRunning => _thread.IsAlive;

    internal void Start() => _thread.Start();

    /// <summary>Hands over a batch, which the loop owns from now on. Waits while too many wait already: back-pressure for the source.</summary>
    internal void Post(ChangeBuffer batch) => Hand(() => Partition.ApplyAll(batch));

    /// <summary>Adds a query between two batches; its start follows in chunks.</summary>
    internal void Add(QueryRun run) => Hand(() =>
    {
        Partition.Add(run);
        _starting.Add(run);
    });

    /// <summary>Takes a query away between two batches.</summary>
    internal void Remove(QueryRun run) => Hand(() =>
    {
        _starting.Remove(run);
        Partition.Remove(run);
    });

    /// <summary>Does what was handed over, then ends. Fails with what ended the loop, if anything did.</summary>
    internal void Stop()
    {
        _work.CompleteAdding();
        _thread.Join();
        ThrowIfFaulted();
    }

    public void Dispose()
    {
        if (IsRunning)
        {
            _work.CompleteAdding();
            _thread.Join();
        }

        _work.Dispose();
    }

    private void Hand(Action work)
    {
        try
        {
            _work.Add(work);
        }
        catch (InvalidOperationException)
        {
            // Nothing more is taken: because the loop ended, or because the caller stopped it, which is the caller's mistake.
            ThrowIfFaulted();
            throw;
        }
    }

    private void ThrowIfFaulted()
    {
        if (_fault is { } fault)
        {
            throw new ReactiveException("RX2020", $"The graph {Partition.Id.Graph} stopped: {fault.Message}", inner: fault);
        }
    }

    private void Run()
    {
        try
        {
            while (Next() is { } work)
            {
                work();
                Advance();
            }
        }
#pragma warning disable CA1031 // Whatever ends the loop is told to whoever stops it or asks for its status; nothing is swallowed.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _fault = exception;
            _work.CompleteAdding();
        }
    }

    private Action? Next()
    {
        while (_starting.Count > 0)
        {
            if (_work.TryTake(out var work))
            {
                return work;
            }

            if (_work.IsCompleted)
            {
                break;
            }

            Advance();
        }

        return _work.TryTake(out var next, Timeout.Infinite) ? next : null;
    }

    private void Advance()
    {
        for (var i = _starting.Count - 1; i >= 0; i--)
        {
            if (Partition.Advance(_starting[i]))
            {
                _starting.RemoveAt(i);
            }
        }
    }
}
