using Reactive.Values;

namespace Reactive.Engine.Tests.Graph;

/// <summary>Random changes to few elements, so that they meet: re-inserts, moves, dangling relations, self-loops, parallel ones.</summary>
internal sealed class RandomChanges(int seed, int nodes, int relations)
{
    private static readonly string[] Labels = ["A", "B", "C"];
    private static readonly string[] Types = ["R", "S", "T"];
    private static readonly string[] Keys = ["k", "l", "m", "x", "y"];

    private readonly Random _random = new(seed);

    internal void Write(GraphPair pair, int changes)
    {
        for (var i = 0; i < changes; i++)
        {
            WriteOne(pair);
        }
    }

    internal void DeleteAll(GraphPair pair)
    {
        foreach (var id in pair.Now.Nodes.Keys.Concat(pair.Now.Relations.Keys).OrderBy(_ => _random.Next()).ToArray())
        {
            if (pair.Now.Nodes.ContainsKey(id))
            {
                pair.DeleteNode(id);
            }
            else
            {
                pair.DeleteRelation(id);
            }
        }
    }

    private void WriteOne(GraphPair pair)
    {
        var feed = _random.Next(4) == 0 ? "g" : "f";
        var node = Node(feed);
        var relation = $"{feed}/e{_random.Next(relations)}";
        switch (_random.Next(12))
        {
            case 0 or 1:
                pair.InsertNode(node, SomeLabels(), Properties());
                break;
            case 2 or 3:
                pair.UpdateNode(node, _random.Next(4) == 0 ? SomeLabels() : null, Properties());
                break;
            case 4:
                pair.UpdateNode(node, null, new() { ["k"] = SomeValue() });
                break;
            case 5:
                pair.DeleteNode(node);
                break;
            case 6 or 7 or 8:
                pair.InsertRelation(relation, SomeType(), Node(feed), Node(feed), Properties());
                break;
            case 9:
                pair.UpdateRelation(relation, _random.Next(3) == 0 ? SomeType() : null, null, Properties());
                break;
            case 10:
                pair.UpdateRelation(relation, _random.Next(3) == 0 ? SomeType() : null, (Node(feed), Node(feed)), Properties());
                break;
            default:
                pair.DeleteRelation(relation);
                break;
        }
    }

    private string Node(string feed) => $"{feed}/n{_random.Next(nodes)}";

    private string SomeType() => Types[_random.Next(Types.Length)];

    private string[] SomeLabels() => [.. Labels.Where(_ => _random.Next(2) == 0)];

    private Dictionary<string, Value> Properties()
    {
        var properties = new Dictionary<string, Value>();
        foreach (var key in Keys)
        {
            if (_random.Next(3) == 0)
            {
                properties[key] = SomeValue();
            }
        }

        return properties;
    }

    private Value SomeValue() => _random.Next(10) switch
    {
        0 => default,
        1 => Value.Integer(1),
        2 => Value.Float(1),
        3 => Value.Integer(2),
        4 => Value.Float(double.NaN),
        5 => Value.String(new string('a', _random.Next(3))),
        6 => Value.Float(_random.Next(2) == 0 ? 0.0 : -0.0),
        7 => Value.List(Value.Integer(1), Value.Boolean(_random.Next(2) == 0)),
        8 => Value.Boolean(true),
        _ => Value.String("1"),
    };
}
