using System.Globalization;
using System.Text;
using Reactive.Language;

namespace Reactive.Cli.Output;

/// <summary>
/// The operators of a query as a Mermaid flowchart: rows go upwards from the graph to the result; what keeps state is drawn as a store.
/// </summary>
internal static class MermaidOutput
{
    internal static string Write(ExplainResult explained)
    {
        var text = new StringBuilder("flowchart BT\n  store[(\"graph\")]\n");
        foreach (var each in explained.Operators)
        {
            var (open, close) = each.Keeps.Length == 0 ? ("[\"", "\"]") : ("[(\"", "\")]");
            text.Append(CultureInfo.InvariantCulture, $"  n{each.Id}{open}{Label(each, explained.Warnings)}{close}\n");
        }

        foreach (var each in explained.Operators)
        {
            AppendEdges(text, each);
        }

        foreach (var id in explained.Warnings.Select(w => w.Operator).Distinct())
        {
            text.Append(CultureInfo.InvariantCulture, $"  style n{id} stroke:#c60,stroke-width:3px\n");
        }

        return text.ToString();
    }

    private static string Label(ExplainOperator each, IReadOnlyList<ExplainWarning> warnings)
    {
        var label = new StringBuilder(Escape($"{each.Name} {each.Detail}".Trim()));
        if (each.Keeps.Length > 0)
        {
            label.Append("<br/>keeps ").Append(Escape(each.Keeps));
        }

        foreach (var warning in warnings.Where(w => w.Operator == each.Id))
        {
            label.Append("<br/>warning: ").Append(Escape(warning.Message));
        }

        return label.ToString();
    }

    private static void AppendEdges(StringBuilder text, ExplainOperator each)
    {
        if (each.WakesOn.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  store -- \"{string.Join("<br/>", each.WakesOn.Select(Escape))}\" --> n{each.Id}\n");
        }

        foreach (var input in each.Inputs)
        {
            text.Append(CultureInfo.InvariantCulture, $"  n{input} --> n{each.Id}\n");
        }
    }

    // Mermaid reads #code; as an entity, so # is one itself.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '#' => escaped.Append("#35;"),
                '"' => escaped.Append("#quot;"),
                '&' => escaped.Append("#amp;"),
                '<' => escaped.Append("#lt;"),
                '>' => escaped.Append("#gt;"),
                '`' => escaped.Append("#96;"),
                _ when char.IsControl(c) => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
