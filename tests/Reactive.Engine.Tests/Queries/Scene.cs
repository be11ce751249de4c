using Reactive.Language;
using Reactive.Oracle.Graph;
using Reactive.Values;

namespace Reactive.Engine.Tests.Queries;

/// <summary>A small graph told step by step; what is said between two <see cref="Commit"/> is one transaction.</summary>
internal sealed class Scene : IDisposable
{
    private readonly LiveGraph _graph;
    private readonly List<WatchedQuery> _watched = [];
    private List<GraphChange> _changes = [];

    internal Scene(int scanChunk = 2048)
    {
        _graph = new LiveGraph(scanChunk);
    }

    internal ReactiveEngine Engine => _graph.Engine;

    /// <summary>Inserts a node, or replaces it whole.</summary>
    /// <param name="id">The id.</param>
    /// <param name="labels">Its labels, with a colon between.</param>
    /// <param name="properties">Its properties.</param>
    internal Scene Node(string id, string labels, params (string Key, object? Value)[] properties) =>
        Add(new GraphChange(GraphOperation.Insert, false, id, Labels(labels), Map(properties)));

    /// <summary>Inserts a relation, or replaces it whole.</summary>
    internal Scene Relation(string id, string type, string start, string end, params (string Key, object? Value)[] properties) =>
        Add(new GraphChange(GraphOperation.Insert, true, id, [type], Map(properties), start, end));

    /// <summary>Patches a node.</summary>
    internal Scene Set(string id, params (string Key, object? Value)[] properties) =>
        Add(new GraphChange(GraphOperation.Patch, false, id, null, Map(properties)));

    /// <summary>Gives a node other labels.</summary>
    internal Scene Label(string id, string labels) =>
        Add(new GraphChange(GraphOperation.Patch, false, id, Labels(labels), MapValue.Empty));

    internal Scene DeleteNode(string id) => Add(GraphChange.Delete(false, id));

    internal Scene DeleteRelation(string id) => Add(GraphChange.Delete(true, id));

    /// <summary>Ends the transaction.</summary>
    internal Scene Commit(long time = 0)
    {
        _watched.ForEach(w => w.Forget());
        _graph.Apply(_changes, time);
        _changes = [];
        return this;
    }

    /// <summary>Adds a query.</summary>
    internal WatchedQuery Watch(string query, QueryOptions? options = null) => Watch(_graph.Add(new QueryProgram(query), options));

    /// <summary>Adds a query without its start.</summary>
    internal WatchedQuery Begin(string query, QueryOptions? options = null) => Watch(_graph.Begin(new QueryProgram(query), options));

    public void Dispose() => _graph.Dispose();

    private WatchedQuery Watch(LiveQuery query)
    {
        var watched = new WatchedQuery(query);
        _watched.Add(watched);
        return watched;
    }

    private Scene Add(GraphChange change)
    {
        _changes.Add(change);
        return this;
    }

    private static string[] Labels(string labels) => labels.Split(':', StringSplitOptions.RemoveEmptyEntries);

    private static MapValue Map((string Key, object? Value)[] properties) =>
        MapValue.From(properties.Select(p => KeyValuePair.Create(p.Key, ValueOf(p.Value))));

    private static Value ValueOf(object? value) => value switch
    {
        null => default,
        int number => Value.Integer(number),
        long number => Value.Integer(number),
        double number => Value.Float(number),
        bool truth => Value.Boolean(truth),
        string text => Value.String(text),
        int[] numbers => Value.List([.. numbers.Select(n => Value.Integer(n))]),
        _ => throw new ArgumentException($"No value is made of a {value.GetType().Name}.", nameof(value)),
    };
}
