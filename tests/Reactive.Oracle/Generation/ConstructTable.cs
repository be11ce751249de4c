using System.Globalization;
using System.Text;

namespace Reactive.Oracle.Generation;

/// <summary>How often each construct occurred in a run, alone and beside others.</summary>
internal sealed class ConstructTable
{
    private readonly Dictionary<string, int> _programs = Constructs.All.ToDictionary(c => c, _ => 0);
    private readonly Dictionary<string, int> _pairs = Constructs.All.ToDictionary(c => c, _ => 0);
    private readonly Dictionary<string, HashSet<string>> _partners = Constructs.All.ToDictionary(c => c, _ => new HashSet<string>());

    internal void Add(IReadOnlySet<string> constructs)
    {
        foreach (var construct in constructs)
        {
            _programs[construct]++;
            _pairs[construct] += constructs.Count - 1;
            _partners[construct].UnionWith(constructs);
        }
    }

    /// <summary>The constructs in fewer programs or fewer pairs than asked.</summary>
    internal IReadOnlyList<string> Below(int programs, int pairs) =>
        [.. Constructs.All.Where(c => _programs[c] < programs || _pairs[c] < pairs)];

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{"construct",-24}{"programs",10}{"pairs",10}{"partners",10}");
        foreach (var construct in Constructs.All)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{construct,-24}{_programs[construct],10}{_pairs[construct],10}{Math.Max(0, _partners[construct].Count - 1),10}");
        }

        return text.ToString();
    }
}
