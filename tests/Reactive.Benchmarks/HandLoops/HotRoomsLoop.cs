using Reactive.Results;
using Reactive.Values;

namespace Reactive.Benchmarks.HandLoops;

/// <summary>room, floorName, temperature of rooms above 73.</summary>
internal sealed class HotRoomsLoop(IResultSink sink) : HandLoop(3, 3, sink)
{
    private const double Threshold = 73.0;

    private protected override void RoomChanged(int room, in PlaceRecord before)
    {
        ref readonly var record = ref Places[room];
        var was = IsHot(before);
        var now = IsHot(record);
        if (record.Parent < 0 || (!was && !now))
        {
            return;
        }

        if (was && now && ValueComparison.Same(before.Temperature, record.Temperature) && ValueComparison.Same(before.Name, record.Name))
        {
            return;
        }

        ref readonly var floor = ref Places[record.Parent];
        Emit(room, was, now, before, record, floor.Name, floor.Name);
    }

    private protected override void Renamed(int place, in Value before)
    {
        if (Places[place].Kind != PlaceKind.Floor)
        {
            return;
        }

        for (var room = Places[place].FirstChild; room >= 0; room = Places[room].Next)
        {
            if (IsHot(Places[room]))
            {
                Emit(room, true, true, Places[room], Places[room], before, Places[place].Name);
            }
        }
    }

    private protected override void Attached(int child) => Move(child, attached: true);

    private protected override void Detaching(int child) => Move(child, attached: false);

    private static bool IsHot(in PlaceRecord room) => TryNumber(room.Temperature, out var t) && t > Threshold;

    private void Move(int child, bool attached)
    {
        ref readonly var record = ref Places[child];
        if (record.Kind == PlaceKind.Room && IsHot(record))
        {
            Emit(child, !attached, attached, record, record, Places[record.Parent].Name, Places[record.Parent].Name);
        }
    }

    private void Emit(
        int room, bool was, bool now, in PlaceRecord before, in PlaceRecord after, in Value floorBefore, in Value floorAfter)
    {
        var kind = !was ? ResultItemKind.Added : !now ? ResultItemKind.Removed : ResultItemKind.Updated;
        Output.Add(kind, out var key, out var rowBefore, out var rowAfter);
        key[0] = Value.NodeHandle(room);
        key[1] = Value.RelationHandle(after.ParentRelation);
        key[2] = Value.NodeHandle(after.Parent);
        if (was)
        {
            rowBefore[0] = before.Name;
            rowBefore[1] = floorBefore;
            rowBefore[2] = before.Temperature;
        }

        if (now)
        {
            rowAfter[0] = after.Name;
            rowAfter[1] = floorAfter;
            rowAfter[2] = after.Temperature;
        }
    }
}
