using System.Globalization;
using Reactive.Cli.Eval;
using Reactive.Oracle;
using Xunit.Abstractions;

namespace Reactive.Property.Tests;

/// <summary>
/// The engine against evaluation from scratch: random programs over the whole language, compared after every transaction. A failing program
/// is made small and printed as a line that <c>reactive eval</c> replays.
/// </summary>
public sealed class EnginePropertyTests(ITestOutputHelper output)
{
    private const int Programs = 5000;
    private const int Seed = 1;

    [Fact]
    public void random_programs_agree_with_evaluation_from_scratch()
    {
        var programs = Setting("REACTIVE_PROGRAMS", Programs);
        using var log = new StringWriter(CultureInfo.InvariantCulture);
        try
        {
            var protocol = new EvalProtocol(TextWriter.Null);
            PropertyRun.Run(protocol.Answer, programs, Setting("REACTIVE_SEED", Seed), log);
        }
        finally
        {
            output.WriteLine(log.ToString());
        }
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
