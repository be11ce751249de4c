using System.Collections.Frozen;
using Reactive.Engine.Logical;
using Reactive.Values;

namespace Reactive.Language.Binding;

/// <summary>The aggregating functions of the language.</summary>
internal static class Aggregates
{
    private const ValueKinds Summable = ValueKinds.Number | ValueKinds.Duration;

    private static readonly FrozenDictionary<string, AggregateSignature> ByName = new Dictionary<string, AggregateSignature>
    {
        ["count"] = new(AggregateKind.Count, [ValueKinds.Any], StaticType.Integer),
        ["sum"] = new(AggregateKind.Sum, [Summable], StaticType.Of(Summable)),
        ["avg"] = new(AggregateKind.Average, [Summable], StaticType.Of(Summable)),
        ["min"] = new(AggregateKind.Minimum, [ValueKinds.Any], null),
        ["max"] = new(AggregateKind.Maximum, [ValueKinds.Any], null),
        ["collect"] = new(AggregateKind.Collect, [ValueKinds.Any], null),
        ["stDev"] = new(AggregateKind.StandardDeviation, [ValueKinds.Number], StaticType.Of(ValueKinds.Number)),
        ["stDevP"] = new(AggregateKind.StandardDeviationPopulation, [ValueKinds.Number], StaticType.Of(ValueKinds.Number)),
        ["percentileCont"] =
            new(AggregateKind.PercentileContinuous, [ValueKinds.Number, ValueKinds.Number], StaticType.Of(ValueKinds.Number)),
        ["percentileDisc"] =
            new(AggregateKind.PercentileDiscrete, [ValueKinds.Number, ValueKinds.Number], StaticType.Of(ValueKinds.Number)),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    internal static IEnumerable<string> Names => ByName.Keys;

    internal static bool IsBuiltIn(string name) => ByName.ContainsKey(name);

    internal static AggregateSignature? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What the aggregate gives for arguments of these types.</summary>
    internal static StaticType ResultOf(AggregateSignature signature, StaticType argument) => signature.Kind switch
    {
        AggregateKind.Collect => StaticType.ListOf(argument),
        _ => signature.Result ?? argument,
    };
}
