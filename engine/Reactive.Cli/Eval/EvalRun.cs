using System.Text.Json;
using Reactive.Changes;
using Reactive.Language;
using Reactive.Results;
using Reactive.Values;

namespace Reactive.Cli.Eval;

/// <summary>One request from its empty graph to its reply.</summary>
internal sealed class EvalRun : IDisposable, IObserver<ResultDelta>
{
    private static readonly QueryOptions Strict = new() { Strict = true };

    private readonly EvalRequest _request;
    private readonly ReactiveEngine _engine = new();
    private readonly List<ResultDelta> _emitted = [];
    private Exception? _fault;

    internal EvalRun(EvalRequest request) => _request = request;

    /// <summary>Does the request and writes its reply.</summary>
    internal void WriteReply(Utf8JsonWriter writer)
    {
        var check = new EvalGraphCheck();
        var load = Load(check);
        var transactions = Transactions(check);
        var query = Start(load);
        if (Failure(query) is { } early)
        {
            EvalReply.WriteFailure(writer, _request.Id, early);
            return;
        }

        var initial = transactions is null ? null : query.Snapshot();
        var deltas = transactions is null ? null : Follow(query, transactions);
        if (Failure(query) is { } late)
        {
            EvalReply.WriteFailure(writer, _request.Id, late);
            return;
        }

        EvalReply.WriteResult(writer, _request.Id, query, initial, deltas);
    }

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    /// <inheritdoc/>
    public void OnNext(ResultDelta value) => _emitted.Add(value);

    /// <inheritdoc/>
    public void OnError(Exception error) => _fault = error;

    /// <inheritdoc/>
    public void OnCompleted()
    {
    }

    private ChangeBuffer Load(EvalGraphCheck check)
    {
        var load = new EvalChangeBuffer(check);
        load.AddEach(_request.Changes);
        return load.Buffer;
    }

    private ChangeBuffer? Transactions(EvalGraphCheck check)
    {
        if (_request.Transactions is null)
        {
            return null;
        }

        var buffer = new EvalChangeBuffer(check);
        foreach (var transaction in _request.Transactions)
        {
            buffer.AddTogether(transaction);
        }

        return buffer.Buffer;
    }

    private ContinuousQuery Start(ChangeBuffer load)
    {
        if (_request.Plain)
        {
            _engine.Apply(load);
            return _engine.AddQuery("eval", _request.Query, _request.Parameters, Strict);
        }

        var query = _engine.AddQuery("eval", _request.Query, _request.Parameters, Strict);
        _engine.Apply(load);
        return query;
    }

    private List<EvalDelta?> Follow(ContinuousQuery query, ChangeBuffer transactions)
    {
        var deltas = new List<EvalDelta?>(transactions.TransactionCount);
        using var subscription = query.Deltas.Subscribe(this);
        for (var i = 0; i < transactions.TransactionCount && Failure(query) is null; i++)
        {
            _emitted.Clear();
            _engine.Apply(transactions, i);
            deltas.Add(EvalDelta.From(_emitted));
        }

        return deltas;
    }

    private ErrorValue? Failure(ContinuousQuery query)
    {
        var status = query.Status;
        if (status.State == QueryState.Stopped)
        {
            return status.Failure ?? throw new InvalidOperationException("the query stopped without a reason", _fault);
        }

        return null;
    }
}
