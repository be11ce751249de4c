using System.Numerics;
using Reactive.Values;

namespace Reactive.Engine.Tests.Aggregates;

/// <summary>Random numbers of all kinds and their exact values.</summary>
internal static class Numbers
{
    internal static Value Any(Random random) => random.Next(7) switch
    {
        0 or 1 => Value.Integer(random.Next(-100, 100)),
        2 => Value.Integer(random.NextInt64(-(1L << 56), 1L << 56)),
        3 => Value.Of(new DecimalValue(random.Next(-100000, 100000), random.Next(0, 5))),
        4 => Value.Of(new DecimalValue(random.NextInt64() * new BigInteger(random.NextInt64()), random.Next(0, 40))),
        5 => Value.Float(Doubles.Ordinary(random)),
        _ => Value.Float(Doubles.Any(random)),
    };

    internal static Rational Exact(Value value) =>
        value.IsFloat ? Rational.From(value.FloatBits)
        : value.Tag is DecimalValue number ? Rational.From(number.Unscaled, number.Scale)
        : new Rational(value.Bits, 1);

    /// <summary>Sums each kind at one denominator first: fractions of different ones would grow with every member.</summary>
    internal static Rational Sum(List<Value> members)
    {
        const int Scale = 40;
        var floats = Rational.Zero;
        var rest = Rational.From(0, Scale);
        foreach (var member in members)
        {
            if (member.IsFloat)
            {
                floats += Rational.From(member.FloatBits);
            }
            else
            {
                var number = member.Tag as DecimalValue ?? new DecimalValue(member.Bits, 0);
                rest += Rational.From(number.Unscaled * BigInteger.Pow(10, Scale - number.Scale), Scale);
            }
        }

        return floats + rest;
    }
}
