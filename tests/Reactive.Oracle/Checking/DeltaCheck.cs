using System.Text.Json;

namespace Reactive.Oracle.Checking;

/// <summary>One delta of a reply against the states before and after its transaction.</summary>
internal sealed class DeltaCheck(ExpectedState before, ExpectedState after, bool ignoreListOrder)
{
    /// <summary>What is wrong with the delta; null when nothing is.</summary>
    internal string? Differs(JsonElement delta)
    {
        var (dueAdded, dueRemoved, dueUpdated) = before.DifferenceTo(after);
        if (delta.ValueKind == JsonValueKind.Null)
        {
            return before.Bag().SameAs(after.Bag()) ? null : $"null, due is +[{dueAdded}] -[{dueRemoved}] ~[{dueUpdated}].";
        }

        var added = new Bag(Rows(delta, "added"));
        var removed = new Bag(Rows(delta, "removed"));
        var updated = delta.GetProperty("updated").EnumerateArray()
            .Select(u => (Before: Row(u.GetProperty("before")), After: Row(u.GetProperty("after")))).ToList();
        var pairs = new Bag(updated.Select(u => $"{u.Before} -> {u.After}"));
        var shown = $"+[{added}] -[{removed}] ~[{pairs}]; before [{before.Bag()}], after [{after.Bag()}]; due is +[{dueAdded}] -[{dueRemoved}] ~[{dueUpdated}]";
        return NotMinimal(added, removed, updated) is { } reason ? $"{reason}: {shown}"
            : !FoldsTo(added, removed, updated) ? $"the delta does not lead from the state before to the state after: {shown}"
            : !(added.SameAs(dueAdded) && removed.SameAs(dueRemoved) && pairs.SameAs(dueUpdated)) ? $"rows are paired wrongly: {shown}"
            : null;
    }

    private static string? NotMinimal(Bag added, Bag removed, List<(string Before, string After)> updated) =>
        added.Meets(removed) ? "a row is both added and removed"
        : updated.Exists(u => u.Before == u.After) ? "an update changes nothing"
        : added.IsEmpty && removed.IsEmpty && updated.Count == 0 ? "an empty delta is null"
        : null;

    private bool FoldsTo(Bag added, Bag removed, List<(string Before, string After)> updated)
    {
        var state = before.Bag();
        if (!removed.Items.Concat(updated.Select(u => u.Before)).All(state.Take))
        {
            return false;
        }

        foreach (var row in added.Items.Concat(updated.Select(u => u.After)))
        {
            state.Add(row);
        }

        return state.SameAs(after.Bag());
    }

    private IEnumerable<string> Rows(JsonElement delta, string name) => delta.GetProperty(name).EnumerateArray().Select(Row);

    private string Row(JsonElement row) => EvalProtocol.Row(row, ignoreListOrder);
}
