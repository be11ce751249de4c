using Reactive.Engine.Expressions;
using Reactive.Engine.Graph;
using Reactive.Engine.Logical;

namespace Reactive.Engine.Matching;

/// <summary>The types that a relation atom accepts: a list of adjacencies to walk, or all of them with a test.</summary>
internal sealed class RelationTypes
{
    internal const int Any = -1;

    private RelationTypes(int[] ids, LabelTest? test)
    {
        Ids = ids;
        Test = test;
    }

    /// <summary>The types to walk along, one adjacency each; a single <see cref="Any"/> for all.</summary>
    internal int[] Ids { get; }

    /// <summary>Asked of each relation's shape where the list does not say all, and of relations that are not reached by walking.</summary>
    internal LabelTest? Test { get; }

    internal bool NeedsTest => Test is not null && Ids[0] == Any;

    internal static RelationTypes Compile(GraphStore graph, LabelPredicate? predicate)
    {
        if (predicate is null)
        {
            return new RelationTypes([Any], null);
        }

        var names = new List<string>();
        var ids = Names(predicate, names) ? names.Distinct().Select(graph.Types.Intern).ToArray() : [Any];
        return new RelationTypes(ids, new LabelTest(graph, predicate));
    }

    internal bool Accepts(Image image) => Test is null || Test.Matches(image.Shape);

    private static bool Names(LabelPredicate predicate, List<string> names)
    {
        switch (predicate)
        {
            case LabelName name:
                names.Add(name.Name);
                return true;
            case LabelOr or:
                return Names(or.Left, names) && Names(or.Right, names);
            default:
                return false;
        }
    }
}
