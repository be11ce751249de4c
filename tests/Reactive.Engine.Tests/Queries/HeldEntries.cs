using System.Collections;
using System.Reflection;
using Reactive.Engine.Runtime;

namespace Reactive.Engine.Tests.Queries;

/// <summary>
/// What a running query holds, found by walking its objects: everything of the engine's own, or of the library's collections, that counts
/// something. Names what is left where an operator would only say how many rows it keeps.
/// </summary>
internal sealed class HeldEntries
{
    private const BindingFlags AllFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // What is not state: the graph, what the plan was made from, scratch space, values.
    private static readonly string[] Skipped =
        ["Reactive.Engine.Graph", "Reactive.Engine.Logical", "Reactive.Engine.Expressions", "Reactive.Values", "Reactive.Engine.Planning"];

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    internal static string Of(QueryRun run)
    {
        var entries = new HeldEntries();
        foreach (var step in run.Plan.Operators)
        {
            entries.Visit(step, step.GetType().Name);
        }

        entries.Visit(run.Table, "Table");
        entries.Visit(run.Errors, "Errors");
        return string.Join(", ", entries._counts.Where(c => c.Value > 0).Select(c => $"{c.Key}: {c.Value}"));
    }

    private void Visit(object? found, string place)
    {
        if (found is null or string or Delegate or Type || found.GetType().IsPrimitive || found.GetType().IsEnum)
        {
            return;
        }

        if (found.GetType() is { IsValueType: false } && !_seen.Add(found))
        {
            return;
        }

        switch (found)
        {
            case IDictionary map:
                Count(place, map.Count);
                VisitAll(map.Values, place);
                break;
            case Array array:
                VisitAll(array, place);
                break;
            case ICollection list:
                Count(place, list.Count);
                VisitAll(list, place);
                break;
            default:
                VisitFields(found, place);
                break;
        }
    }

    private void VisitAll(IEnumerable items, string place)
    {
        foreach (var item in items)
        {
            Visit(item, place);
        }
    }

    private void VisitFields(object found, string place)
    {
        var type = found.GetType();
        if (type.Namespace is not { } space || !space.StartsWith("Reactive.", StringComparison.Ordinal) || Skipped.Contains(space))
        {
            return;
        }

        var name = $"{place}/{type.Name.Split('`')[0]}";
        if (type.GetProperty("Count", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) is { } count)
        {
            Count(name, Convert.ToInt64(count.GetValue(found), null));
        }

        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (var field in level.GetFields(AllFields))
            {
                Visit(field.GetValue(found), name);
            }
        }
    }

    private void Count(string place, long count) => _counts[place] = _counts.GetValueOrDefault(place) + count;
}
