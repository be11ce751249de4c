using Reactive.Engine.Matching;

namespace Reactive.Engine.Runtime;

/// <summary>An atom that elements of a shape can fit, and the property slots that its query reads of them.</summary>
internal readonly record struct Subscription(QueryRun Run, DeltaJoin Join, JoinAtom Atom, bool IsInnerNode, ulong Mask);
