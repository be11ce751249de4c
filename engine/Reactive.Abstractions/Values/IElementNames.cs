namespace Reactive.Values;

/// <summary>Tells the identities behind the handles that values hold inside the engine: order and encoding go by identity, never by handle.</summary>
internal interface IElementNames
{
    /// <summary>The identity of a node.</summary>
    ElementId Node(int handle);

    /// <summary>The identity of a relation.</summary>
    ElementId Relation(int handle);
}
