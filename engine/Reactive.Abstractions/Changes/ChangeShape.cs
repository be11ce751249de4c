using System.Collections.Concurrent;

namespace Reactive.Changes;

/// <summary>
/// What many changes of a feed have in common: the labels (or the type) and the property keys, in the order in which the values
/// come. Made once per kind of record and reused, it spares the graph all work with names.
/// </summary>
public sealed class ChangeShape
{
    /// <summary>The most properties that one element can have.</summary>
    public const int MaxKeys = 4096;

    // Shapes are a cache. A feed whose keys are data (a map keyed by customer, say) must not fill the memory with them.
    private const int MaxInterned = 16384;

    private static readonly ConcurrentDictionary<Content, ChangeShape> Interned = new();
    private static int _lastId;

    internal readonly string[] LabelArray;
    internal readonly string[] KeyArray;

    private ChangeShape(Content content)
    {
        Id = Interlocked.Increment(ref _lastId);
        IsRelation = content.IsRelation;
        HasLabels = content.HasLabels;
        LabelArray = content.Labels;
        KeyArray = content.Keys;
    }

    /// <summary>Whether the changes are of relations.</summary>
    public bool IsRelation { get; }

    /// <summary>Whether labels (or a type) were given. An update without leaves them as they are; with them it replaces them.</summary>
    public bool HasLabels { get; }

    /// <summary>The labels as given, or the one type of a relation.</summary>
    public ReadOnlySpan<string> Labels => LabelArray;

    /// <summary>The property keys, in the order of the values.</summary>
    public ReadOnlySpan<string> Keys => KeyArray;

    /// <summary>Different for each shape of the process. Shapes with equal content mostly are one object, but need not be.</summary>
    internal int Id { get; }

    /// <summary>The shape of node changes with these labels and property keys.</summary>
    /// <exception cref="ArgumentException">A key occurs twice, or there are more than <see cref="MaxKeys"/>.</exception>
    public static ChangeShape Node(ReadOnlySpan<string> labels, ReadOnlySpan<string> keys) =>
        Intern(new Content(false, true, labels.ToArray(), keys.ToArray()));

    /// <summary>The shape of node updates that leave the labels as they are.</summary>
    /// <exception cref="ArgumentException">A key occurs twice, or there are more than <see cref="MaxKeys"/>.</exception>
    public static ChangeShape Node(ReadOnlySpan<string> keys) => Intern(new Content(false, false, [], keys.ToArray()));

    /// <summary>The shape of relation changes with this type and these property keys.</summary>
    /// <exception cref="ArgumentException">A key occurs twice, or there are more than <see cref="MaxKeys"/>.</exception>
    public static ChangeShape Relation(string type, ReadOnlySpan<string> keys) =>
        Intern(new Content(true, true, [type], keys.ToArray()));

    /// <summary>The shape of relation updates that leave the type as it is.</summary>
    /// <exception cref="ArgumentException">A key occurs twice, or there are more than <see cref="MaxKeys"/>.</exception>
    public static ChangeShape Relation(ReadOnlySpan<string> keys) => Intern(new Content(true, false, [], keys.ToArray()));

    private static ChangeShape Intern(Content content)
    {
        if (Interned.TryGetValue(content, out var known))
        {
            return known;
        }

        content.Check();
        if (Interned.Count >= MaxInterned)
        {
            Interned.Clear();
        }

        return Interned.GetOrAdd(content, static made => new ChangeShape(made));
    }

    private readonly record struct Content(bool IsRelation, bool HasLabels, string[] Labels, string[] Keys)
    {
        public bool Equals(Content other) =>
            IsRelation == other.IsRelation && HasLabels == other.HasLabels
            && Labels.AsSpan().SequenceEqual(other.Labels) && Keys.AsSpan().SequenceEqual(other.Keys);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(IsRelation);
            hash.Add(HasLabels);
            foreach (var label in Labels)
            {
                hash.Add(label);
            }

            hash.Add(Labels.Length);
            foreach (var key in Keys)
            {
                hash.Add(key);
            }

            return hash.ToHashCode();
        }

        internal void Check()
        {
            foreach (var label in Labels)
            {
                ArgumentNullException.ThrowIfNull(label);
            }

            if (Keys.Length > MaxKeys)
            {
                throw new ArgumentException($"An element can have {MaxKeys} properties at most; this shape has {Keys.Length} keys.");
            }

            var seen = new HashSet<string>(Keys.Length, StringComparer.Ordinal);
            foreach (var key in Keys)
            {
                if (!seen.Add(key))
                {
                    throw new ArgumentException($"The property key '{key}' occurs twice.");
                }
            }
        }
    }
}
