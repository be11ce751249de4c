using Reactive.Values;

namespace Reactive.Engine.Functions;

/// <summary>The text that Cypher's toString gives: text as it is, floats with the fewest digits that read back, temporal values in ISO 8601.</summary>
internal static class ValueText
{
    internal static string Of(in Value value) => value.ToString();

    /// <summary>Whether toString takes values of this kind.</summary>
    internal static bool Exists(ValueKind kind) => kind is ValueKind.Boolean or ValueKind.Integer or ValueKind.Float or ValueKind.Decimal or ValueKind.String
        or ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime or ValueKind.Duration;
}
