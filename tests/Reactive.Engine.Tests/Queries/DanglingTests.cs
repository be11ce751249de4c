using Reactive.Oracle.Generation;
using Xunit;

namespace Reactive.Engine.Tests.Queries;

/// <summary>Transactions as sources send them: patches, nulls, insertions of what is there, relations before their nodes.</summary>
public sealed class DanglingTests
{
    private const int Seed = 41;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void results_stay_right_whatever_a_source_sends(int part)
    {
        for (var number = part * 100; number < (part + 1) * 100; number++)
        {
            var generated = new ProgramGenerator(Seed).FreeProgram(number).Program;
            using var graph = new LiveGraph();
            graph.Apply(generated.Changes);
            var program = new QueryProgram(generated.Query, generated.ParameterValues());
            if (program.IsRefused)
            {
                continue;
            }

            var query = graph.Add(program);
            query.Check();
            foreach (var transaction in generated.Transactions)
            {
                graph.Apply(transaction);
                query.Check();
            }

            query.CheckRebuilt();
        }
    }
}
