using Reactive.Changes;
using Reactive.Language;
using Reactive.Values;

using var engine = new ReactiveEngine();
var hot = engine.AddQuery("hot", "MATCH (r:Room) WHERE r.temperature > $limit RETURN r.name AS room, r.temperature AS t",
    new Dictionary<string, Value> { ["limit"] = 73.0 });
using var subscription = hot.Deltas.Subscribe(delta =>
{
    foreach (var row in delta.Added) { Console.WriteLine($"{row.Values[0]} got hot: {row.Values[1]}"); }
    foreach (var update in delta.Updated) { Console.WriteLine($"{update.After[0]} went from {update.Before[1]} to {update.After[1]}"); }
    foreach (var row in delta.Removed) { Console.WriteLine($"{row.Values[0]} cooled down"); }
});

var room = ChangeShape.Node(["Room"], ["name", "temperature"]);
var reading = ChangeShape.Node(["temperature"]);
var changes = new ChangeBuffer();
changes.InsertNode("r1", room, ["Attic", 71.5]);
changes.InsertNode("r2", room, ["Lab", 70.0]);
changes.EndTransaction();
foreach (var temperature in new[] { 74.5, 76.0, 72.0 })
{
    changes.UpdateNode("r1", reading, [temperature]);
    changes.EndTransaction();
}
engine.Apply(changes);
