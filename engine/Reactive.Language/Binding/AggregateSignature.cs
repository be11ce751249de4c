using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Values;

namespace Reactive.Language.Binding;

/// <summary>An aggregating function: what its arguments can be and what it gives; without <paramref name="Result"/> that depends on them.</summary>
internal sealed record AggregateSignature(AggregateKind Kind, ImmutableArray<ValueKinds> Parameters, StaticType? Result);
