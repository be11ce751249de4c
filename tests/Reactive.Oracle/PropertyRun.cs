using System.Globalization;
using System.Text.Json;
using Reactive.Oracle.Checking;
using Reactive.Oracle.Generation;
using Reactive.Oracle.Shrinking;

namespace Reactive.Oracle;

/// <summary>Runs random programs through an evaluator of <c>eval</c> requests and holds every reply against evaluation from scratch.</summary>
public sealed class PropertyRun
{
    private const int ProgramsForEachConstruct = 50;
    private const int ProgramsForEachPair = 25;

    private readonly Func<string, string> _evaluate;
    private readonly TextWriter _log;
    private readonly ConstructTable _table = new();
    private int _emitting;
    private int _emitted;
    private int _failing;
    private int _unknown;

    private PropertyRun(Func<string, string> evaluate, TextWriter log)
    {
        _evaluate = evaluate;
        _log = log;
    }

    /// <summary>
    /// Runs programs of a seed and prints how often each construct of the language occurred. A run of some size must have each construct
    /// in one program of fifty, and half of its programs must emit a delta.
    /// </summary>
    /// <param name="evaluate">From a request line to a reply line.</param>
    /// <param name="programs">How many.</param>
    /// <param name="seed">Everything follows from it.</param>
    /// <param name="log">Where the table goes, and the failing program.</param>
    /// <exception cref="PropertyFailureException">A reply is wrong; the program was made as small as it gets.</exception>
    public static void Run(Func<string, string> evaluate, int programs, int seed, TextWriter log) =>
        Run(evaluate, Enumerable.Range(0, programs), seed, log);

    /// <summary>As the other; the programs are given by their numbers within the seed.</summary>
    public static void Run(Func<string, string> evaluate, IEnumerable<int> numbers, int seed, TextWriter log)
    {
        var run = new PropertyRun(evaluate, log);
        var generator = new ProgramGenerator(seed);
        var count = 0;
        foreach (var number in numbers)
        {
            run.Add(generator.Program(number));
            count++;
        }

        run.Report(count);
    }

    /// <summary>Makes a failing request as small as it gets; the request itself when its reply is right.</summary>
    public static string Shrink(Func<string, string> evaluate, string request)
    {
        var run = new PropertyRun(evaluate, TextWriter.Null);
        var program = EvalProgram.Parse(request);
        var verdict = run.Check(program).Verdict;
        return verdict is Verdict.Differs or Verdict.Refused
            ? new Shrinker(p => run.Check(p).Verdict == verdict).Shrink(program).ToJson()
            : request;
    }

    /// <summary>What is wrong with a reply to a request; null when it is right.</summary>
    public static string? Difference(string request, string reply) =>
        EvalProtocol.Check(request, reply) is { Verdict: not Verdict.Agrees } outcome ? $"{outcome.Verdict}: {outcome.Message}" : null;

    private void Add(GeneratedProgram generated)
    {
        var outcome = Check(generated.Program);
        if (outcome.Verdict is Verdict.Differs or Verdict.Refused)
        {
            Fail(generated.Program, outcome);
        }

        _table.Add(generated.Constructs);
        _emitting += outcome.Emitted > 0 ? 1 : 0;
        _emitted += outcome.Emitted;
        _failing += outcome.Fails ? 1 : 0;
        if (outcome.Verdict == Verdict.Unknown)
        {
            _unknown++;
            _log.WriteLine($"{generated.Program.Id} cannot be judged: {outcome.Message} {generated.Program.Query}");
        }
    }

    private CheckOutcome Check(EvalProgram program)
    {
        string reply;
        try
        {
            reply = _evaluate(program.ToJson());
        }
#pragma warning disable CA1031 // An evaluator that throws is a finding like a wrong reply, and is shrunk like one.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new CheckOutcome(Verdict.Differs, "The evaluator threw: " + e);
        }

        try
        {
            return EvalProtocol.Check(program, reply);
        }
        catch (JsonException e)
        {
            return new CheckOutcome(Verdict.Differs, $"The reply is no JSON: {e.Message} {reply}");
        }
    }

    private void Fail(EvalProgram program, CheckOutcome outcome)
    {
        _log.WriteLine($"Program {program.Id}: {outcome.Verdict}: {outcome.Message}");
        _log.WriteLine($"    {program.Query}");
        _log.WriteLine("Shrinking ...");
        var small = new Shrinker(p => Check(p).Verdict == outcome.Verdict).Shrink(program);
        var request = small.ToJson();
        var last = Check(small);
        _log.WriteLine($"{last.Message}{Environment.NewLine}{request}");
        throw new PropertyFailureException(
            $"Program {program.Id}: {last.Verdict}: {last.Message}{Environment.NewLine}    {small.Query}{Environment.NewLine}{request}", request);
    }

    private void Report(int programs)
    {
        _log.WriteLine(_table.ToString());
        _log.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{programs} programs, {_emitting} emitted ({_emitted} deltas), {_failing} failed at run time as they should, {_unknown} could not be judged"));
        Require(_emitting * 2 >= programs, "Fewer than half of the programs emit a delta.");
        Require(_unknown * 50 <= programs, "Too many programs cannot be judged.");
        var rare = _table.Below(programs / ProgramsForEachConstruct, programs / ProgramsForEachPair);
        Require(programs < 1000 || rare.Count == 0, "Too rare: " + string.Join(", ", rare));
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException(message);
        }
    }
}
