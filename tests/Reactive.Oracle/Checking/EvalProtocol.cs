using System.Text.Json;
using Reactive.Language;
using Reactive.Language.Syntax;
using Reactive.Oracle.Evaluation;
using Reactive.Oracle.Graph;
using Reactive.Oracle.Text;
using Reactive.Values;

namespace Reactive.Oracle.Checking;

/// <summary>
/// Holds a reply of <c>eval</c> against evaluation from scratch: the rows, each delta by the rules of the protocol, and the pairing of
/// updates by row key.
/// </summary>
internal sealed class EvalProtocol
{
    private readonly EvalProgram _program;
    private readonly QuerySyntax _query;
    private readonly GraphModel _model = new();
    private readonly List<ExpectedState> _states = [];
    private readonly IReadOnlyDictionary<string, Value> _parameters;
    private string? _failure;

    private EvalProtocol(EvalProgram program)
    {
        _program = program;
        _query = CypherParser.Parse(program.Query);
        _parameters = program.ParameterValues();
        EvaluateStates();
    }

    internal static CheckOutcome Check(string request, string reply) => Check(EvalProgram.Parse(request), reply);

    internal static CheckOutcome Check(EvalProgram program, string reply)
    {
        EvalProtocol protocol;
        try
        {
            protocol = new EvalProtocol(program);
        }
        catch (Exception e) when (e is QueryException or OracleMisuseException)
        {
            return new CheckOutcome(Verdict.Unknown, e.Message);
        }

        using var document = JsonDocument.Parse(reply);
        return protocol.Check(document.RootElement);
    }

    /// <summary>Whether some transaction changes the result; false too when the query fails before, or is none.</summary>
    internal static bool Emits(EvalProgram program)
    {
        try
        {
            return new EvalProtocol(program with { Incremental = false, Transactions = [] }).Emits(program.Transactions);
        }
        catch (Exception e) when (e is QueryException or OracleMisuseException)
        {
            return false;
        }
    }

    private bool Emits(IReadOnlyList<IReadOnlyList<GraphChange>> transactions)
    {
        foreach (var transaction in transactions)
        {
            Advance(transaction);
            if (_failure is not null || !_states[^1].Bag().SameAs(_states[^2].Bag()))
            {
                return _failure is null;
            }
        }

        return false;
    }

    private CheckOutcome Check(JsonElement reply)
    {
        if (reply.TryGetProperty("error", out var error))
        {
            return CheckError(reply, error);
        }

        if (_failure is not null)
        {
            return new CheckOutcome(Verdict.Differs, $"An error is due ({_failure}), the reply has rows.", 0, true);
        }

        var exact = Compare(reply, _states, false);
        var difference = exact is not null && MakesLists() && Compare(reply, _states.ConvertAll(s => s.IgnoringListOrder()), true) is null ? null : exact;
        return new CheckOutcome(difference is null ? Verdict.Agrees : Verdict.Differs, difference ?? string.Empty, Emitted());
    }

    private CheckOutcome CheckError(JsonElement reply, JsonElement error)
    {
        var (type, phase) = (Text(error, "type"), Text(error, "phase"));
        if (type is "InternalError" or "EngineError")
        {
            return new CheckOutcome(Verdict.Differs, $"The engine itself failed: {error.GetRawText()}", 0, _failure is not null);
        }

        return reply.TryGetProperty("unsupported", out _) || phase is not (null or "runtime")
            ? new CheckOutcome(Verdict.Refused, error.GetRawText(), 0, _failure is not null)
            : _failure is not null ? new CheckOutcome(Verdict.Agrees, string.Empty, 0, true)
            : new CheckOutcome(Verdict.Differs, $"Rows are due, the reply is {error.GetRawText()}");
    }

    private static string? Text(JsonElement error, string name) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty(name, out var value) ? value.GetString() : null;

    // In incremental mode each of the first changes is a transaction, so each state between them counts for failures.
    private void EvaluateStates()
    {
        if (_program.Incremental)
        {
            Evaluate(false);
        }

        foreach (var (index, change) in _program.Changes.Index())
        {
            _model.Apply(change);
            if (_program.Incremental && index < _program.Changes.Count - 1)
            {
                Evaluate(false);
            }
        }

        Evaluate(true);
        foreach (var transaction in _program.Transactions)
        {
            Advance(transaction);
        }
    }

    private void Advance(IReadOnlyList<GraphChange> transaction)
    {
        foreach (var change in transaction)
        {
            _model.Apply(change);
        }

        Evaluate(true);
    }

    private void Evaluate(bool keep)
    {
        if (_failure is not null)
        {
            return;
        }

        try
        {
            var result = OracleEvaluator.Evaluate(_query, _model.Snapshot(), _parameters);
            _failure = result.Failures.Count > 0 ? result.Failures[0].Message : null;
            if (keep)
            {
                _states.Add(new ExpectedState(result));
            }
        }
        catch (OracleFailureException e)
        {
            _failure = e.Message;
        }
    }

    private int Emitted()
    {
        var states = _states.ConvertAll(s => s.Bag());
        return Enumerable.Range(1, states.Count - 1).Count(i => !states[i - 1].SameAs(states[i]));
    }

    /// <summary>What differs first; null when nothing does.</summary>
    private string? Compare(JsonElement reply, List<ExpectedState> states, bool ignoreListOrder)
    {
        var columns = reply.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!).ToList();
        if (!columns.SequenceEqual(states[0].Columns))
        {
            return $"The columns are {string.Join(", ", columns)}, due are {string.Join(", ", states[0].Columns)}.";
        }

        if (_program.Transactions.Count == 0)
        {
            return RowsDiffer("rows", reply, states[0], ignoreListOrder);
        }

        if (RowsDiffer("initial", reply, states[0], ignoreListOrder) is { } initial)
        {
            return initial;
        }

        var deltas = reply.GetProperty("deltas").EnumerateArray().ToList();
        if (deltas.Count != _program.Transactions.Count)
        {
            return $"There are {deltas.Count} deltas for {_program.Transactions.Count} transactions.";
        }

        for (var i = 0; i < deltas.Count; i++)
        {
            if (new DeltaCheck(states[i], states[i + 1], ignoreListOrder).Differs(deltas[i]) is { } difference)
            {
                return $"Transaction {i}: {difference}";
            }
        }

        return RowsDiffer("rows", reply, states[^1], ignoreListOrder);
    }

    private static string? RowsDiffer(string name, JsonElement reply, ExpectedState due, bool ignoreListOrder)
    {
        var rows = reply.GetProperty(name).EnumerateArray().Select(r => Row(r, ignoreListOrder)).ToList();
        var same = due.Ordered ? rows.SequenceEqual(due.Rows) : new Bag(rows).SameAs(due.Bag());
        return same ? null : $"`{name}` is {string.Join(" ", rows)}, due is {string.Join(" ", due.Rows)}.";
    }

    /// <summary>A row of a reply: its values are columns, whose order always counts.</summary>
    internal static string Row(JsonElement row, bool ignoreListOrder) =>
        ProtocolValue.List(row.EnumerateArray().Select(v => ProtocolValue.Canonical(v, ignoreListOrder)), false);

    // Only these leave the order inside a list to the engine.
    private bool MakesLists() => SyntaxSearch.All(_query).Any(n => n is PatternComprehensionSyntax or SubquerySyntax { Kind: SubqueryKind.Collect }
        || (n is CallSyntax call && call.Name.Equals("collect", StringComparison.OrdinalIgnoreCase)));
}
