using Reactive.Functions;
using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>The temporal functions of Cypher.</summary>
internal static class TemporalFunctions
{
    private static readonly ValueKind[] InstantKinds =
        [ValueKind.Date, ValueKind.LocalTime, ValueKind.Time, ValueKind.LocalDateTime, ValueKind.DateTime];

    /// <summary>All of them, each name once.</summary>
    internal static IEnumerable<ScalarFunction> All =>
        InstantKinds.SelectMany(OfKind).Concat(FromEpoch()).Concat(OfDurations()).Append(Timestamp());

    private static IEnumerable<ScalarFunction> OfKind(ValueKind kind)
    {
        var name = InstantConstruction.NameOf(kind);
        yield return Constructor(kind, name);
        yield return ClockFunction(kind, $"{name}.transaction", ClockKind.Transaction);
        yield return ClockFunction(kind, $"{name}.statement", ClockKind.Statement);
        yield return ClockFunction(kind, $"{name}.realtime", ClockKind.RealTime);
        yield return Truncate(kind, $"{name}.truncate");
    }

    private static ScalarFunction Constructor(ValueKind kind, string name)
    {
        const ValueKinds Argument = ValueKinds.String | ValueKinds.Map | ValueKinds.Temporal;
        return new ScalarFunction
        {
            Name = name,
            Parameters = [Argument],
            MinimumArguments = 0,
            Result = KindsOf(kind),
            ReadsClock = true,
            Body = (arguments, in context) => arguments.Length == 0
                ? Clock.Tell(kind, context.Statement, default(TemporalZone))
                : arguments[0].Tag is MapValue map && Clock.IsOnlyZone(map)
                ? Clock.Tell(kind, context.Statement, arguments[0])
                : InstantConstruction.From(kind, arguments[0]),
            ClockFree = new ScalarFunction
            {
                Name = name,
                Parameters = [Argument],
                MinimumArguments = 1,
                Result = KindsOf(kind),
                Body = (arguments, in _) => arguments[0].Tag is MapValue map && Clock.IsOnlyZone(map)
                    ? TemporalFailure.Argument($"a map of nothing but `timezone` asks for the clock: write {name}.statement(timezone)")
                    : InstantConstruction.From(kind, arguments[0]),
            },
        };
    }

    private static ScalarFunction ClockFunction(ValueKind kind, string name, ClockKind clock) => new()
    {
        Name = name,
        Parameters = [ValueKinds.String | ValueKinds.Map],
        MinimumArguments = 0,
        Result = KindsOf(kind),
        ReadsClock = true,
        Body = (arguments, in context) => arguments.Length == 0
            ? Clock.Tell(kind, Clock.Read(clock, context), default(TemporalZone))
            : Clock.Tell(kind, Clock.Read(clock, context), arguments[0]),
    };

    private static ScalarFunction Truncate(ValueKind kind, string name)
    {
        ValueKinds[] parameters = [ValueKinds.String, ValueKinds.Temporal, ValueKinds.Map];
        return new ScalarFunction
        {
            Name = name,
            Parameters = parameters,
            MinimumArguments = 1,
            Result = KindsOf(kind),
            ReadsClock = true,
            Body = (arguments, in context) => arguments.Length == 1
                ? Truncated(kind, name, [arguments[0], Clock.Tell(kind, context.Statement, default(TemporalZone))])
                : Truncated(kind, name, arguments),
            ClockFree = new ScalarFunction
            {
                Name = name,
                Parameters = parameters,
                MinimumArguments = 2,
                Result = KindsOf(kind),
                Body = (arguments, in _) => Truncated(kind, name, arguments),
            },
        };
    }

    private static Value Truncated(ValueKind kind, string name, ReadOnlySpan<Value> arguments)
    {
        var components = arguments.Length > 2 ? arguments[2].Tag as MapValue : MapValue.Empty;
        return arguments[0].Tag is string unit && components is not null
            ? Truncation.Truncate(kind, unit, arguments[1], components)
            : TemporalFailure.Type($"{name}() takes a unit, a temporal value and a map of components");
    }

    private static IEnumerable<ScalarFunction> FromEpoch()
    {
        yield return new ScalarFunction
        {
            Name = "datetime.fromEpoch",
            Parameters = [ValueKinds.Number, ValueKinds.Number],
            MinimumArguments = 2,
            Result = ValueKinds.DateTime,
            Body = (arguments, in _) => EpochTime.FromSeconds(arguments[0], arguments[1]),
        };
        yield return new ScalarFunction
        {
            Name = "datetime.fromEpochMillis",
            Parameters = [ValueKinds.Number],
            MinimumArguments = 1,
            Result = ValueKinds.DateTime,
            Body = (arguments, in _) => EpochTime.FromMilliseconds(arguments[0]),
        };
    }

    private static IEnumerable<ScalarFunction> OfDurations()
    {
        yield return new ScalarFunction
        {
            Name = "duration",
            Parameters = [ValueKinds.String | ValueKinds.Map | ValueKinds.Duration],
            MinimumArguments = 1,
            Result = ValueKinds.Duration,
            Body = (arguments, in _) => DurationConstruction.From(arguments[0]),
        };
        yield return Difference("duration.between", (arguments, in _) => DurationBetween.Between(arguments[0], arguments[1]));
        yield return Difference("duration.inMonths", (arguments, in _) => DurationBetween.InMonths(arguments[0], arguments[1]));
        yield return Difference("duration.inDays", (arguments, in _) => DurationBetween.InDays(arguments[0], arguments[1]));
        yield return Difference("duration.inSeconds", (arguments, in _) => DurationBetween.InSeconds(arguments[0], arguments[1]));
    }

    private static ScalarFunction Difference(string name, ScalarBody body) => new()
    {
        Name = name,
        Parameters = [ValueKinds.Temporal, ValueKinds.Temporal],
        MinimumArguments = 2,
        Result = ValueKinds.Duration,
        Body = body,
    };

    private static ScalarFunction Timestamp() => new()
    {
        Name = "timestamp",
        Parameters = [],
        MinimumArguments = 0,
        Result = ValueKinds.Integer,
        ReadsClock = true,
        Body = (_, in context) => Value.Integer(context.Statement.ToUnixTimeMilliseconds()),
    };

    private static ValueKinds KindsOf(ValueKind kind) => (ValueKinds)(1 << (int)kind);
}
