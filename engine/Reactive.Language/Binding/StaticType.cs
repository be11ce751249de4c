using Reactive.Values;

namespace Reactive.Language.Binding;

/// <summary>
/// What an expression can be, as far as the text tells: kinds and, for lists, what the members can be. Null is always possible; no kind at
/// all means that the value can only be null.
/// </summary>
internal sealed class StaticType
{
    internal static readonly StaticType Any = new(ValueKinds.Any, null);

    /// <summary>Of an expression that was refused: whatever is done with it causes no further faults.</summary>
    internal static readonly StaticType Erroneous = new(ValueKinds.Any, null);

    internal static readonly StaticType Null = new(ValueKinds.None, null);
    internal static readonly StaticType Boolean = new(ValueKinds.Boolean, null);
    internal static readonly StaticType Integer = new(ValueKinds.Integer, null);
    internal static readonly StaticType String = new(ValueKinds.String, null);
    internal static readonly StaticType Map = new(ValueKinds.Map, null);
    internal static readonly StaticType Node = new(ValueKinds.Node, null);
    internal static readonly StaticType Relation = new(ValueKinds.Relation, null);
    internal static readonly StaticType Path = new(ValueKinds.Path, null);

    private readonly StaticType? _element;

    private StaticType(ValueKinds kinds, StaticType? element)
    {
        Kinds = kinds;
        _element = element;
    }

    internal ValueKinds Kinds { get; }

    /// <summary>What a member of the list can be; anything where it is not known.</summary>
    internal StaticType Element => _element ?? Any;

    internal bool IsOnlyNull => Kinds == ValueKinds.None;

    internal static StaticType Of(ValueKinds kinds) => kinds == ValueKinds.Any ? Any : new(kinds, null);

    internal static StaticType ListOf(StaticType element) => new(ValueKinds.List, element);

    /// <summary>Whether a value of this type can be one of the kinds, or null.</summary>
    internal bool MayBe(ValueKinds kinds) => IsOnlyNull || (Kinds & kinds) != 0;

    internal StaticType Or(StaticType other)
    {
        if (IsOnlyNull || ReferenceEquals(this, other))
        {
            return other;
        }

        return other.IsOnlyNull ? this : new(Kinds | other.Kinds, ElementOf(this, other));
    }

    private static StaticType? ElementOf(StaticType left, StaticType right)
    {
        var leftList = (left.Kinds & ValueKinds.List) != 0;
        var rightList = (right.Kinds & ValueKinds.List) != 0;
        return (leftList, rightList) switch
        {
            (true, true) => left._element is null || right._element is null ? null : left._element.Or(right._element),
            (true, false) => left._element,
            (false, true) => right._element,
            _ => null,
        };
    }

    /// <summary>The kinds in words: "an integer or a float".</summary>
    internal static string Describe(ValueKinds kinds)
    {
        if (kinds == ValueKinds.Any)
        {
            return "any value";
        }

        if (kinds == ValueKinds.None)
        {
            return "null";
        }

        var words = new List<string>();
        foreach (var (kind, word) in Words)
        {
            if ((kinds & kind) == kind)
            {
                words.Add(word);
                kinds &= ~kind;
            }
        }

        return words.Count == 1 ? words[0] : string.Join(", ", words.Take(words.Count - 1)) + " or " + words[^1];
    }

    private static readonly (ValueKinds Kind, string Word)[] Words =
    [
        (ValueKinds.Boolean, "a boolean"),
        (ValueKinds.Number, "a number"),
        (ValueKinds.Integer, "an integer"),
        (ValueKinds.Float, "a float"),
        (ValueKinds.Decimal, "a decimal"),
        (ValueKinds.String, "a string"),
        (ValueKinds.Bytes, "bytes"),
        (ValueKinds.List, "a list"),
        (ValueKinds.Map, "a map"),
        (ValueKinds.Temporal, "a date or time"),
        (ValueKinds.Date, "a date"),
        (ValueKinds.LocalTime, "a local time"),
        (ValueKinds.Time, "a time"),
        (ValueKinds.LocalDateTime, "a local datetime"),
        (ValueKinds.DateTime, "a datetime"),
        (ValueKinds.Duration, "a duration"),
        (ValueKinds.Node, "a node"),
        (ValueKinds.Relation, "a relation"),
        (ValueKinds.Path, "a path"),
    ];
}
