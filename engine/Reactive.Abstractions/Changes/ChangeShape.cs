namespace Reactive.Changes;

/// <summary>The labels (or type) and property keys that a change carries.</summary>
public sealed class ChangeShape
{
    private ChangeShape()
    {
    }

    /// <summary>The shape of a node.</summary>
    public static ChangeShape Node(IReadOnlyList<string>? labels, IReadOnlyList<string> keys) => throw new NotSupportedException();

    /// <summary>The shape of a relation.</summary>
    public static ChangeShape Relation(string type, IReadOnlyList<string> keys) => throw new NotSupportedException();
}
