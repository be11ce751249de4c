using Reactive.Engine.Functions;
using Reactive.Functions;
using Reactive.Values;

namespace Reactive.Language.Tests.Binding;

/// <summary>The functions of the language; names of temporal functions stand in as long as the table has none.</summary>
internal static class TestFunctions
{
    private static readonly string[] Constructors = ["date", "time", "localtime", "datetime", "localdatetime"];
    private static readonly string[] Members = ["", ".transaction", ".statement", ".realtime", ".truncate"];

    private static readonly string[] Others =
        ["duration", "duration.between", "duration.inMonths", "duration.inDays", "duration.inSeconds", "datetime.fromepoch", "datetime.fromepochmillis"];

    internal static FunctionTable Table { get; } = FunctionTable.Standard.With(
        Constructors.SelectMany(_ => Members, (name, member) => name + member)
            .Concat(Others)
            .Where(name => !FunctionTable.Standard.TryGet(name, out _))
            .Select(StandIn));

    private static ScalarFunction StandIn(string name) => new()
    {
        Name = name,
        Parameters = [ValueKinds.Any],
        MinimumArguments = 0,
        IsVariadic = true,
        ReadsClock = name == "datetime",
        Body = (ReadOnlySpan<Value> _, in FunctionContext _) => Value.Null,
    };
}
