using System.Globalization;
using Reactive.Language;

namespace Reactive.Cli.Output;

/// <summary>What each operator did, as aligned text.</summary>
internal static class ProfileOutput
{
    private const int NameWidth = 56;

    internal static void Write(IReadOnlyList<ContinuousQuery> queries, TextWriter output)
    {
        foreach (var query in queries)
        {
            var profile = query.Profile();
            var total = profile.Sum(p => p.Micros);
            output.WriteLine(query.Name);
            output.WriteLine($"  {"operator",-NameWidth} {"rows in",12} {"rows out",12} {"state",12} {"us",14} {"%",5}");
            foreach (var each in profile)
            {
                output.WriteLine(Line(each, total));
            }

            output.WriteLine();
        }
    }

    private static string Line(OperatorProfile each, double total)
    {
        var name = $"{each.Operator} {each.Name} {each.Detail}".TrimEnd();
        var shown = name.Length <= NameWidth ? name : name[..(NameWidth - 3)] + "...";
        var share = total > 0 ? 100 * each.Micros / total : 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {shown,-NameWidth} {each.RowsIn,12:N0} {each.RowsOut,12:N0} {each.StateEntries,12:N0} {each.Micros,14:N1} {share,5:F1}");
    }
}
