namespace Reactive.Engine.Graph;

/// <summary>Ascending symbol numbers, compared by content.</summary>
internal readonly record struct SymbolSet(int[] Symbols)
{
    public bool Equals(SymbolSet other) => Symbols.AsSpan().SequenceEqual(other.Symbols);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var symbol in Symbols)
        {
            hash.Add(symbol);
        }

        return hash.ToHashCode();
    }
}
