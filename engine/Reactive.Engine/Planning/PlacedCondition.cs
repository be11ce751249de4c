using Reactive.Engine.Matching;
using Reactive.Engine.Operators;

namespace Reactive.Engine.Planning;

/// <summary>A condition and the places of the frame that it reads: it is asked as soon as all of them are bound.</summary>
internal sealed record PlacedCondition(JoinCondition Condition, HashSet<KeyPart> Places);
