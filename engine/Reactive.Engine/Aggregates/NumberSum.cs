using System.Numerics;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>
/// The exact sum of numbers of all three kinds, each kind apart. The result is a float if a float is a member, else a decimal if one is,
/// else an integer; it is rounded once, from the exact sum of all. A mutable struct: it lives as a field.
/// </summary>
internal struct NumberSum
{
    // Integers up to this many are exact as doubles, and so is a quotient of two of them with one rounding.
    private const long ExactInDouble = 1L << 53;

    private Int128 _integerSum;
    private long _integers;
    private ExactFloatSum _floats;
    private ExactDecimalSum? _decimals;

    /// <summary>How many numbers are in the sum.</summary>
    internal readonly long Count => _integers + _floats.Count + (_decimals?.Count ?? 0);

    /// <summary>Whether neither a member nor a remainder is there.</summary>
    internal readonly bool IsEmpty => _integers == 0 && _integerSum == 0 && _floats.IsEmpty && _decimals is null;

    /// <summary>Adds a number, or takes it out; false when the value is no number.</summary>
    internal bool TryAdd(in Value value)
    {
        if (value.IsFloat)
        {
            _floats.Add(value.FloatBits);
            return true;
        }

        if (value.IsInteger)
        {
            _integers++;
            _integerSum += value.Bits;
            return true;
        }

        return TryAddDecimal(value, 1);
    }

    /// <summary>Takes a number out; false when the value is no number.</summary>
    internal bool TrySubtract(in Value value)
    {
        if (value.IsFloat)
        {
            _floats.Subtract(value.FloatBits);
            return true;
        }

        if (value.IsInteger)
        {
            _integers--;
            _integerSum -= value.Bits;
            return true;
        }

        return TryAddDecimal(value, -1);
    }

    internal void Merge(in NumberSum other)
    {
        _integers += other._integers;
        _integerSum += other._integerSum;
        _floats.Merge(other._floats);
        if (other._decimals is not null)
        {
            (_decimals ??= new ExactDecimalSum()).Merge(other._decimals);
            DropDecimals();
        }
    }

    /// <summary>The sum; an error when integers alone are beyond 64 bits, or decimals have too many digits.</summary>
    internal Value Sum(string function)
    {
        if (_floats.Count != 0)
        {
            return Value.Float(FloatSum());
        }

        if (_decimals is not null)
        {
            return DecimalSum() is { } sum ? Value.Of(sum) : AggregateErrors.DecimalOverflow(function);
        }

        return _integerSum == (long)_integerSum ? Value.Integer((long)_integerSum) : AggregateErrors.IntegerOverflow(function);
    }

    /// <summary>The sum divided by the count, which is not 0: a decimal if all members are exact and one is a decimal, else a float.</summary>
    internal Value Average(string function)
    {
        var count = Count;
        if (_floats.Count != 0)
        {
            return Value.Float(FloatAverage(count));
        }

        if (_decimals is not null)
        {
            var average = DecimalSum() is { } sum ? DecimalValue.Divide(sum, new DecimalValue(count, 0)) : null;
            return average is null ? AggregateErrors.DecimalOverflow(function) : Value.Of(average);
        }

        return Value.Float(IntegerAverage(count));
    }

    private double FloatSum()
    {
        if (HasFloatsOnly || !_floats.IsFinite)
        {
            return _floats.Round();
        }

        return _decimals is null && _floats.TryWith(_integerSum, out var both) ? both.Round() : Exact().ToDouble();
    }

    private double FloatAverage(long count)
    {
        if (HasFloatsOnly || !_floats.IsFinite)
        {
            return _floats.RoundedQuotient(count);
        }

        return _decimals is null && _floats.TryWith(_integerSum, out var both)
            ? both.RoundedQuotient(count)
            : Exact().DividedBy(count).ToDouble();
    }

    private readonly double IntegerAverage(long count) =>
        Int128.Abs(_integerSum) <= ExactInDouble && count <= ExactInDouble
            ? (double)(long)_integerSum / count
            : new ExactFraction(_integerSum, count).ToDouble();

    private readonly bool HasFloatsOnly => _integerSum == 0 && _decimals is null;

    private ExactFraction Exact()
    {
        var sum = _floats.ToFraction();
        if (_decimals is null)
        {
            return sum + new ExactFraction(_integerSum, BigInteger.One);
        }

        var total = DecimalTotal(out var scale);
        return sum + ExactFraction.Decimal(total, scale);
    }

    private readonly BigInteger DecimalTotal(out int scale)
    {
        var total = _decimals!.Total(out scale);
        return total + (_integerSum * BigInteger.Pow(10, scale));
    }

    private readonly DecimalValue? DecimalSum()
    {
        var total = DecimalTotal(out var scale);
        return DecimalValue.Create(total, scale);
    }

    private bool TryAddDecimal(in Value value, int weight)
    {
        if (value.Tag is not DecimalValue number)
        {
            return false;
        }

        (_decimals ??= new ExactDecimalSum()).Add(number, weight);
        DropDecimals();
        return true;
    }

    private void DropDecimals()
    {
        if (_decimals!.IsEmpty)
        {
            _decimals = null;
        }
    }
}
