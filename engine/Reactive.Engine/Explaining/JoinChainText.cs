using Reactive.Engine.Matching;

namespace Reactive.Engine.Explaining;

/// <summary>The chains of a join as text: where each starts, and its steps in their order.</summary>
internal sealed class JoinChainText
{
    private readonly List<string> _lines = [];
    private readonly SortedSet<string> _indexed = new(StringComparer.Ordinal);
    private readonly List<string> _unconnected = [];

    private JoinChainText()
    {
    }

    /// <summary>A line a chain.</summary>
    internal IReadOnlyList<string> Lines => _lines;

    /// <summary>The variables by which rows from below are found.</summary>
    internal IReadOnlyCollection<string> Indexed => _indexed;

    /// <summary>What some chain goes through as a whole because nothing leads to it.</summary>
    internal IReadOnlyList<string> Unconnected => _unconnected;

    internal bool IsConnected => _unconnected.Count == 0;

    internal static JoinChainText Of(DeltaJoin join)
    {
        var text = new JoinChainText();
        if (join.LeftStart is { } left)
        {
            text.Add("row from below", left);
        }

        for (var i = 0; i < join.Atoms.Count; i++)
        {
            text.Add(string.Empty, join.Starts[i]);
            text.Add(string.Empty, join.InnerStarts[i]);
        }

        if (join.ScanStart is { } scan)
        {
            text.Add("start of the query: " + scan.Describe(), scan.Next);
        }

        return text;
    }

    private void Add(string start, JoinStep? chain)
    {
        if (chain is null)
        {
            return;
        }

        var parts = new List<string>();
        if (start.Length > 0)
        {
            parts.Add(start);
        }

        for (var step = chain; step is not EmitStep; step = step.Next)
        {
            parts.Add(step.Describe());
            Note(step);
        }

        _lines.Add(string.Join("; ", parts));
    }

    private void Note(JoinStep step)
    {
        switch (step)
        {
            case LeftJoinStep { Indexed: { } indexed }:
                _indexed.Add(indexed.Name);
                break;
            case LeftJoinStep:
                AddUnconnected("the rows from below");
                break;
            case ScanStep scan:
                AddUnconnected(scan.Atom.Name);
                break;
        }
    }

    private void AddUnconnected(string name)
    {
        if (!_unconnected.Contains(name))
        {
            _unconnected.Add(name);
        }
    }
}
