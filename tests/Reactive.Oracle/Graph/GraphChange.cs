using Reactive.Values;

namespace Reactive.Oracle.Graph;

internal enum GraphOperation
{
    Insert,

    /// <summary>The whole new state of a present element, as <c>eval</c> means it.</summary>
    Replace,

    /// <summary>Absent properties stay, null removes, labels if given replace: as the engine's update means it. Not in <c>eval</c>.</summary>
    Patch,
    Delete,
}

/// <summary>
/// One change of a graph. For a node <see cref="Labels"/> are its labels (null in a patch: unchanged), for a relation the one type.
/// A delete has neither labels nor properties.
/// </summary>
internal sealed record GraphChange(
    GraphOperation Operation,
    bool IsRelation,
    string Id,
    IReadOnlyList<string>? Labels,
    MapValue Properties,
    string? Start = null,
    string? End = null)
{
    internal static GraphChange Delete(bool isRelation, string id) => new(GraphOperation.Delete, isRelation, id, null, MapValue.Empty);
}
