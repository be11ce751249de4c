using Reactive.Results;
using Reactive.Values;

namespace Reactive.Benchmarks.HandLoops;

/// <summary>room, comfort</summary>
internal sealed class RoomComfortLoop(IResultSink sink) : HandLoop(2, 1, sink)
{
    private protected override void RoomAdded(int room)
    {
        ref readonly var record = ref Places[room];
        Output.Add(ResultItemKind.Added, out var key, out _, out var after);
        key[0] = Value.NodeHandle(room);
        after[0] = record.Name;
        after[1] = Comfort(record);
    }

    private protected override void RoomChanged(int room, in PlaceRecord before)
    {
        ref readonly var record = ref Places[room];
        var comfortBefore = Comfort(before);
        var comfortAfter = Comfort(record);
        if (ValueComparison.Same(comfortBefore, comfortAfter) && ValueComparison.Same(before.Name, record.Name))
        {
            return;
        }

        Output.Add(ResultItemKind.Updated, out var key, out var rowBefore, out var rowAfter);
        key[0] = Value.NodeHandle(room);
        rowBefore[0] = before.Name;
        rowBefore[1] = comfortBefore;
        rowAfter[0] = record.Name;
        rowAfter[1] = comfortAfter;
    }
}
