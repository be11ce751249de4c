using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reactive.Engine.Graph;

/// <summary>
/// One direction of one type: for each node its entries {relation, other node}, 8 bytes each. A node's word holds nothing (0), its
/// single entry (positive) or the number of its list (negative). Words come in pages; a page that nobody wrote is a shared one of
/// zeros, so a type costs memory only where its nodes are.
/// </summary>
internal sealed class AdjacencyIndex
{
    private const int PageShift = 9;
    private const int PageLength = 1 << PageShift;
    private const int PageMask = PageLength - 1;
    private const int KeptCapacity = 16;

    private static readonly long[] EmptyPage = new long[PageLength];

    private readonly Stack<int> _freeLists = [];
    private long[][] _pages = [];
    private AdjacencyList[] _lists = new AdjacencyList[4];
    private int _listCount = 1;

    /// <summary>The number of entries of all nodes.</summary>
    internal int Count { get; private set; }

    /// <summary>Makes an entry.</summary>
    internal static long Entry(int relation, int other) => ((long)relation << 32) | (uint)other;

    /// <summary>The relation of an entry.</summary>
    internal static int RelationOf(long entry) => (int)(entry >> 32);

    /// <summary>The node at the other end of an entry's relation.</summary>
    internal static int OtherOf(long entry) => (int)entry;

    /// <summary>The word of a node: 0, an entry, or negative for a list. A look that decides the common cases without more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long Word(int node)
    {
        var page = node >> PageShift;
        return (uint)page < (uint)_pages.Length ? _pages[page][node & PageMask] : 0;
    }

    /// <summary>Where the entries of a node lie: those of <paramref name="entries"/> from <paramref name="first"/> on.</summary>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Entries(int node, out long[] entries, out int first)
    {
        var page = node >> PageShift;
        entries = (uint)page < (uint)_pages.Length ? _pages[page] : EmptyPage;
        first = node & PageMask;
        var word = entries[first];
        if (word >= 0)
        {
            return word == 0 ? 0 : 1;
        }

        ref readonly var list = ref _lists[(int)-word];
        entries = list.Entries;
        first = 0;
        return list.Count;
    }

    /// <summary>The number of entries of a node.</summary>
    internal int CountOf(int node)
    {
        var word = Word(node);
        return word < 0 ? _lists[(int)-word].Count : word == 0 ? 0 : 1;
    }

    /// <summary>Adds an entry and tells its position.</summary>
    internal int Link(int node, int relation, int other)
    {
        Count++;
        ref var word = ref WordToWrite(node);
        if (word == 0)
        {
            word = Entry(relation, other);
            return 0;
        }

        if (word > 0)
        {
            var number = TakeList();
            _lists[number].Entries[0] = word;
            _lists[number].Count = 1;
            word = -number;
        }

        ref var list = ref _lists[(int)-word];
        if (list.Count == list.Entries.Length)
        {
            Array.Resize(ref list.Entries, list.Count * 2);
        }

        list.Entries[list.Count] = Entry(relation, other);
        return list.Count++;
    }

    /// <summary>
    /// Takes the entry at a position out. The last entry takes its place: the relation of that one is returned, and
    /// <paramref name="movedFrom"/> is where it was; 0 when none had to move.
    /// </summary>
    internal int Unlink(int node, int position, out int movedFrom)
    {
        Count--;
        movedFrom = 0;
        ref var word = ref WordToWrite(node);
        if (word > 0)
        {
            word = 0;
            return 0;
        }

        var number = (int)-word;
        ref var list = ref _lists[number];
        var moved = 0;
        var last = --list.Count;
        if (position != last)
        {
            list.Entries[position] = list.Entries[last];
            moved = RelationOf(list.Entries[position]);
            movedFrom = last;
        }

        if (last == 1)
        {
            word = list.Entries[0];
            GiveBack(number);
        }
        else if (last >= KeptCapacity && last * 4 <= list.Entries.Length)
        {
            Array.Resize(ref list.Entries, list.Entries.Length / 2);
        }

        return moved;
    }

    /// <summary>Bytes held.</summary>
    internal long Bytes
    {
        get
        {
            var bytes = (_pages.Length * 8L) + (_lists.Length * 16L);
            foreach (var page in _pages)
            {
                bytes += ReferenceEquals(page, EmptyPage) ? 0 : PageLength * 8L;
            }

            for (var i = 1; i < _listCount; i++)
            {
                bytes += _lists[i].Entries.Length * 8L;
            }

            return bytes;
        }
    }

    private ref long WordToWrite(int node)
    {
        var page = node >> PageShift;
        if (page >= _pages.Length)
        {
            var old = _pages.Length;
            Array.Resize(ref _pages, Math.Max(page + 1, old * 2));
            _pages.AsSpan(old).Fill(EmptyPage);
        }

        if (ReferenceEquals(_pages[page], EmptyPage))
        {
            _pages[page] = new long[PageLength];
        }

        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pages[page]), node & PageMask);
    }

    private int TakeList()
    {
        if (_freeLists.TryPop(out var free))
        {
            return free;
        }

        if (_listCount == _lists.Length)
        {
            Array.Resize(ref _lists, _listCount * 2);
        }

        _lists[_listCount].Entries = new long[4];
        return _listCount++;
    }

    private void GiveBack(int number)
    {
        ref var list = ref _lists[number];
        list.Count = 0;
        if (list.Entries.Length > KeptCapacity)
        {
            list.Entries = new long[4];
        }

        _freeLists.Push(number);
    }

    private struct AdjacencyList
    {
        internal long[] Entries;
        internal int Count;
    }
}
