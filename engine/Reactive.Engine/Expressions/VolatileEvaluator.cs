using System.IO.Hashing;
using Reactive.Engine.Operators;
using Reactive.Values;

namespace Reactive.Engine.Expressions;

/// <summary>
/// <c>rand()</c> and <c>randomUUID()</c>: a hash of the graph's seed, the query, the place in the text, the row key and the positions inside
/// lambdas. No state: the same row draws the same value for its life, also after a restart.
/// </summary>
internal sealed class VolatileEvaluator(bool isUuid, int place, RowKeyEncoder key) : Evaluator
{
    internal override Value Evaluate(Side side)
    {
        Span<byte> hash = stackalloc byte[16];
        var hasher = new XxHash128(side.Seed);
        hasher.Append(key.Encode(side));
        hasher.Append(BitConverter.GetBytes(place));
        hasher.Append(BitConverter.GetBytes(side.LambdaPath));
        hasher.GetHashAndReset(hash);
        if (!isUuid)
        {
            const double Unit = 1.0 / (1UL << 53);
            return Value.Float((BitConverter.ToUInt64(hash) >> 11) * Unit);
        }

        // Version 4, variant 1 (RFC 9562).
        hash[6] = (byte)((hash[6] & 0x0F) | 0x40);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return Value.String(new Guid(hash, bigEndian: true).ToString());
    }
}
