namespace Reactive.Engine.Graph;

// Indexes that queries share.
internal sealed partial class GraphStore
{
    private readonly GraphIndexes _indexes;

    /// <summary>The index of a label; the first to want it fills it by <see cref="LabelIndex.Build"/>. Between epochs.</summary>
    internal LabelIndex AcquireLabelIndex(int label) => Idle().AcquireLabel(label);

    /// <summary>
    /// The index of a property of the nodes with a label (-1: of all nodes); the first to want it fills it by
    /// <see cref="PropertyIndex.Build"/>. Between epochs.
    /// </summary>
    internal PropertyIndex AcquirePropertyIndex(int label, int key) => Idle().AcquireProperty(label, key);

    /// <summary>Gives an index back; the last one that does drops it. Between epochs.</summary>
    internal void Release(LabelIndex index) => Idle().Release(index);

    /// <summary>Gives an index back; the last one that does drops it. Between epochs.</summary>
    internal void Release(PropertyIndex index) => Idle().Release(index);

    private GraphIndexes Idle()
    {
        AssertPhase(Phase.Idle);
        return _indexes;
    }
}
