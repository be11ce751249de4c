using Reactive.Values;

namespace Reactive.Engine.Graph;

/// <summary>
/// The nodes by the value of a property, equivalent values together, shared by any number of queries. It begins empty and is filled by
/// <see cref="Build"/>; nodes behind the scan are kept up by every epoch, the others wait for it. Got from
/// <see cref="GraphStore.AcquirePropertyIndex"/>.
/// </summary>
/// <remarks>
/// Nodes with one hash form a doubly linked chain, so that a value that a million nodes share costs a change no more than any
/// other. Within an epoch a node whose value changed has two entries, the newer pointing to the older.
/// </remarks>
internal sealed class PropertyIndex
{
    private readonly GraphStore _store;
    private readonly FingerprintTable _heads = new();
    private readonly HandleMap _newest = new();
    private readonly Chunked<Entry> _entries = new();
    private int _entryCount = 1;
    private int _freeEntry;
    private int _scanned = 1;

    internal PropertyIndex(GraphStore store, int label, int key)
    {
        _store = store;
        Label = label;
        Key = key;
    }

    /// <summary>The number of the label that the nodes have; -1: all nodes.</summary>
    internal int Label { get; }

    /// <summary>The key's number.</summary>
    internal int Key { get; }

    /// <summary>An upper bound of the nodes in either view; exact between epochs.</summary>
    internal int Count { get; private set; }

    /// <summary>Whether the scan that fills it is through.</summary>
    internal bool IsComplete => _scanned == int.MaxValue;

    /// <summary>Bytes held.</summary>
    internal long Bytes => _heads.Bytes + _newest.Bytes + _entries.Bytes;

    internal int Owners { get; set; }

    /// <summary>Goes on with the scan by so many handles; between epochs. True when complete.</summary>
    internal bool Build(int handles)
    {
        var end = (int)Math.Min((long)_scanned + handles, _store.NodeCapacity);
        while (_scanned < end)
        {
            if (_store.NodeIn(View.New, _scanned, out var image))
            {
                var value = ValueIn(image);
                if (!value.IsNull)
                {
                    Insert(_scanned, value);
                }
            }

            _scanned++;
        }

        if (_scanned >= _store.NodeCapacity)
        {
            _scanned = int.MaxValue;
        }

        return IsComplete;
    }

    /// <summary>The nodes whose property is equivalent to a value in a view. Null finds nothing.</summary>
    internal IndexedNodes Lookup(View view, in Value value) =>
        new(this, view, value, value.IsNull ? 0 : _heads.First(FingerprintOf(value), out _));

    /// <summary>Whether the index concerns nodes of a shape.</summary>
    internal bool Concerns(Shape shape) => shape.SlotOf(Key) >= 0 && (Label < 0 || shape.HasLabel(Label));

    /// <summary>The first node from an entry on that has the value in the view; 0 when there is none.</summary>
    internal int Next(View view, in Value value, ref int entry)
    {
        while (entry != 0)
        {
            var current = entry;
            ref readonly var content = ref _entries[current];
            entry = content.Next;
            if (Belongs(view, current, content.Node, value))
            {
                return content.Node;
            }
        }

        return 0;
    }

    /// <summary>At the seal: takes in the new value of a node.</summary>
    internal void Add(in ElementChange change)
    {
        if (change.Handle < _scanned && Changes(change))
        {
            var value = ValueIn(change.New);
            if (!value.IsNull && !value.Equals(ValueIn(change.Old)))
            {
                Insert(change.Handle, value);
            }
        }
    }

    /// <summary>At the end of the epoch: lets go of the old value of a node.</summary>
    internal void Remove(in ElementChange change)
    {
        if (change.Handle < _scanned && Changes(change))
        {
            var old = ValueIn(change.Old);
            var now = ValueIn(change.New);
            if (!old.IsNull && !old.Equals(now))
            {
                TakeOut(change.Handle, goesOn: !now.IsNull);
            }
        }
    }

