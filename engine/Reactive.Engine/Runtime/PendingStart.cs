using Reactive.Engine.Matching;

namespace Reactive.Engine.Runtime;

/// <summary>A changed element that an atom of a query's join begins with in this epoch.</summary>
internal readonly record struct PendingStart(DeltaJoin Join, JoinStart Start);
