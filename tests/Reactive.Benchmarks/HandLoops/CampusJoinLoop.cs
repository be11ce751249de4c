using Reactive.Results;
using Reactive.Values;

namespace Reactive.Benchmarks.HandLoops;

/// <summary>room, floorName, building, campus, temperature.</summary>
internal sealed class CampusJoinLoop(IResultSink sink) : HandLoop(5, 7, sink)
{
    private protected override void RoomChanged(int room, in PlaceRecord before)
    {
        ref readonly var record = ref Places[room];
        if (ValueComparison.Same(before.Temperature, record.Temperature) && ValueComparison.Same(before.Name, record.Name))
        {
            return;
        }

        if (TryAdd(ResultItemKind.Updated, room, out var rowBefore, out _))
        {
            rowBefore[0] = before.Name;
            rowBefore[4] = before.Temperature;
        }
    }

    private protected override void Renamed(int place, in Value before) => EmitBelow(place, ResultItemKind.Updated, place, before);

    private protected override void Attached(int child) => EmitBelow(child, ResultItemKind.Added, -1, default);

    private protected override void Detaching(int child) => EmitBelow(child, ResultItemKind.Removed, -1, default);

    private void EmitBelow(int place, ResultItemKind kind, int renamed, in Value nameBefore)
    {
        if (Places[place].Kind == PlaceKind.Room)
        {
            if (TryAdd(kind, place, out var rowBefore, out var renamedColumn, renamed))
            {
                rowBefore[renamedColumn] = renamed < 0 ? rowBefore[renamedColumn] : nameBefore;
            }

            return;
        }

        for (var child = Places[place].FirstChild; child >= 0; child = Places[child].Next)
        {
            EmitBelow(child, kind, renamed, nameBefore);
        }
    }

    /// <summary>Adds the room's row as it is now to both sides; false when the room is on no campus.</summary>
    private bool TryAdd(ResultItemKind kind, int room, out Span<Value> before, out int renamedColumn, int renamed = -1)
    {
        before = default;
        renamedColumn = 0;
        ref readonly var record = ref Places[room];
        if (record.Parent < 0 || Places[record.Parent].Parent < 0 || Places[Places[record.Parent].Parent].Parent < 0)
        {
            return false;
        }

        ref readonly var floor = ref Places[record.Parent];
        ref readonly var building = ref Places[floor.Parent];
        ref readonly var campus = ref Places[building.Parent];
        Output.Add(kind, out var key, out before, out var after);
        key[0] = Value.NodeHandle(room);
        key[1] = Value.RelationHandle(record.ParentRelation);
        key[2] = Value.NodeHandle(record.Parent);
        key[3] = Value.RelationHandle(floor.ParentRelation);
        key[4] = Value.NodeHandle(floor.Parent);
        key[5] = Value.RelationHandle(building.ParentRelation);
        key[6] = Value.NodeHandle(building.Parent);
        after[0] = record.Name;
        after[1] = floor.Name;
        after[2] = building.Name;
        after[3] = campus.Name;
        after[4] = record.Temperature;
        after.CopyTo(before);
        renamedColumn = renamed == record.Parent ? 1 : renamed == floor.Parent ? 2 : renamed == building.Parent ? 3 : 0;
        return true;
    }
}
