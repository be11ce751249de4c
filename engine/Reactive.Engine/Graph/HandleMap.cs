using System.Runtime.CompilerServices;

namespace Reactive.Engine.Graph;

/// <summary>A number for each handle, 0 where none was set. Pages that nobody wrote are one shared page of zeros.</summary>
internal sealed class HandleMap
{
    private const int PageShift = 10;
    private const int PageLength = 1 << PageShift;

    private static readonly int[] EmptyPage = new int[PageLength];

    private int[][] _pages = [];

    /// <summary>Bytes held.</summary>
    internal long Bytes
    {
        get
        {
            var bytes = _pages.Length * 8L;
            foreach (var page in _pages)
            {
                bytes += ReferenceEquals(page, EmptyPage) ? 0 : PageLength * 4L;
            }

            return bytes;
        }
    }

    internal int this[int handle]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var page = handle >> PageShift;
            return (uint)page < (uint)_pages.Length ? _pages[page][handle & (PageLength - 1)] : 0;
        }

        set => PageToWrite(handle >> PageShift)[handle & (PageLength - 1)] = value;
    }

    private int[] PageToWrite(int page)
    {
        if (page >= _pages.Length)
        {
            var old = _pages.Length;
            Array.Resize(ref _pages, Math.Max(page + 1, old * 2));
            _pages.AsSpan(old).Fill(EmptyPage);
        }

        if (ReferenceEquals(_pages[page], EmptyPage))
        {
            _pages[page] = new int[PageLength];
        }

        return _pages[page];
    }
}
