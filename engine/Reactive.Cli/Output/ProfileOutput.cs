using System.Globalization;
using Reactive.Language;

namespace Reactive.Cli.Output;

/// <summary>What each operator did, as aligned text.</summary>
internal static class ProfileOutput
{
    internal static void Write(IReadOnlyList<ContinuousQuery> queries, TextWriter output)
    {
        foreach (var query in queries)
        {
            output.WriteLine($"{query.Name}");
            output.WriteLine($"  {"operator",-32} {"rows in",14} {"rows out",14} {"state entries",14} {"ms",12}");
            foreach (var each in query.Profile())
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {$"{each.Operator} {each.Name}",-32} {each.RowsIn,14:N0} {each.RowsOut,14:N0} {each.StateEntries,14:N0} {each.Micros / 1000,12:F1}"));
            }

            output.WriteLine();
        }
    }
}
