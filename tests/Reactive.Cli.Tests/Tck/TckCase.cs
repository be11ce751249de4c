using System.Text.Json;

namespace Reactive.Cli.Tests.Tck;

/// <summary>One openCypher case.</summary>
internal sealed record TckCase(string Id, string Feature, JsonElement Json)
{
    internal bool ExpectsError => Expect.TryGetProperty("error", out _);

    internal JsonElement Expect => Json.GetProperty("expect");

    internal IEnumerable<JsonElement> Nodes => Json.GetProperty("graph").GetProperty("nodes").EnumerateArray();

    internal IEnumerable<JsonElement> Relations => Json.GetProperty("graph").GetProperty("relations").EnumerateArray();
}
