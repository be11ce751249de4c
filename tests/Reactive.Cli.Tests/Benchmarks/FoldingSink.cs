using Reactive.Results;
using Reactive.Values;
using Xunit;

namespace Reactive.Cli.Tests.Benchmarks;

/// <summary>Keeps the result that the deltas add up to, and checks each against it.</summary>
internal sealed class FoldingSink : IResultSink
{
    private readonly Dictionary<string, string> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Value> _last = new(StringComparer.Ordinal);

    internal int Rows => _rows.Count;

    /// <summary>The sum of the last column.</summary>
    internal double Sum => _last.Values.Sum(value => value.FloatBits);

    public void OnDelta(in ResultBatch batch)
    {
        for (var i = 0; i < batch.Kinds.Length; i++)
        {
            var kind = batch.Kinds[i];
            var key = Text(batch.KeyOf(i));
            Assert.Equal(kind != ResultItemKind.Added, _rows.Remove(key, out var row));
            if (kind != ResultItemKind.Added)
            {
                Assert.Equal(row, Text(batch.Before(i)));
                _last.Remove(key);
            }

            if (kind != ResultItemKind.Removed)
            {
                Assert.NotEqual(row, Text(batch.After(i)));
                _rows.Add(key, Text(batch.After(i)));
                _last.Add(key, batch.After(i)[^1]);
            }
        }
    }

    private static string Text(ReadOnlySpan<Value> cells)
    {
        var text = new System.Text.StringBuilder();
        foreach (var cell in cells)
        {
            text.Append(cell.Kind).Append(' ').Append(cell.Kind == ValueKind.String ? cell.ToString() : cell.Bits.ToString("X")).Append('|');
        }

        return text.ToString();
    }
}
