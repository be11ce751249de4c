using System.IO.Hashing;
using System.Runtime.InteropServices;
using Reactive.Changes;
using Reactive.Engine;
using Reactive.Engine.Functions;
using Reactive.Engine.Logical;
using Reactive.Engine.Planning;
using Reactive.Engine.Runtime;
using Reactive.Functions;
using Reactive.Language.Binding;
using Reactive.Language.Syntax;
using Reactive.Results;
using Reactive.Values;

namespace Reactive.Language;

/// <summary>
/// One graph and the continuous queries over it. One thread at a time: whoever applies changes also delivers what they change.
/// </summary>
public sealed class ReactiveEngine : IDisposable
{
    private readonly GraphPartition _partition;
    private readonly FunctionTable _functions;
    private readonly Dictionary<string, IAggregateFunction> _aggregates;
    private readonly HashSet<string> _aggregateNames;
    private readonly Dictionary<string, LogicalQuery> _bound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, QueryPlan> _sharedPlans = new(StringComparer.Ordinal);
    private readonly List<ContinuousQuery> _queries = [];

    /// <summary>Makes an engine with an empty graph.</summary>
    public ReactiveEngine(EngineOptions? options = null)
    {
        Options = options ?? new EngineOptions();
        _partition = new GraphPartition(new PartitionId(Options.Graph, 1, 0));
        _functions = Options.Functions.Count == 0 ? FunctionTable.Standard : FunctionTable.Standard.With(Options.Functions);
        _aggregates = Options.Aggregates.ToDictionary(a => a.Name, StringComparer.OrdinalIgnoreCase);
        _aggregateNames = new HashSet<string>(_aggregates.Keys, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What the engine was made with.</summary>
    public EngineOptions Options { get; }

    /// <summary>The number of the last epoch.</summary>
    public long Epoch => _partition.Epoch;

    /// <summary>The graph and who watches it.</summary>
    internal GraphPartition Partition => _partition;

    /// <summary>Bytes of id and property text that the graph holds.</summary>
    internal long TextBytes => _partition.Graph.MeasureText();

    /// <summary>What becomes of a query's text, stage by stage. The options say which functions there are beside the language's own.</summary>
    /// <exception cref="QueryException">The text is refused.</exception>
    public static ExplainResult Explain(string cypher, EngineOptions? options = null) =>
        QueryExplanation.Explain(cypher, options ?? new EngineOptions());

    /// <summary>Adds a query; its result is complete when this returns.</summary>
    /// <exception cref="QueryException">The text is refused.</exception>
    /// <exception cref="QueryStartException">A parameter is missing, or cannot be used where the text uses it.</exception>
    public ContinuousQuery AddQuery(
        string name, string cypher, IReadOnlyDictionary<string, Value>? parameters = null, QueryOptions? options = null)
    {
        var query = BeginQuery(name, cypher, parameters, options);
        while (!_partition.Advance(query.Run))
        {
        }

        return query;
    }

    /// <summary>
    /// Adds a query without its start: call <see cref="Advance"/> until it is live, and apply changes in between as they come. No other query
    /// waits longer than one chunk.
    /// </summary>
    public ContinuousQuery BeginQuery(
        string name, string cypher, IReadOnlyDictionary<string, Value>? parameters = null, QueryOptions? options = null)
    {
        options ??= new QueryOptions();
        var bound = Bind(cypher);
        var values = ValuesOf(bound, parameters);
        var run = new QueryRun(
            name,
            PlanOf(cypher, bound),
            new QueryRunOptions(values, SeedOf(cypher), options.Strict, options.KeepResult, options.WorkLimit, options.RowLimit));
        var query = new ContinuousQuery(this, run);
        _partition.Add(run);
        _queries.Add(query);
        return query;
    }

    /// <summary>Goes on with the start of a query by one chunk. True when it is live.</summary>
    public bool Advance(ContinuousQuery query) => _partition.Advance(query.Run);

    /// <summary>Takes a query away; its deltas complete.</summary>
    public void RemoveQuery(ContinuousQuery query)
    {
        _partition.Remove(query.Run);
        _queries.Remove(query);
        query.Complete();
    }

    /// <summary>Applies every transaction of the buffer, one epoch each.</summary>
    public void Apply(ChangeBuffer buffer)
    {
        _partition.ApplyAll(buffer);
    }

    /// <summary>Applies one transaction of the buffer as one epoch.</summary>
    public void Apply(ChangeBuffer buffer, int transaction) => _partition.Apply(buffer, transaction);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var query in _queries)
        {
            query.Complete();
        }

        _queries.Clear();
    }

    private LogicalQuery Bind(string cypher)
    {
        if (!_bound.TryGetValue(cypher, out var bound))
        {
            bound = Binder.Bind(CypherParser.Parse(cypher), cypher, _functions, _aggregateNames);
            _bound.Add(cypher, bound);
        }

        return bound;
    }

    // A plan without state serves all queries of its text.
    private QueryPlan PlanOf(string cypher, LogicalQuery bound)
    {
        if (Options.Profile)
        {
            // Measured plans are not shared: each query is to see its own figures.
            return PlanCompiler.CompileProfiled(_partition.Graph, bound, Aggregate);
        }

        if (_sharedPlans.TryGetValue(cypher, out var plan))
        {
            return plan;
        }

        plan = PlanCompiler.Compile(_partition.Graph, bound, Aggregate);
        if (plan.IsShared)
        {
            _sharedPlans.Add(cypher, plan);
        }

        return plan;
    }

    private IAggregateFunction? Aggregate(string name) => _aggregates.GetValueOrDefault(name);

    private static Value[] ValuesOf(LogicalQuery query, IReadOnlyDictionary<string, Value>? parameters)
    {
        var values = new Value[query.Parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var name = query.Parameters[i];
            if (parameters is null || !parameters.TryGetValue(name, out values[i]))
            {
                throw new QueryStartException("ParameterMissing", "MissingParameter", $"The query uses the parameter ${name}, which has no value.");
            }
        }

        return values;
    }

    private long SeedOf(string cypher) =>
        (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(cypher.AsSpan()), Options.Seed);

    /// <summary>The result of a query by evaluating it on the graph as it stands, between epochs.</summary>
    internal IReadOnlyList<ResultRow> Evaluate(QueryRun live)
    {
        var plan = PlanCompiler.Compile(_partition.Graph, live.Plan.Query, Aggregate);
        var run = new QueryRun(live.Name, plan, live.Options with { IsStrict = false, KeepResult = true });
        _partition.Evaluate(run);
        return plan.Sink.Snapshot(run.Table!);
    }
}
