using System.Numerics;

namespace Reactive.Values;

/// <summary>Powers of ten and digit counts of big integers.</summary>
internal static class PowersOfTen
{
    private const int Kept = 128;
    private static readonly BigInteger[] Table = Fill();

    internal static BigInteger Of(int exponent) => exponent < Kept ? Table[exponent] : BigInteger.Pow(10, exponent);

    /// <summary>How many decimal digits a number has; 1 for zero.</summary>
    internal static int Digits(in BigInteger number)
    {
        var size = BigInteger.Abs(number);
        if (size.IsZero)
        {
            return 1;
        }

        // log10(2) times the bits is at most one short.
        var least = (int)((size.GetBitLength() - 1) * 0.30102999566398119521) + 1;
        return size >= Of(least) ? least + 1 : least;
    }

    private static BigInteger[] Fill()
    {
        var table = new BigInteger[Kept];
        table[0] = BigInteger.One;
        for (var i = 1; i < Kept; i++)
        {
            table[i] = table[i - 1] * 10;
        }

        return table;
    }
}
