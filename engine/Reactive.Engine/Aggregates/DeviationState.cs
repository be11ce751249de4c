using System.Numerics;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>
/// stDev and stDevP: the square root of (n * Sxx - Sx * Sx) / (n * (n - 1)), or over n * n, where Sx and Sxx are the exact sums of the
/// members and of their squares; the root of that exact fraction is rounded once. State: the two sums. Cost: O(1), big integers at
/// the end. Too few members: 0.0. An infinity or NaN among them: NaN.
/// </summary>
internal sealed class DeviationState : AggregateState
{
    private readonly bool _isPopulation;
    private ExactFloatSum _sum;
    private WideAccumulator? _squares;
    private DecimalMoments? _decimals;

    internal DeviationState(bool isPopulation) => _isPopulation = isPopulation;

    protected override bool HoldsNothing => _sum.IsEmpty && _squares is null && _decimals is null;

    private string Function => _isPopulation ? "stDevP" : "stDev";

    private long Count => _sum.Count + (_decimals?.Count ?? 0);

    internal override void Add(in Value argument)
    {
        if (argument.IsFloat)
        {
            _sum.Add(argument.FloatBits);
            ApplySquare(argument.FloatBits, false);
        }
        else if (argument.IsInteger)
        {
            _sum.Add(argument.Bits);
            ApplySquare(argument.Bits, 0, false);
        }
        else
        {
            ApplyOther(argument, 1);
        }
    }

    internal override void Subtract(in Value argument)
    {
        if (argument.IsFloat)
        {
            _sum.Subtract(argument.FloatBits);
            ApplySquare(argument.FloatBits, true);
        }
        else if (argument.IsInteger)
        {
            _sum.Subtract(argument.Bits);
            ApplySquare(argument.Bits, 0, true);
        }
        else
        {
            ApplyOther(argument, -1);
        }
    }

    protected override void MergeMembers(AggregateState other)
    {
        var state = (DeviationState)other;
        _sum.Merge(state._sum);
        if (state._squares is not null)
        {
            (_squares ??= new WideAccumulator()).Add(state._squares);
        }

        if (state._decimals is not null)
        {
            (_decimals ??= new DecimalMoments()).Merge(state._decimals);
        }

        Tidy();
    }

    protected override Value FinishMembers()
    {
        var count = Count;
        if (count < (_isPopulation ? 1 : 2))
        {
            return Value.Float(0.0);
        }

        if (!_sum.IsFinite)
        {
            return Value.Float(double.NaN);
        }

        var sum = _sum.ToFraction();
        var squares = Squares();
        if (_decimals is not null)
        {
            sum += _decimals.Sum;
            squares += _decimals.Squares;
        }

        var n = new BigInteger(count);
        var scaled = (squares * new ExactFraction(n, BigInteger.One)) - (sum * sum);
        return Value.Float(scaled.DividedBy(n * (_isPopulation ? n : n - 1)).SquareRoot());
    }

    private ExactFraction Squares()
    {
        if (_squares is null)
        {
            return new ExactFraction(BigInteger.Zero, BigInteger.One);
        }

        var mantissa = _squares.ToInteger(out var exponent);
        return ExactFraction.Binary(mantissa, exponent);
    }

    private void ApplySquare(double value, bool negative)
    {
        if (double.IsFinite(value))
        {
            var parts = new FloatParts(value);
            ApplySquare(parts.Mantissa, parts.Exponent, negative);
        }
        else
        {
            Tidy();
        }
    }

    private void ApplySquare(long mantissa, int exponent, bool negative)
    {
        if (mantissa != 0)
        {
            // The least integer is its own magnitude as an unsigned number.
            var magnitude = (ulong)(mantissa < 0 ? -mantissa : mantissa);
            var high = Math.BigMul(magnitude, magnitude, out var low);
            (_squares ??= new WideAccumulator()).AddProduct(new UInt128(high, low), exponent * 2, negative);
        }

        Tidy();
    }

    private void ApplyOther(in Value argument, int weight)
    {
        if (argument.Tag is DecimalValue number)
        {
            (_decimals ??= new DecimalMoments()).Add(number, weight);
            Tidy();
        }
        else
        {
            CountRefused(argument, weight, Function, "numbers");
        }
    }

    private void Tidy()
    {
        if (_sum.Count == 0 && _squares is not null && _squares.IsZero())
        {
            _squares = null;
        }

        if (_decimals is not null && _decimals.IsEmpty)
        {
            _decimals = null;
        }
    }
}
