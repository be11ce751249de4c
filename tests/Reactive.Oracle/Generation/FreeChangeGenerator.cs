using Reactive.Oracle.Graph;
using Reactive.Values;

namespace Reactive.Oracle.Generation;

/// <summary>
/// Random changes as sources send them, legal for the engine but not for <c>eval</c>: patches, insertions of what is there, updates and
/// deletions of what is not, relations before their nodes and after them.
/// </summary>
internal sealed class FreeChangeGenerator(Randomness random, IReadOnlyList<string> usedKeys)
{
    private readonly string[] _keys = [.. usedKeys, .. usedKeys, .. Vocabulary.Keys];

    internal IReadOnlyList<GraphChange> Transaction() => [.. Enumerable.Range(0, random.Between(1, 6)).Select(_ => Change())];

    private GraphChange Change() => random.Below(16) switch
    {
        < 4 => new GraphChange(GraphOperation.Insert, false, random.Pick(Vocabulary.NodeIds), Labels(), Properties(85)),
        < 7 => new GraphChange(
            GraphOperation.Patch, false, random.Pick(Vocabulary.NodeIds), random.Percent(40) ? Labels() : null, Properties(25)),
        < 8 => GraphChange.Delete(false, random.Pick(Vocabulary.NodeIds)),
        < 12 => Relation(GraphOperation.Insert, true),
        < 14 => Relation(GraphOperation.Patch, random.Percent(20)),
        _ => GraphChange.Delete(true, random.Pick(Vocabulary.RelationIds)),
    };

    // A patch without ends and type leaves them; one with them moves the relation, or makes it.
    private GraphChange Relation(GraphOperation operation, bool withEnds) => new(
        operation,
        true,
        random.Pick(Vocabulary.RelationIds),
        withEnds ? [random.Pick(Vocabulary.Types)] : null,
        Properties(25),
        withEnds ? random.Pick(Vocabulary.NodeIds) : null,
        withEnds ? random.Pick(Vocabulary.NodeIds) : null);

    private string[] Labels() => [.. Vocabulary.Labels.Where(_ => random.Percent(55))];

    // Null is there on purpose: in a patch it removes.
    private MapValue Properties(int chance) => MapValue.From(_keys.Distinct().Where(_ => random.Percent(chance))
        .Select(k => KeyValuePair.Create(k, Vocabulary.Property(k, random))));
}
