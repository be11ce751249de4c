using Reactive.Values;

namespace Reactive.Engine.Expressions;

/// <summary>
/// Arithmetic that runs often. The tree is its meaning; when it has run a thousand times it is compiled to code over plain doubles, behind
/// the guard that all it reads are floats. Where the guard mostly fails the tree stays alone.
/// </summary>
internal sealed class HotEvaluator(Evaluator tree, bool isCondition) : Evaluator
{
    private const int HotAfter = 1000;
    private const int MostMisses = 1000;
    private FloatProgram? _program;
    private int _runs;
    private int _misses;

    internal Evaluator Tree { get; } = tree;

    internal override Value Evaluate(Side side)
    {
        if (_program is not null)
        {
            if (_program(side, out var value))
            {
                return isCondition ? Value.Boolean(value != 0) : Value.Float(value);
            }

            CountMiss();
        }
        else if (_runs >= 0 && ++_runs == HotAfter)
        {
            _runs = -1;
            _program = FloatCompiler.Compile(Tree);
        }

        return Tree.Evaluate(side);
    }

    private void CountMiss()
    {
        if (++_misses == MostMisses)
        {
            _program = null;
        }
    }
}
