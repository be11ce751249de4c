using Reactive.Changes;
using Reactive.Engine.Graph;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Graph;

/// <summary>Memory per change and per element, counted, not timed.</summary>
public sealed class GraphStoreAllocationTests
{
    private const int Rooms = 20_000;
    private const int Floors = Rooms / 10;

    private static readonly ChangeShape Floor = ChangeShape.Node(["Floor"], ["name"]);
    private static readonly ChangeShape Room = ChangeShape.Node(["Room"], ["name", "temperature", "humidity", "co2"]);
    private static readonly ChangeShape PartOf = ChangeShape.Relation("PART_OF", []);

    private readonly GraphStore _store = new();
    private long _epoch;

    [Fact]
    public void a_property_update_allocates_nothing()
    {
        Apply(Load());
        var updates = Updates();
        Apply(updates);
        Assert.Equal(0, AllocatedBy(() => Apply(updates)));
    }

    [Fact]
    public void a_structural_change_allocates_at_most_64_bytes()
    {
        Apply(Load());
        var (warm, moves) = (Moves(0), Moves(1));
        Apply(warm);
        Assert.InRange(AllocatedBy(() => Apply(moves)) / moves.TransactionCount, 0, 64);
    }

    [Fact]
    public void an_index_allocates_nothing_for_an_update_of_its_property()
    {
        Apply(Load());
        var index = _store.AcquirePropertyIndex(-1, _store.Keys.Intern("temperature"));
        Assert.True(index.Build(int.MaxValue));
        var updates = Updates();
        Apply(updates);
        Apply(updates);
        Assert.Equal(0, AllocatedBy(() => Apply(updates)));
    }

    [Fact]
    public void an_element_takes_at_most_250_bytes_text_apart()
    {
        var load = Load();
        Apply(load);
        Assert.InRange(_store.GraphBytes / load.TransactionCount, 1, 250);
    }

    private static long AllocatedBy(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static ChangeBuffer Load()
    {
        var buffer = new ChangeBuffer();
        for (var floor = 0; floor < Floors; floor++)
        {
            buffer.InsertNode($"f_{floor}", Floor, [Value.String($"Floor {floor}")]);
            buffer.EndTransaction();
        }

        for (var room = 0; room < Rooms; room++)
        {
            buffer.InsertNode($"r_{room}", Room, [Value.String($"Room {room}"), Value.Float(72), Value.Float(42), Value.Float(500)]);
            buffer.EndTransaction();
            buffer.InsertRelation($"po_{room}_0", PartOf, $"r_{room}", $"f_{room / 10}", []);
            buffer.EndTransaction();
        }

        return buffer;
    }

    private static ChangeBuffer Updates()
    {
        var random = new Random(1);
        var buffer = new ChangeBuffer();
        for (var i = 0; i < 20_000; i++)
        {
            var room = random.Next(Rooms);
            buffer.UpdateNode($"r_{room}", Room, [Value.String($"Room {room}"), Value.Float(i), Value.Float(42), Value.Float(random.Next(900))]);
            buffer.EndTransaction();
        }

        return buffer;
    }

    private static ChangeBuffer Moves(int generation)
    {
        var random = new Random(generation);
        var buffer = new ChangeBuffer();
        for (var room = 0; room < Rooms; room++)
        {
            buffer.DeleteRelation($"po_{room}_{generation}");
            buffer.EndTransaction();
            buffer.InsertRelation($"po_{room}_{generation + 1}", PartOf, $"r_{room}", $"f_{random.Next(Floors)}", []);
            buffer.EndTransaction();
        }

        return buffer;
    }

    private void Apply(ChangeBuffer buffer)
    {
        for (var transaction = 0; transaction < buffer.TransactionCount; transaction++)
        {
            _store.BeginEpoch(++_epoch);
            _store.Apply(buffer, transaction);
            _store.Seal();
            _store.EndEpoch();
        }
    }
}
