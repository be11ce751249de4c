using System.Runtime.InteropServices;
using Reactive.Results;
using Reactive.Values;

namespace Reactive.Benchmarks.HandLoops;

/// <summary>floorName, comfort: the average over the rooms of all floors of that name.</summary>
internal sealed class FloorComfortLoop(IResultSink sink) : HandLoop(2, 1, sink)
{
    private readonly Dictionary<Value, AverageGroup> _groups = [];

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

        var name = Places[record.Parent].Name;
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, name, out _);
        var was = group;
        group.Replace(comfortBefore, comfortAfter);
        Emit(name, was, group);
    }

    private protected override void Attached(int child) => Move(child, 1);

    private protected override void Detaching(int child) => Move(child, -1);

    private protected override void Renamed(int place, in Value before)
    {
        if (Places[place].Kind != PlaceKind.Floor || Places[place].FirstChild < 0)
        {
            return;
        }

        ref var from = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, before, out _);
        var fromWas = from;
        AddRooms(place, ref from, -1);
        Emit(before, fromWas, from);
        ref var to = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, Places[place].Name, out _);
        var toWas = to;
        AddRooms(place, ref to, 1);
        Emit(Places[place].Name, toWas, to);
    }

    private void AddRooms(int floor, ref AverageGroup group, int by)
    {
        for (var room = Places[floor].FirstChild; room >= 0; room = Places[room].Next)
        {
            group.Add(Comfort(Places[room]), by);
        }
    }

    private void Move(int child, int by)
    {
        ref readonly var record = ref Places[child];
        if (record.Kind != PlaceKind.Room)
        {
            return;
        }

        var name = Places[record.Parent].Name;
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, name, out _);
        var was = group;
        group.Add(Comfort(record), by);
        Emit(name, was, group);
    }

    private void Emit(in Value name, in AverageGroup was, in AverageGroup now)
    {
        var before = was.Average;
        var after = now.Average;
        if (was.Rows > 0 && now.Rows > 0 && ValueComparison.Same(before, after))
        {
            return;
        }

        var kind = was.Rows == 0 ? ResultItemKind.Added : now.Rows == 0 ? ResultItemKind.Removed : ResultItemKind.Updated;
        Output.Add(kind, out var key, out var rowBefore, out var rowAfter);
        key[0] = rowBefore[0] = rowAfter[0] = name;
        rowBefore[1] = before;
        rowAfter[1] = after;
        if (now.Rows == 0)
        {
            _groups.Remove(name);
        }
    }
}
