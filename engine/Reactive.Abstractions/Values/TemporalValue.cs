using System.Buffers;

namespace Reactive.Values;

/// <summary>A date, a time, both, or a duration.</summary>
public abstract class TemporalValue : ValueObject
{
    private protected TemporalValue(ValueKind kind)
        : base(kind)
    {
    }

    /// <summary>Whether both are the same to the last bit. Other kinds are not.</summary>
    public abstract bool SameAs(TemporalValue other);

    /// <summary>Cypher's <c>=</c> and grouping equivalence, which agree on temporal values. Other kinds are not equivalent.</summary>
    public abstract bool Equivalent(TemporalValue other);

    /// <summary>The total order of ORDER BY within one kind; 0 exactly for equivalent values.</summary>
    public abstract int CompareTo(TemporalValue other);

    /// <summary>Cypher's <c>&lt;</c> within one kind; null where the language leaves it open (durations) and for other kinds.</summary>
    public abstract Value Less(TemporalValue other);

    /// <summary>Equal for equivalent values; the same in every process.</summary>
    public abstract int Hash();

    /// <summary>
    /// Appends self-delimiting bytes, after the tag of the kind that the caller wrote: equal exactly for equivalent values, in the
    /// order of <see cref="CompareTo"/>.
    /// </summary>
    public abstract void WriteCanonical(IBufferWriter<byte> output);

    /// <summary>The text that Cypher's toString gives.</summary>
    public abstract override string ToString();
}
