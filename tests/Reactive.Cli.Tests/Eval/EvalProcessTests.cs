using Xunit;

namespace Reactive.Cli.Tests.Eval;

public sealed class EvalProcessTests
{
    [Fact]
    public void replies_come_one_by_one_and_the_end_of_input_is_exit_code_0()
    {
        using var eval = new EvalProcess();

        Assert.Equal(
            """{"id":"ä","columns":["x"],"rows":[["☕"]]}""",
            eval.Ask("""{"id":"ä","query":"RETURN '☕' AS x","mode":"plain","changes":[]}"""));
        Assert.Contains("\"error\"", eval.Ask("no request"), StringComparison.Ordinal);
        Assert.Equal(
            """{"id":"2","columns":["x"],"rows":[[2]]}""",
            eval.Ask("""{"id":"2","query":"RETURN 2 AS x","mode":"plain","changes":[]}"""));
        Assert.Equal((0, string.Empty), eval.End());
    }
}
