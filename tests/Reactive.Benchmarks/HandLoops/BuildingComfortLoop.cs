using Reactive.Results;
using Reactive.Values;

namespace Reactive.Benchmarks.HandLoops;

/// <summary>buildingId, comfort: the average over floors of the average over their rooms.</summary>
internal sealed class BuildingComfortLoop(IResultSink sink) : HandLoop(2, 1, sink)
{
    private AverageGroup[] _groups = new AverageGroup[1024];

    private protected override void RoomChanged(int room, in PlaceRecord before)
    {
        ref readonly var record = ref Places[room];
        if (record.Parent < 0)
        {
            return;
        }

        var comfortBefore = Comfort(before);
        var comfortAfter = Comfort(record);
        if (ValueComparison.Same(comfortBefore, comfortAfter))
        {
            return;
        }

        ref var floor = ref Group(record.Parent);
        var was = floor;
        floor.Replace(comfortBefore, comfortAfter);
        FloorChanged(record.Parent, was, floor);
    }

    private protected override void Attached(int child)
    {
        switch (Places[child].Kind)
        {
            case PlaceKind.Room:
                Move(child, 1);
                break;
            case PlaceKind.Floor:
                FloorChanged(child, default, Group(child));
                break;
        }
    }

    private protected override void Detaching(int child)
    {
        switch (Places[child].Kind)
        {
            case PlaceKind.Room:
                Move(child, -1);
                break;
            case PlaceKind.Floor:
                FloorChanged(child, Group(child), default);
                break;
        }
    }

    private void Move(int room, int by)
    {
        var parent = Places[room].Parent;
        ref var floor = ref Group(parent);
        var was = floor;
        floor.Add(Comfort(Places[room]), by);
        FloorChanged(parent, was, floor);
    }

    private void FloorChanged(int floor, AverageGroup was, AverageGroup now)
    {
        var place = Places[floor].Parent;
        if (place < 0 || (was.Rows == 0 && now.Rows == 0))
        {
            return;
        }

        ref var building = ref Group(place);
        var buildingWas = building;
        building.Rows += (now.Rows > 0 ? 1 : 0) - (was.Rows > 0 ? 1 : 0);
        building.Replace(was.Average, now.Average);
        Emit(place, buildingWas, building);
    }

    private void Emit(int building, in AverageGroup was, in AverageGroup now)
    {
        var before = was.Average;
        var after = now.Average;
        if (was.Rows > 0 && now.Rows > 0 && ValueComparison.Same(before, after))
        {
            return;
        }

        var kind = was.Rows == 0 ? ResultItemKind.Added : now.Rows == 0 ? ResultItemKind.Removed : ResultItemKind.Updated;
        Output.Add(kind, out var key, out var rowBefore, out var rowAfter);
        key[0] = rowBefore[0] = rowAfter[0] = Value.NodeHandle(building);
        rowBefore[1] = before;
        rowAfter[1] = after;
    }

    private ref AverageGroup Group(int place)
    {
        if (place >= _groups.Length)
        {
            Array.Resize(ref _groups, Math.Max(place + 1, _groups.Length * 2));
        }

        return ref _groups[place];
    }
}
