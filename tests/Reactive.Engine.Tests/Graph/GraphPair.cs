using Reactive.Changes;
using Reactive.Engine.Graph;
using Reactive.Values;

namespace Reactive.Engine.Tests.Graph;

/// <summary>A store and a model that get the same changes; ids of the model are "feed/id".</summary>
internal sealed class GraphPair
{
    private readonly List<ChangeBuffer> _written = [];
    private long _epoch;

    internal GraphStore Store { get; } = new();

    internal GraphModel Before { get; private set; } = new();

    internal GraphModel Now { get; } = new();

    /// <summary>Applies what <paramref name="write"/> writes as one epoch and runs <paramref name="read"/> while both views are there.</summary>
    internal void Epoch(Action write, Action<EpochChanges>? read = null)
    {
        Before = Now.Copy();
        _written.Clear();
        write();
        Store.BeginEpoch(_epoch += 3);
        foreach (var buffer in _written)
        {
            buffer.EndTransaction();
            Store.Apply(buffer, 0);
        }

        var changes = Store.Seal();
        read?.Invoke(changes);
        Store.EndEpoch();
    }

    internal void InsertNode(string id, string[] labels, Dictionary<string, Value> properties)
    {
        Now.InsertNode(id, labels, properties);
        Write(id, (buffer, own) => buffer.InsertNode(own, labels, properties));
    }

    internal void UpdateNode(string id, string[]? labels, Dictionary<string, Value> properties)
    {
        Now.UpdateNode(id, labels, properties);
        Write(id, (buffer, own) => buffer.UpdateNode(own, labels, properties));
    }

    internal void DeleteNode(string id)
    {
        Now.DeleteNode(id);
        Write(id, (buffer, own) => buffer.DeleteNode(own));
    }

    internal void InsertRelation(string id, string type, string start, string end, Dictionary<string, Value> properties)
    {
        Now.InsertRelation(id, type, start, end, properties);
        Write(id, (buffer, own) => buffer.InsertRelation(own, type, OwnId(start), OwnId(end), properties));
    }

    internal void UpdateRelation(string id, string? type, (string Start, string End)? ends, Dictionary<string, Value> properties)
    {
        Now.UpdateRelation(id, type, ends, properties);
        string[] keys = [.. properties.Keys];
        Value[] values = [.. properties.Values];
        var shape = type is null ? ChangeShape.Relation(keys) : ChangeShape.Relation(type, keys);
        Write(id, (buffer, own) =>
        {
            if (ends is null)
            {
                buffer.UpdateRelation(own, shape, values);
            }
            else
            {
                buffer.UpdateRelation(own, shape, OwnId(ends.Value.Start), OwnId(ends.Value.End), values);
            }
        });
    }

    internal void DeleteRelation(string id)
    {
        Now.DeleteRelation(id);
        Write(id, (buffer, own) => buffer.DeleteRelation(own));
    }

    internal int NodeHandle(string id) =>
        Store.Feeds.TryGet(FeedOf(id), out var feed) && Store.TryGetNode(feed, OwnId(id), out var node) ? node : 0;

    internal int RelationHandle(string id) =>
        Store.Feeds.TryGet(FeedOf(id), out var feed) && Store.TryGetRelation(feed, OwnId(id), out var relation) ? relation : 0;

    internal string NodeId(int node) => Join(Store.Node(node));

    internal string RelationId(int relation) => Join(Store.Relation(relation));

    private static string Join(ElementId id) => $"{id.Feed}/{id.Id}";

    private static string FeedOf(string id) => id[..id.IndexOf('/', StringComparison.Ordinal)];

    private static string OwnId(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    // Neighbouring changes of one feed become one transaction; an epoch takes all transactions in the order in which they were written.
    private void Write(string id, Action<ChangeBuffer, string> write)
    {
        if (_written.Count == 0 || _written[^1].Feed != FeedOf(id))
        {
            _written.Add(new ChangeBuffer(FeedOf(id)));
        }

        write(_written[^1], OwnId(id));
    }
}
