using System.Runtime.CompilerServices;

namespace Reactive.Engine.Graph;

/// <summary>
/// The relations at one side of a node in one view, each with the node at its other end. Allocates nothing; good until the end of the
/// epoch. Use: <c>var n = store.Neighbours(...); while (n.MoveNext()) { n.Relation; n.Other }</c>.
/// </summary>
internal struct Neighbours
{
    private readonly GraphStore _store;
    private readonly View _view;
    private readonly int _node;
    private readonly bool _outgoing;
    private readonly bool _check;
    private long[] _entries;
    private int _next;
    private int _end;
    private int _type;

    // Of any type: entries at the node that no type has accounted for yet. They tell when the other types need no look.
    private int _unseen;

    internal Neighbours(GraphStore store, View view, int node, int type, bool outgoing)
    {
        _store = store;
        _view = view;
        _node = node;
        _outgoing = outgoing;
        _check = store.HasMovedRelations;
        _entries = [];
        _type = type;
        if (type < 0)
        {
            _unseen = store.Degree(node, -1, outgoing);
        }
        else
        {
            Open();
        }
    }

    /// <summary>The relation that <see cref="MoveNext"/> found.</summary>
    internal int Relation { get; private set; }

    /// <summary>The node at its other end.</summary>
    internal int Other { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MoveNext()
    {
        while (true)
        {
            while (_next < _end)
            {
                var entry = _entries[_next++];
                Relation = AdjacencyIndex.RelationOf(entry);
                Other = AdjacencyIndex.OtherOf(entry);
                if (!_check || IsInView())
                {
                    return true;
                }
            }

            if (_unseen == 0)
            {
                return false;
            }

            NextType();
        }
    }

    private readonly bool IsInView() =>
        _outgoing
            ? _store.IsEntryOf(_view, Relation, _type, _node, Other)
            : _store.IsEntryOf(_view, Relation, _type, Other, _node);

    private void NextType()
    {
        _type++;
        Open();
        _unseen -= _end - _next;
    }

    private void Open()
    {
        _next = _end = 0;
        if (_store.AdjacencyOf(_type) is { } adjacency)
        {
            _end = adjacency.Side(_outgoing).Entries(_node, out _entries, out _next);
            _end += _next;
        }
    }
}
