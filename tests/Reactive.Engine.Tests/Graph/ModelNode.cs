using Reactive.Values;

namespace Reactive.Engine.Tests.Graph;

/// <summary>A node as the model holds it: never changed, only replaced.</summary>
internal sealed record ModelNode(SortedSet<string> Labels, SortedDictionary<string, Value> Properties);

/// <summary>A relation as the model holds it.</summary>
internal sealed record ModelRelation(string Type, string Start, string End, SortedDictionary<string, Value> Properties);
