namespace Reactive.Benchmarks.HandLoops;

/// <summary>UTF-8 id to number: open addressing over hashes that the change brings along, the text always compared.</summary>
internal sealed class IdTable
{
    private (ulong Hash, byte[]? Id, int Number)[] _buckets = new (ulong, byte[]?, int)[1024];
    private int _count;

    /// <summary>How many numbers were given out.</summary>
    internal int Count => _count;

    /// <summary>The number of an id, given out at its first use and kept for ever.</summary>
    internal int Get(ReadOnlySpan<byte> id, ulong hash)
    {
        var mask = _buckets.Length - 1;
        for (var i = (int)hash & mask; ; i = (i + 1) & mask)
        {
            ref var bucket = ref _buckets[i];
            if (bucket.Id is null)
            {
                return Add(id, hash);
            }

            if (bucket.Hash == hash && id.SequenceEqual(bucket.Id))
            {
                return bucket.Number;
            }
        }
    }

    private int Add(ReadOnlySpan<byte> id, ulong hash)
    {
        if ((_count + 1) * 2 > _buckets.Length)
        {
            var old = _buckets;
            _buckets = new (ulong, byte[]?, int)[old.Length * 2];
            foreach (var bucket in old)
            {
                if (bucket.Id is not null)
                {
                    Place(bucket.Hash, bucket.Id, bucket.Number);
                }
            }
        }

        Place(hash, id.ToArray(), _count);
        return _count++;
    }

    private void Place(ulong hash, byte[] id, int number)
    {
        var mask = _buckets.Length - 1;
        var i = (int)hash & mask;
        while (_buckets[i].Id is not null)
        {
            i = (i + 1) & mask;
        }

        _buckets[i] = (hash, id, number);
    }
}
