using System.Globalization;
using Reactive.Oracle.Checking;
using Reactive.Values;

namespace Reactive.Oracle.Generation;

/// <summary>
/// Random programs: a query, a first graph, at least ten transactions. Everything follows from the seed and the number. Each program has
/// a construct that it is about, in turn, so that rare ones occur often enough.
/// </summary>
internal sealed class ProgramGenerator(int seed)
{
    private const int Attempts = 25;

    internal GeneratedProgram Program(int number)
    {
        var random = new Randomness(((ulong)(uint)seed << 32) ^ (uint)number);
        var focus = Constructs.All[number % Constructs.All.Length];
        var generator = new QueryGenerator(random, focus);
        var query = generator.Write();
        for (var i = 1; i < Attempts && !generator.Used.Contains(focus); i++)
        {
            generator = new QueryGenerator(random, focus);
            query = generator.Write();
        }

        var changes = new ChangeGenerator(random, generator.UsedKeys);
        var program = new EvalProgram(
            string.Create(CultureInfo.InvariantCulture, $"{seed}-{number}"),
            query,
            MapValue.From(generator.Parameters),
            random.Percent(50),
            changes.Start(),
            [.. Enumerable.Range(0, random.Between(10, 12)).Select(_ => changes.Transaction())]);
        return new GeneratedProgram(program, generator.Used);
    }
}

/// <summary>A random program and the constructs in its query.</summary>
internal sealed record GeneratedProgram(EvalProgram Program, IReadOnlySet<string> Constructs);
