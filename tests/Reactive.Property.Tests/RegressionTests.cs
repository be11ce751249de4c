using Reactive.Oracle;
using Reactive.Oracle.Checking;

namespace Reactive.Property.Tests;

/// <summary>Programs that random runs found wrong once, each as small as it got: a line of <c>Regressions.jsonl</c>.</summary>
public sealed class RegressionTests
{
    public static TheoryData<string> Requests() => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Regressions.jsonl"))];

    [Theory]
    [MemberData(nameof(Requests))]
    public void what_was_wrong_once_is_right(string request)
    {
        var reply = new Cli.Eval.EvalProtocol(TextWriter.Null).Answer(request);
        var difference = PropertyRun.Difference(request, reply);

        Assert.True(difference is null, $"{EvalProgram.Parse(request).Query}\n{difference}");
    }
}
