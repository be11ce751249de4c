using System.Globalization;
using Reactive.Oracle.Checking;
using Reactive.Values;

namespace Reactive.Oracle.Generation;

/// <summary>
/// Random programs: a query, a first graph, at least ten transactions. Everything follows from the seed and the number. Each program has
/// a construct that it is about, in turn, and another by chance, so that rare ones occur often enough.
/// </summary>
internal sealed class ProgramGenerator(int seed)
{
    private const int QueryTries = 25;
    private const int ProgramTries = 3;

    /// <summary>The program of a number: of a few the first that emits a delta, or else the last.</summary>
    internal GeneratedProgram Program(int number)
    {
        var random = new Randomness(((ulong)(uint)seed << 32) ^ (uint)number);
        var focus = Constructs.All[number % Constructs.All.Length];
        var second = random.Pick(Constructs.All);
        var id = string.Create(CultureInfo.InvariantCulture, $"{seed}-{number}");
        var generated = Program(random, focus, second, id);
        for (var i = 1; i < ProgramTries && !IsWorthwhile(generated); i++)
        {
            generated = Program(random, focus, second, id);
        }

        return generated;
    }

    /// <summary>
    /// A program whose changes come as sources send them: patches, dangling relations, insertions of what is there. Its transactions are
    /// for the engine's own interface, <c>eval</c> admits none of that.
    /// </summary>
    internal GeneratedProgram FreeProgram(int number)
    {
        var random = new Randomness(((ulong)(uint)seed << 32) ^ (uint)number);
        var generator = new QueryGenerator(random, Constructs.All[number % Constructs.All.Length], random.Pick(Constructs.All));
        var query = generator.Write();
        var changes = new FreeChangeGenerator(random, generator.UsedKeys);
        var program = new EvalProgram(
            string.Create(CultureInfo.InvariantCulture, $"free-{seed}-{number}"),
            query,
            MapValue.From(generator.Parameters),
            false,
            [.. Enumerable.Range(0, 5).SelectMany(_ => changes.Transaction())],
            [.. Enumerable.Range(0, random.Between(10, 14)).Select(_ => changes.Transaction())]);
        return new GeneratedProgram(program, generator.Used);
    }

    private static bool IsWorthwhile(GeneratedProgram generated) => generated.Constructs.Contains("may fail")
        || EvalProtocol.Emits(generated.Program);

    private static GeneratedProgram Program(Randomness random, string focus, string second, string id)
    {
        var generator = new QueryGenerator(random, focus, second);
        var query = generator.Write();
        for (var i = 1; i < QueryTries && !generator.Used.Contains(focus); i++)
        {
            generator = new QueryGenerator(random, focus, second);
            query = generator.Write();
        }

        var changes = new ChangeGenerator(random, generator.UsedKeys);
        var program = new EvalProgram(
            id,
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
