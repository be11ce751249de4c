namespace Reactive.Engine.Matching;

/// <summary>A growing stack of numbers that can be searched.</summary>
internal sealed class IntStack
{
    private int[] _items = new int[8];

    internal int Count { get; private set; }

    internal int this[int index] => _items[index];

    internal void Push(int item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    internal void Pop() => Count--;

    internal void Clear() => Count = 0;

    internal bool Contains(int item) => _items.AsSpan(0, Count).Contains(item);
}
