using System.Globalization;
using System.Text.Json;
using Reactive.Cli.Replay;

namespace Reactive.Cli.Output;

/// <summary>A replay's figures for people and for programs.</summary>
internal static class ReportOutput
{
    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    internal static void Write(ReplayReport report, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(report, CamelCase));
            return;
        }

        foreach (var line in Lines(report))
        {
            output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<FormattableString> Lines(ReplayReport report)
    {
        yield return $"read     {report.Read.Lines:N0} lines, {report.Read.PerSecond:N0} a second";
        yield return $"queries  {report.Add.Queries:N0} added in {report.Add.Seconds * 1000:N1} ms, {report.Add.BytesEach:N0} bytes each";
        yield return $"load     {report.Load.Changes:N0} changes in {report.Load.Seconds:F3} s, {report.Load.PerSecond:N0} a second";
        yield return $"run      {report.Run.Changes:N0} changes in {report.Run.Seconds:F3} s, {report.Run.PerSecond:N0} a second (best {report.Run.BestPerSecond:N0})";
        if (report.Run is { P50Micros: { } p50, P99Micros: { } p99 })
        {
            yield return $"latency  median {p50:F2} us, 99 % within {p99:F2} us";
        }

        yield return $"alloc    {report.Run.AllocatedBytesPerChange:F1} bytes a change";
        yield return $"emitted  {report.Emitted.Added:N0} added, {report.Emitted.Updated:N0} updated, {report.Emitted.Removed:N0} removed";
        yield return $"memory   {report.MemoryMiB.Total:F1} MiB: graph and queries {report.MemoryMiB.Graph:F1}, text {report.MemoryMiB.Text:F1}";
    }
}
