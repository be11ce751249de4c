using System.Text;
using Reactive.Values;

namespace Reactive.Changes;

/// <summary>
/// Transactions of one feed, flat: operations, the UTF-8 text of ids, values. A source writes changes and ends each transaction with
/// <see cref="EndTransaction"/>; the graph applies each as one epoch. Not for several threads at once; after
/// <see cref="Clear"/> it can be filled again without new memory.
/// </summary>
public sealed partial class ChangeBuffer
{
    /// <summary>The most bytes of UTF-8 that an id can have.</summary>
    public const int MaxIdBytes = 16384;

    // Throws for text that is no Unicode (half a surrogate pair): replaced, two different ids would become one.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ChangeOperation[] _operations = new ChangeOperation[16];
    private ChangeEnds[] _ends = [];
    private ChangeTransaction[] _transactions = new ChangeTransaction[4];
    private byte[] _text = new byte[256];
    private Value[] _values = new Value[64];
    private int _operationCount;
    private int _endsCount;
    private int _transactionCount;
    private int _textLength;
    private int _valueCount;

    /// <summary>Makes an empty buffer.</summary>
    /// <param name="feed">The feed that the changes belong to; empty for the only feed of an embedded engine.</param>
    public ChangeBuffer(string feed = "") => Feed = feed;

    /// <summary>The feed that the changes belong to.</summary>
    public string Feed { get; }

    /// <summary>The number of ended transactions.</summary>
    public int TransactionCount => _transactionCount;

    /// <summary>The number of changes, those of the open transaction too.</summary>
    public int ChangeCount => _operationCount;

    /// <summary>Whether changes were written since the last <see cref="EndTransaction"/>.</summary>
    public bool HasOpenTransaction => _operationCount > FirstOpen;

    private int FirstOpen =>
        _transactionCount == 0 ? 0 : _transactions[_transactionCount - 1].First + _transactions[_transactionCount - 1].Count;

    /// <summary>The changes written since the last call become one transaction, which may be empty.</summary>
    /// <param name="commitTimeMs">When the source committed it, in milliseconds since 1970 UTC.</param>
    public void EndTransaction(long commitTimeMs = 0)
    {
        var first = FirstOpen;
        if (_transactionCount == _transactions.Length)
        {
            Array.Resize(ref _transactions, _transactionCount * 2);
        }

        _transactions[_transactionCount++] = new ChangeTransaction(first, _operationCount - first, commitTimeMs);
    }

    /// <summary>Empties the buffer and keeps its memory.</summary>
    public void Clear()
    {
        // References only: what the numbers held does not matter, what the references held must become free.
        Array.Clear(_values, 0, _valueCount);
        Array.Clear(_operations, 0, _operationCount);
        _operationCount = _endsCount = _transactionCount = _textLength = _valueCount = 0;
    }

    /// <summary>The commit time of a transaction, in milliseconds since 1970 UTC.</summary>
    public long CommitTimeMs(int transaction) => Transaction(transaction).CommitTimeMs;

    internal ChangeTransaction Transaction(int transaction)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)transaction, (uint)_transactionCount);
        return _transactions[transaction];
    }

    internal ReadOnlySpan<ChangeOperation> Operations(int transaction)
    {
        var range = Transaction(transaction);
        return _operations.AsSpan(range.First, range.Count);
    }

    internal ReadOnlySpan<ChangeOperation> Operations(int first, int count) => _operations.AsSpan(0, _operationCount).Slice(first, count);

    internal ReadOnlySpan<byte> Text(int offset, int length) => _text.AsSpan(offset, length);

    internal ReadOnlySpan<Value> ValuesOf(in ChangeOperation operation) =>
        operation.Shape is null ? default : _values.AsSpan(operation.Values, operation.Shape.KeyArray.Length);

    internal ref readonly ChangeEnds EndsOf(in ChangeOperation operation) => ref _ends[operation.Ends];
}
