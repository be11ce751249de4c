using Reactive.Engine.Graph;
using Xunit;

namespace Reactive.Engine.Tests.Graph;

public sealed class FingerprintTableTests
{
    [Theory]
    [InlineData(200_000, uint.MaxValue)]
    [InlineData(20_000, 0xFFFF_0FF0)]
    [InlineData(600, 0x8000_0001)]
    public void finds_all_handles_of_a_fingerprint_after_any_adds_and_removes(int steps, uint mask)
    {
        var random = new Random(steps);
        var table = new FingerprintTable();
        var model = new Dictionary<uint, HashSet<int>>();
        var all = new List<(uint Fingerprint, int Handle)>();
        for (var handle = 1; handle <= steps; handle++)
        {
            if (all.Count > 0 && random.Next(3) == 0)
            {
                var at = random.Next(all.Count);
                var (fingerprint, gone) = all[at];
                all[at] = all[^1];
                all.RemoveAt(all.Count - 1);
                table.Remove(fingerprint, gone);
                model[fingerprint].Remove(gone);
            }
            else
            {
                var fingerprint = (uint)random.NextInt64() & mask;
                table.Add(fingerprint, handle);
                model.TryAdd(fingerprint, []);
                model[fingerprint].Add(handle);
                all.Add((fingerprint, handle));
            }
        }

        table.Verify();
        Assert.Equal(all.Count, table.Count);
        foreach (var (fingerprint, handles) in model)
        {
            Assert.True(handles.SetEquals(Found(table, fingerprint)));
        }
    }

    [Fact]
    public void a_replaced_handle_is_found_in_the_place_of_the_other()
    {
        var table = new FingerprintTable();
        table.Add(7, 1);
        table.Add(7, 2);
        table.Replace(7, 1, 3);
        Assert.True(new HashSet<int> { 2, 3 }.SetEquals(Found(table, 7)));
    }

    private static List<int> Found(FingerprintTable table, uint fingerprint)
    {
        var found = new List<int>();
        for (var handle = table.First(fingerprint, out var probe); handle != 0; handle = table.Next(fingerprint, ref probe))
        {
            found.Add(handle);
        }

        return found;
    }
}
