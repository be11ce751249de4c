namespace Reactive.Values;

/// <summary>
/// The identity of an element within its kind (node or relation): the feed it came from and the id it has there, both as
/// text. Compared as bytes of UTF-8.
/// </summary>
/// <param name="Feed">One source seen through one middleware pipeline; empty for the only feed of an embedded engine.</param>
/// <param name="Id">The id within the feed.</param>
public readonly record struct ElementId(string Feed, string Id);
