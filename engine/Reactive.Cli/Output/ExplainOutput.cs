using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reactive.Language;

namespace Reactive.Cli.Output;

/// <summary>What becomes of a query, in three forms. Each ends in a line feed.</summary>
internal static class ExplainOutput
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    internal static string Json(ExplainResult explained) => JsonSerializer.Serialize(explained, Indented) + "\n";

    internal static string Text(ExplainResult explained)
    {
        var text = new StringBuilder();
        foreach (var stage in explained.Stages)
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

        return text.ToString();
    }

    internal static string Mermaid(ExplainResult explained)
    {
        var text = new StringBuilder("flowchart BT\n");
        foreach (var each in explained.Operators)
        {
            text.Append(CultureInfo.InvariantCulture, $"  o{each.Id}[\"{Escape($"{each.Name} {each.Detail}".Trim())}");
            AppendNote(text, "keeps", each.Keeps);
            AppendNote(text, "wakes on", each.WakesOn);
            text.Append("\"]\n");
        }

        foreach (var each in explained.Operators)
        {
            foreach (var input in each.Inputs)
            {
                text.Append(CultureInfo.InvariantCulture, $"  o{input} --> o{each.Id}\n");
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ExplainOperator each)
    {
        var inputs = each.Inputs.Count == 0 ? string.Empty : $" <- {string.Join(", ", each.Inputs)}";
        text.Append(CultureInfo.InvariantCulture, $"  {each.Id} {each.Name} {each.Detail}{inputs}\n");
        if (each.Keeps.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"      keeps     {each.Keeps}\n");
        }

        if (each.WakesOn.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"      wakes on  {each.WakesOn}\n");
        }
    }

    private static void AppendNote(StringBuilder text, string title, string note)
    {
        if (note.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"<br/>{title}: {Escape(note)}");
        }
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\n", " ", StringComparison.Ordinal);
}
