using System.Text;
using Reactive.Engine.Graph;
using Xunit;

namespace Reactive.Engine.Tests.Graph;

public sealed class NameArenaTests
{
    private readonly Chunked<NodeRecord> _nodes = new();
    private readonly NameArena _arena;

    public NameArenaTests() => _arena = new NameArena(_nodes, new Chunked<RelationRecord>());

    [Fact]
    public void names_survive_the_moves_that_frees_cause_and_the_arena_stays_near_what_lives()
    {
        var random = new Random(5);
        var live = new Dictionary<int, string>();
        for (var step = 1; step <= 60_000; step++)
        {
            // The lengths drift, and few live long among many that do not.
            var node = 1 + (step % 4096);
            _nodes.Ensure(node);
            if (live.Remove(node))
            {
                _arena.Free(_nodes[node].Name);
            }

            if (random.Next(8) == 0 || step % 4096 < 300)
            {
                live[node] = new string('x', random.Next(1 + (step / 100))) + step;
                _nodes[node].Name = _arena.Add(node, step % 3, Encoding.UTF8.GetBytes(live[node]));
            }
        }

        _arena.Verify();
        foreach (var (node, id) in live)
        {
            Assert.Equal(id, Encoding.UTF8.GetString(_arena.Text(_nodes[node].Name)));
        }

        Assert.InRange(_arena.Capacity, _arena.LiveBytes, (3 * _arena.LiveBytes) + (4 << 16));
    }

    [Fact]
    public void one_name_written_and_freed_again_and_again_needs_one_chunk()
    {
        for (var i = 0; i < 100_000; i++)
        {
            _nodes[1].Name = _arena.Add(1, 0, "some id"u8);
            _arena.Free(_nodes[1].Name);
        }

        Assert.Equal(1 << 16, _arena.Capacity);
        Assert.Equal(0, _arena.LiveBytes);
    }

    [Fact]
    public void the_longest_ids_fit_beside_a_chunk_that_moves()
    {
        var id = new byte[Changes.ChangeBuffer.MaxIdBytes];
        for (var node = 1; node < 60; node++)
        {
            _nodes[node].Name = _arena.Add(node, 0, node % 4 == 0 ? "short"u8 : id);
            if (node % 4 == 3)
            {
                _arena.Free(_nodes[node - 1].Name);
                _arena.Free(_nodes[node - 2].Name);
                _nodes[node - 1].Name = _nodes[node - 2].Name = 0;
            }
        }

        _arena.Verify();
        Assert.True(_arena.Is(_nodes[56].Name, 0, "short"u8));
        Assert.True(_arena.Is(_nodes[55].Name, 0, id));
        Assert.False(_arena.Is(_nodes[55].Name, 1, id));
    }
}
