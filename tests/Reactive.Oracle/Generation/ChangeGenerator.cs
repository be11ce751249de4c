using Reactive.Oracle.Graph;
using Reactive.Values;

namespace Reactive.Oracle.Generation;

/// <summary>
/// Random changes that <c>eval</c> admits: insertions, new states, deletions, the same id again between other ends, a change and back.
/// Keys that the query reads change more often.
/// </summary>
internal sealed class ChangeGenerator
{
    private const int MostNodes = 6;
    private const int MostRelations = 9;

    private readonly Randomness _random;
    private readonly IReadOnlyList<string> _keys;
    private readonly GraphModel _model = new();
    private List<GraphChange> _changes = [];

    internal ChangeGenerator(Randomness random, IReadOnlyList<string> usedKeys)
    {
        _random = random;
        _keys = [.. usedKeys, .. usedKeys, .. usedKeys, .. Vocabulary.Keys];
    }

    /// <summary>A first graph of three to six nodes.</summary>
    internal IReadOnlyList<GraphChange> Start()
    {
        _changes = [];
        for (var i = _random.Between(3, MostNodes); i > 0; i--)
        {
            InsertNode();
        }

        for (var i = _random.Between(4, MostRelations); i > 0; i--)
        {
            InsertRelation();
        }

        return _changes;
    }

    /// <summary>One to six changes or a few more where one step takes several.</summary>
    internal IReadOnlyList<GraphChange> Transaction()
    {
        _changes = [];
        var count = _random.Pick([1, 1, 1, 2, 2, 3, 4, 6]);
        while (_changes.Count < count)
        {
            Step();
        }

        return _changes;
    }

    private void Step()
    {
        switch (_random.Below(20))
        {
            case < 8:
                ReplaceNode();
                break;
            case < 10:
                ReplaceRelation();
                break;
            case < 12:
                InsertNode();
                break;
            case < 15:
                InsertRelation();
                break;
            case < 17:
                DeleteRelation();
                break;
            case 17:
                DeleteNode();
                break;
            case 18:
                MoveRelation();
                break;
            default:
                ThereAndBack();
                break;
        }
    }

    private void Apply(GraphChange change)
    {
        _model.Apply(change);
        _changes.Add(change);
    }

    private void InsertNode()
    {
        var free = Vocabulary.NodeIds.Where(i => !_model.Nodes.ContainsKey(i)).ToList();
        if (free.Count > 0 && _model.Nodes.Count < MostNodes)
        {
            Apply(new GraphChange(GraphOperation.Insert, false, _random.Pick(free), Labels(), Properties(Vocabulary.Keys)));
        }
    }

    private void InsertRelation()
    {
        var free = Vocabulary.RelationIds.Where(i => !_model.Relations.ContainsKey(i)).ToList();
        if (free.Count > 0 && _model.Nodes.Count > 0)
        {
            Insert(_random.Pick(free));
        }
    }

    private void Insert(string id)
    {
        var nodes = _model.Nodes.Keys.ToList();
        var (start, end) = (_random.Pick(nodes), _random.Pick(nodes));
        Apply(new GraphChange(GraphOperation.Insert, true, id, [_random.Pick(Vocabulary.Types)], Properties(["x", "i", "s", "v"]), start, end));
    }

    private void ReplaceNode()
    {
        if (_model.Nodes.Count == 0)
        {
            InsertNode();
            return;
        }

        var (id, state) = _random.Pick(_model.Nodes.ToList());
        var labels = _random.Percent(20) ? Labels() : state.Labels;
        Apply(new GraphChange(GraphOperation.Replace, false, id, labels, Changed(state.Properties)));
    }

    private void ReplaceRelation()
    {
        if (_model.Relations.Count == 0)
        {
            InsertRelation();
            return;
        }

        var (id, state) = _random.Pick(_model.Relations.ToList());
        Apply(new GraphChange(GraphOperation.Replace, true, id, [state.Type], Changed(state.Properties), state.Start, state.End));
    }

    private void DeleteRelation()
    {
        if (_model.Relations.Count > 0)
        {
            Apply(GraphChange.Delete(true, _random.Pick(_model.Relations.Keys.ToList())));
        }
    }

    // Its relations go first; half of the time it comes back at once, as itself or as another.
    private void DeleteNode()
    {
        if (_model.Nodes.Count == 0)
        {
            return;
        }

        var (id, state) = _random.Pick(_model.Nodes.ToList());
        foreach (var relation in _model.RelationsOf(id).ToList())
        {
            Apply(GraphChange.Delete(true, relation));
        }

        Apply(GraphChange.Delete(false, id));
        if (_random.Percent(50))
        {
            Apply(new GraphChange(GraphOperation.Insert, false, id, _random.Percent(50) ? state.Labels : Labels(), Changed(state.Properties)));
        }
    }

    private void MoveRelation()
    {
        if (_model.Relations.Count > 0)
        {
            var id = _random.Pick(_model.Relations.Keys.ToList());
            Apply(GraphChange.Delete(true, id));
            Insert(id);
        }
    }

    private void ThereAndBack()
    {
        if (_model.Nodes.Count == 0)
        {
            return;
        }

        var (id, state) = _random.Pick(_model.Nodes.ToList());
        Apply(new GraphChange(GraphOperation.Replace, false, id, Labels(), Changed(state.Properties)));
        Apply(new GraphChange(GraphOperation.Replace, false, id, state.Labels, state.Properties));
    }

    private string[] Labels() => [.. Vocabulary.Labels.Where(_ => _random.Percent(55))];

    private MapValue Properties(IReadOnlyList<string> keys) =>
        MapValue.From(keys.Where(_ => _random.Percent(85)).Select(k => KeyValuePair.Create(k, Vocabulary.Property(k, _random))));

    private MapValue Changed(MapValue properties)
    {
        var entries = Enumerable.Range(0, properties.Count).ToDictionary(i => properties.KeyArray[i], i => properties.ValueArray[i]);
        for (var i = _random.Between(0, 2); i >= 0; i--)
        {
            var key = _random.Pick(_keys);
            entries[key] = Vocabulary.Property(key, _random);
        }

        return MapValue.From(entries.Where(e => !e.Value.IsNull));
    }
}
