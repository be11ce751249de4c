using System.Globalization;
using Reactive.Cli.Eval;
using Reactive.Oracle;
using Xunit.Abstractions;

namespace Reactive.Property.Tests;

/// <summary>
/// The engine behind <c>reactive eval</c> against evaluation from scratch, over random programs of the whole language. REACTIVE_PROGRAMS
/// says how many, REACTIVE_SEED which.
/// </summary>
public sealed class EngineProgramTests(ITestOutputHelper output)
{
    [Fact]
    public void every_reply_is_what_evaluation_from_scratch_gives()
    {
        using var log = new StringWriter();
        var engine = new EvalProtocol(log);
        try
        {
            PropertyRun.Run(engine.Answer, Setting("REACTIVE_PROGRAMS", 5000), Setting("REACTIVE_SEED", 1), log);
        }
        finally
        {
            output.WriteLine(log.ToString());
        }
    }

    internal static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
