namespace Reactive.Engine.Graph;

/// <summary>The indexes that nodes of one shape are in.</summary>
internal sealed class ShapeIndexes(LabelIndex[] labels, PropertyIndex[] properties)
{
    internal static readonly ShapeIndexes None = new([], []);

    internal LabelIndex[] Labels { get; } = labels;

    internal PropertyIndex[] Properties { get; } = properties;
}