    /// <summary>Checks the index against the store; between epochs.</summary>
    internal void Verify()
    {
        _heads.Verify();
        var expected = 0;
        for (var node = 1; node < _store.NodeCapacity && node < _scanned; node++)
        {
            var value = _store.NodeIn(View.New, node, out var image) ? ValueIn(image) : default;
            Invariant.Holds(value.IsNull == (_newest[node] == 0), "the index holds the nodes with the property");
            if (!value.IsNull)
            {
                expected++;
                ref readonly var entry = ref _entries[_newest[node]];
                Invariant.Holds(entry.Node == node && entry.Older == 0, "a node of the index has one entry");
                Invariant.Holds(entry.Fingerprint == FingerprintOf(value), "an entry stands under its value");
                var first = _heads.First(entry.Fingerprint, out _);
                Invariant.Holds(entry.Previous == 0 ? first == _newest[node] : _entries[entry.Previous].Next == _newest[node], "a chain holds together");
            }
        }

        Invariant.Holds(expected == Count, "the index counts its nodes");
    }

    // Value hashes of numbers may be close together; the table wants all bits to differ. The steps can be undone, so no two hashes become one.
    private static uint FingerprintOf(in Value value)
    {
        var hash = (uint)value.GetHashCode();
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    private bool Belongs(View view, int entry, int node, in Value value)
    {
        if (_store.IsNodeTouched(node))
        {
            var newest = _newest[node];
            if (_entries[newest].Older != 0 && (entry == newest) != (view == View.New))
            {
                return false;
            }
        }

        return _store.NodeIn(view, node, out var image) && ValueIn(image).Equals(value);
    }

    private bool Changes(in ElementChange change) =>
        change.PropertyMask == ulong.MaxValue
        || (change.PropertyMask & (1UL << Math.Min(_store.ShapeOf(change.New.Shape).SlotOf(Key), 63))) != 0;

    private Value ValueIn(Image image) =>
        image.Shape == 0 || (Label >= 0 && !_store.ShapeOf(image.Shape).HasLabel(Label)) ? default : _store.Property(image, Key);

    private void Insert(int node, in Value value)
    {
        var fingerprint = FingerprintOf(value);
        var entry = TakeEntry();
        ref var content = ref _entries[entry];
        content.Node = node;
        content.Fingerprint = fingerprint;
        content.Older = _newest[node];
        _newest[node] = entry;
        Count++;

        // Behind the head, so that the table need not be written for each.
        var head = _heads.First(fingerprint, out _);
        content.Previous = head;
        content.Next = head == 0 ? 0 : _entries[head].Next;
        if (head == 0)
        {
            _heads.Add(fingerprint, entry);
        }
        else
        {
            _entries[head].Next = entry;
        }

        if (content.Next != 0)
        {
            _entries[content.Next].Previous = entry;
        }
    }

    private void TakeOut(int node, bool goesOn)
    {
        var entry = _newest[node];
        if (goesOn)
        {
            ref var newer = ref _entries[entry];
            entry = newer.Older;
            newer.Older = 0;
        }
        else
        {
            _newest[node] = 0;
        }

        ref var content = ref _entries[entry];
        if (content.Previous != 0)
        {
            _entries[content.Previous].Next = content.Next;
        }
        else if (content.Next != 0)
        {
            _heads.Replace(content.Fingerprint, entry, content.Next);
        }
        else
        {
            _heads.Remove(content.Fingerprint, entry);
        }

        if (content.Next != 0)
        {
            _entries[content.Next].Previous = content.Previous;
        }

        content = new Entry { Next = _freeEntry };
        _freeEntry = entry;
        Count--;
    }

    private int TakeEntry()
    {
        var entry = _freeEntry;
        if (entry != 0)
        {
            _freeEntry = _entries[entry].Next;
            return entry;
        }

        _entries.Ensure(_entryCount);
        return _entryCount++;
    }

    private struct Entry
    {
        internal int Node;
        internal int Next;
        internal int Previous;
        internal int Older;
        internal uint Fingerprint;
    }
}
