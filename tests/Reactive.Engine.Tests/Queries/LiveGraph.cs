using Reactive.Language;
using Reactive.Oracle.Graph;

namespace Reactive.Engine.Tests.Queries;

/// <summary>An engine and a model of its graph that get the same transactions.</summary>
internal sealed class LiveGraph : IDisposable
{
    internal LiveGraph(int scanChunk = 2048)
    {
        Engine = new ReactiveEngine();
        Engine.Partition.ScanChunk = scanChunk;
    }

    internal ReactiveEngine Engine { get; }

    internal GraphModel Model { get; } = new();

    internal void Apply(IReadOnlyList<GraphChange> changes, long commitTimeMs = 0)
    {
        foreach (var change in changes)
        {
            Model.Apply(change);
        }

        Engine.Apply(ChangeWriting.Transaction(changes, commitTimeMs));
    }

    internal LiveQuery Add(QueryProgram program, QueryOptions? options = null) =>
        new(this, program, Engine.AddQuery("q", program.Text, program.Parameters, options));

    /// <summary>Adds a query without its start.</summary>
    internal LiveQuery Begin(QueryProgram program, QueryOptions? options = null) =>
        new(this, program, Engine.BeginQuery("q", program.Text, program.Parameters, options));

    /// <summary>An engine that knows nothing but the graph as it stands.</summary>
    internal ReactiveEngine Rebuild()
    {
        var engine = new ReactiveEngine();
        engine.Apply(ChangeWriting.Transaction(ChangeWriting.Inserts(Model)));
        return engine;
    }

    public void Dispose() => Engine.Dispose();
}
