using Reactive.Engine.Logical;
using Reactive.Values;

namespace Reactive.Language.Binding;

/// <summary>A function of one element or path: what its argument can be and what it gives.</summary>
internal sealed record GraphFunctionSignature(GraphFunction Function, ValueKinds Parameter, StaticType Result);
