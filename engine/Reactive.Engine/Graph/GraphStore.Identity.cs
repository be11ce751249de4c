using System.Runtime.CompilerServices;
using System.Text;
using Reactive.Changes;
using Reactive.Values;

namespace Reactive.Engine.Graph;

// Ids and handles.
internal sealed partial class GraphStore
{
    private int _nodeHandles = 1;
    private int _relationHandles = 1;
    private int _freeNode;
    private int _freeRelation;
    private string? _lastFeedName;
    private int _lastFeed;

    /// <summary>
    /// The handle of a node by its id, in either view: ask <see cref="NodeIn"/> whether it exists. A node that only waiting relations
    /// name has one too.
    /// </summary>
    internal bool TryGetNode(int feed, ReadOnlySpan<byte> id, ulong hash, out int node)
    {
        node = FindNode(feed, id, hash, hint: 0);
        return node != 0;
    }

    /// <summary>The handle of a relation by its id, in either view: ask <see cref="RelationIn"/> whether it exists.</summary>
    internal bool TryGetRelation(int feed, ReadOnlySpan<byte> id, ulong hash, out int relation)
    {
        relation = FindRelation(feed, id, hash, hint: 0);
        return relation != 0;
    }

    /// <inheritdoc cref="TryGetNode(int, ReadOnlySpan{byte}, ulong, out int)"/>
    internal bool TryGetNode(int feed, string id, out int node)
    {
        var text = Encoding.UTF8.GetBytes(id);
        return TryGetNode(feed, text, IdHash.Of(text), out node);
    }

    /// <inheritdoc cref="TryGetRelation(int, ReadOnlySpan{byte}, ulong, out int)"/>
    internal bool TryGetRelation(int feed, string id, out int relation)
    {
        var text = Encoding.UTF8.GetBytes(id);
        return TryGetRelation(feed, text, IdHash.Of(text), out relation);
    }

    /// <inheritdoc/>
    public ElementId Node(int handle) => NameOf(_nodes[handle].Name);

    /// <inheritdoc/>
    public ElementId Relation(int handle) => NameOf(_relations[handle].Name);

    /// <summary>The id of a node within its feed, UTF-8; good until the next epoch begins.</summary>
    internal ReadOnlySpan<byte> NodeId(int handle) => _names.Text(_nodes[handle].Name);

    /// <summary>The id of a relation within its feed, UTF-8; good until the next epoch begins.</summary>
    internal ReadOnlySpan<byte> RelationId(int handle) => _names.Text(_relations[handle].Name);

    /// <summary>The feed of a node.</summary>
    internal int NodeFeed(int handle) => _names.Feed(_nodes[handle].Name);

    /// <summary>The feed of a relation.</summary>
    internal int RelationFeed(int handle) => _names.Feed(_relations[handle].Name);

    /// <summary>The order of two nodes by feed, then id, as bytes of UTF-8.</summary>
    internal int CompareNodeIds(int left, int right) => CompareNames(_nodes[left].Name, _nodes[right].Name);

