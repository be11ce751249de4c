using System.Buffers;

namespace Reactive.Values;

/// <summary>A date, a time, both together, or a duration.</summary>
public abstract class TemporalValue : ValueObject
{
    private protected TemporalValue(ValueKind kind)
        : base(kind)
    {
    }

    /// <summary>Whether both are the same to the last bit.</summary>
    public abstract bool SameAs(TemporalValue other);

    /// <summary>Whether both are equal in Cypher's sense: the equality of <c>=</c> and of grouping.</summary>
    public abstract bool Equivalent(TemporalValue other);

    /// <summary>Compares with a value of the same kind in the total order of ORDER BY.</summary>
    public abstract int CompareTo(TemporalValue other);

    /// <summary>Cypher's <c>&lt;</c> with a value of the same kind; durations cannot be compared, which gives null.</summary>
    public abstract Value Less(TemporalValue other);

    /// <summary>A hash that is equal for equivalent values.</summary>
    public abstract int Hash();

    /// <summary>Writes bytes that are self-delimiting after the type tag and equal exactly for equivalent values.</summary>
    public abstract void WriteCanonical(IBufferWriter<byte> output);

    /// <summary>The text that Cypher's toString gives.</summary>
    public abstract override string ToString();
}
