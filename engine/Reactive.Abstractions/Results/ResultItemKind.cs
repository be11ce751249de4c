namespace Reactive.Results;

/// <summary>What an epoch did to one row of a result.</summary>
internal enum ResultItemKind : byte
{
    Added,
    Updated,
    Removed,
}
