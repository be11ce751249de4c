using Reactive.Changes;
using Reactive.Results;
using Reactive.Values;

namespace Reactive.Benchmarks.HandLoops;

/// <summary>
/// What a person would write for one query of the building workload and nothing else: the model's four kinds of place in an array, the
/// tree as parent and child links. It does the engine's job for that query: properties may be absent or of another type, rows carry their
/// keys, rows before and after go to the same sink. It knows what the workload never does: no place has two parents, no node is deleted, a
/// transaction changes one element.
/// </summary>
internal abstract class HandLoop
{
    private readonly IdTable _nodeIds = new();
    private readonly IdTable _relationIds = new();
    private PlaceRecord[] _places = new PlaceRecord[1024];
    private int[] _childOfRelation = new int[1024];
    private ChangeShape? _lastShape;
    private ShapeSlots _lastSlots;

    private protected HandLoop(int columns, int keyCells, IResultSink sink) => Output = new ResultBuffer(columns, keyCells, sink);

    private protected ResultBuffer Output { get; }

    private protected Span<PlaceRecord> Places => _places;

    /// <summary>Makes the loop of a query of <c>queries.json</c>.</summary>
    internal static HandLoop Create(string query, IResultSink sink) => query switch
    {
        "room_comfort" => new RoomComfortLoop(sink),
        "floor_comfort" => new FloorComfortLoop(sink),
        "building_comfort" => new BuildingComfortLoop(sink),
        "hot_rooms" => new HotRoomsLoop(sink),
        "campus_join" => new CampusJoinLoop(sink),
        _ => throw new ArgumentException($"There is no hand-written loop for '{query}'.", nameof(query)),
    };

    /// <summary>Applies every transaction of the buffer, one epoch each.</summary>
    internal void Apply(ChangeBuffer buffer)
    {
        for (var i = 0; i < buffer.TransactionCount; i++)
        {
            foreach (ref readonly var operation in buffer.Operations(i))
            {
                Apply(buffer, operation);
            }

            Output.Deliver();
        }
    }

    /// <summary>A room came.</summary>
    private protected virtual void RoomAdded(int room)
    {
    }

    /// <summary>A room has other properties; <paramref name="before"/> is the record as it was.</summary>
    private protected virtual void RoomChanged(int room, in PlaceRecord before)
    {
    }

    /// <summary>A place of another kind has another name.</summary>
    private protected virtual void Renamed(int place, in Value before)
    {
    }

    /// <summary>A place was linked to its parent.</summary>
    private protected virtual void Attached(int child)
    {
    }

    /// <summary>A place is about to lose its parent.</summary>
    private protected virtual void Detaching(int child)
    {
    }

    /// <summary>The comfort of a room; null when a reading is missing or no number.</summary>
    private protected static Value Comfort(in PlaceRecord room) =>
        TryNumber(room.Temperature, out var t) && TryNumber(room.Humidity, out var h) && TryNumber(room.Co2, out var c)
            ? Value.Float(Math.Floor(50 + (t - 72) + (h - 42) + (c > 500 ? (c - 500) / 25 : 0)))
            : default;

    private protected static bool TryNumber(in Value value, out double number)
    {
        number = value.IsFloat ? value.FloatBits : value.Bits;
        return value.IsFloat || value.IsInteger;
    }

    private void Apply(ChangeBuffer buffer, in ChangeOperation operation)
    {
        var id = buffer.Text(operation.IdOffset, operation.IdLength);
        switch (operation.Kind)
        {
            case ChangeOperationKind.InsertNode:
            case ChangeOperationKind.UpdateNode:
                Write(Number(id, operation.IdHash), operation.Shape!, buffer.ValuesOf(operation));
                break;
            case ChangeOperationKind.InsertRelation:
                ref readonly var ends = ref buffer.EndsOf(operation);
                var child = Number(buffer.Text(ends.StartOffset, ends.StartLength), ends.StartHash);
                Link(_relationIds.Get(id, operation.IdHash), child, Number(buffer.Text(ends.EndOffset, ends.EndLength), ends.EndHash));
                break;
            case ChangeOperationKind.DeleteRelation:
                Unlink(_childOfRelation[_relationIds.Get(id, operation.IdHash)]);
                break;
            default:
                throw new NotSupportedException($"The building workload has no {operation.Kind}.");
        }
    }

    private int Number(ReadOnlySpan<byte> id, ulong hash)
    {
        var number = _nodeIds.Get(id, hash);
        if (number == _places.Length)
        {
            Array.Resize(ref _places, number * 2);
        }

        return number;
    }

    private void Write(int place, ChangeShape shape, ReadOnlySpan<Value> values)
    {
        if (!ReferenceEquals(shape, _lastShape))
        {
            _lastShape = shape;
            _lastSlots = ShapeSlots.Of(shape);
        }

        ref var record = ref _places[place];
        if (record.Kind == PlaceKind.Unknown)
        {
            record.Kind = _lastSlots.Kind;
            record.Parent = record.FirstChild = record.Next = record.Previous = -1;
            _lastSlots.Copy(values, ref record);
            if (record.Kind == PlaceKind.Room)
            {
                RoomAdded(place);
            }

            return;
        }

        var before = record;
        _lastSlots.Copy(values, ref record);
        if (record.Kind == PlaceKind.Room)
        {
            RoomChanged(place, before);
        }
        else if (!ValueComparison.Same(before.Name, record.Name))
        {
            Renamed(place, before.Name);
        }
    }

    private void Link(int relation, int child, int parent)
    {
        if (relation >= _childOfRelation.Length)
        {
            Array.Resize(ref _childOfRelation, Math.Max(relation + 1, _childOfRelation.Length * 2));
        }

        _childOfRelation[relation] = child;
        ref var record = ref _places[child];
        ref var above = ref _places[parent];
        record.Parent = parent;
        record.ParentRelation = relation;
        record.Previous = -1;
        record.Next = above.FirstChild;
        if (record.Next >= 0)
        {
            _places[record.Next].Previous = child;
        }

        above.FirstChild = child;
        Attached(child);
    }

    private void Unlink(int child)
    {
        Detaching(child);
        ref var record = ref _places[child];
        if (record.Previous >= 0)
        {
            _places[record.Previous].Next = record.Next;
        }
        else
        {
            _places[record.Parent].FirstChild = record.Next;
        }

        if (record.Next >= 0)
        {
            _places[record.Next].Previous = record.Previous;
        }

        record.Parent = -1;
    }
}
