namespace Reactive.Engine.Expressions;

/// <summary>Sides of a row: before the epoch, after it, or both.</summary>
[Flags]
internal enum Sides
{
    None = 0,
    Old = 1,
    New = 2,
    Both = Old | New,
}
