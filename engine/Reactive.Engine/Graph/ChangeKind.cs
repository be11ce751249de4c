namespace Reactive.Engine.Graph;

/// <summary>What an epoch did to an element, seen from both its ends only.</summary>
internal enum ChangeKind : byte
{
    /// <summary>In the new view only.</summary>
    Insert,

    /// <summary>In the old view only.</summary>
    Delete,

    /// <summary>In both views, with different content.</summary>
    Update,
}