    /// <summary>The order of two relations by feed, then id, as bytes of UTF-8.</summary>
    internal int CompareRelationIds(int left, int right) => CompareNames(_relations[left].Name, _relations[right].Name);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Fingerprint(int feed, ulong hash)
    {
        hash += (ulong)(uint)feed * 0x9E3779B97F4A7C15;
        return (uint)(hash ^ (hash >> 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FeedOf(ChangeBuffer buffer) => ReferenceEquals(buffer.Feed, _lastFeedName) ? _lastFeed : InternFeed(buffer);

    private int InternFeed(ChangeBuffer buffer)
    {
        var feed = Feeds.Intern(buffer.Feed);
        if (feed > ushort.MaxValue)
        {
            throw new ReactiveException("RX1204", $"A graph can have {ushort.MaxValue + 1} feeds at most.", "Split the data into several graphs.");
        }

        _lastFeedName = buffer.Feed;
        return _lastFeed = feed;
    }

    // A hint is right when its record bears the id: an id has one handle.
    private int FindNode(int feed, ReadOnlySpan<byte> id, ulong hash, int hint)
    {
        if (hint != 0)
        {
            var name = _nodes[hint].Name;
            if (name != 0 && _names.Is(name, feed, id))
            {
                return hint;
            }
        }

        var fingerprint = Fingerprint(feed, hash);
        var handle = _nodeIds.First(fingerprint, out var probe);
        while (handle != 0 && !_names.Is(_nodes[handle].Name, feed, id))
        {
            handle = _nodeIds.Next(fingerprint, ref probe);
        }

        return handle;
    }

    private int FindRelation(int feed, ReadOnlySpan<byte> id, ulong hash, int hint)
    {
        if (hint != 0)
        {
            var name = _relations[hint].Name;
            if (name != 0 && _names.Is(name, feed, id))
            {
                return hint;
            }
        }

        var fingerprint = Fingerprint(feed, hash);
        var handle = _relationIds.First(fingerprint, out var probe);
        while (handle != 0 && !_names.Is(_relations[handle].Name, feed, id))
        {
            handle = _relationIds.Next(fingerprint, ref probe);
        }

        return handle;
    }

    private int AddNode(int feed, ReadOnlySpan<byte> id, ulong hash)
    {
        var handle = _freeNode;
        if (handle != 0)
        {
            _freeNode = _nodes[handle].Content.Row;
        }
        else
        {
            handle = NewHandle(ref _nodeHandles);
            _nodes.Ensure(handle);
            _degrees.Ensure(handle);
        }

        _nodes[handle] = new NodeRecord { Name = _names.Add(handle, feed, id) };
        _nodeIds.Add(Fingerprint(feed, hash), handle);
        return handle;
    }

    private int AddRelation(int feed, ReadOnlySpan<byte> id, ulong hash)
    {
        var handle = _freeRelation;
        if (handle != 0)
        {
            _freeRelation = _relations[handle].Content.Row;
        }
        else
        {
            handle = NewHandle(ref _relationHandles);
            _relations.Ensure(handle);
        }

        _relations[handle] = new RelationRecord { Name = _names.Add(-handle, feed, id) };
        _relationIds.Add(Fingerprint(feed, hash), handle);
        return handle;
    }

    private static int NewHandle(ref int count)
    {
        if (count == int.MaxValue)
        {
            throw new ReactiveException("RX1205", "A graph can hold 2^31 - 2 nodes and as many relations at most.", "Split the data into several graphs.");
        }

        return count++;
    }

    private void FreeNode(int handle)
    {
        var name = _nodes[handle].Name;
        _nodeIds.Remove(Fingerprint(_names.Feed(name), IdHash.Of(_names.Text(name))), handle);
        _nodes[handle] = new NodeRecord { Content = new Image(0, _freeNode) };
        ForgetIdText(handle);
        _freeNode = handle;
        _names.Free(name);
    }

    private void FreeRelation(int handle)
    {
        var name = _relations[handle].Name;
        _relationIds.Remove(Fingerprint(_names.Feed(name), IdHash.Of(_names.Text(name))), handle);
        _relations[handle] = new RelationRecord { Content = new Image(0, _freeRelation) };
        _freeRelation = handle;
        _names.Free(name);
    }

    private ElementId NameOf(int name) => new(Feeds.Name(_names.Feed(name)), Encoding.UTF8.GetString(_names.Text(name)));

    private int CompareNames(int left, int right)
    {
        var leftFeed = _names.Feed(left);
        var rightFeed = _names.Feed(right);
        return leftFeed == rightFeed
            ? _names.Text(left).SequenceCompareTo(_names.Text(right))
            : Encoding.UTF8.GetBytes(Feeds.Name(leftFeed)).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(Feeds.Name(rightFeed)));
    }
}
