using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reactive.Language;

namespace Reactive.Cli.Output;

/// <summary>What becomes of a query, as text and as JSON. Each ends in a line feed.</summary>
internal static class ExplainOutput
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    internal static string Json(ExplainResult explained) => JsonSerializer.Serialize(explained, Indented) + "\n";

    internal static string Text(ExplainResult explained)
    {
        var text = new StringBuilder();
        foreach (var stage in explained.Stages.Where(s => s.Text.Length > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"{stage.Name}\n");
            foreach (var line in stage.Text.TrimEnd().Split('\n'))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {line.TrimEnd()}\n");
            }

            text.Append('\n');
        }

        text.Append("operators\n");
        foreach (var each in explained.Operators)
        {
            Append(text, each);
        }

        AppendWarnings(text, explained.Warnings);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ExplainOperator each)
    {
        text.Append("  ").Append(each.Id).Append(' ').Append($"{each.Name} {each.Detail}".TrimEnd()).Append('\n');
        Append(text, "wakes on", Wakes(each));
        Append(text, "from", each.Steps);
        Append(text, "keeps", each.Keeps.Length == 0 ? "nothing" : each.Keeps);
        Append(text, "costs", each.Cost);
    }

    private static string[] Wakes(ExplainOperator each) => each.Inputs.Count == 0
        ? [.. each.WakesOn]
        : [.. each.WakesOn, "rows of " + string.Join(" and ", each.Inputs)];

    private static void Append(StringBuilder text, string title, string line) =>
        text.Append(CultureInfo.InvariantCulture, $"      {title,-9} {line}\n");

    private static void Append(StringBuilder text, string title, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            Append(text, i == 0 ? title : string.Empty, lines[i]);
        }
    }

    private static void AppendWarnings(StringBuilder text, IReadOnlyList<ExplainWarning> warnings)
    {
        if (warnings.Count == 0)
        {
            return;
        }

        text.Append("\nwarnings\n");
        foreach (var warning in warnings)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {warning.Operator}: {warning.Message}\n");
        }
    }
}
