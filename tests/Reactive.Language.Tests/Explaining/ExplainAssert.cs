using System.Globalization;
using System.Text;
using Xunit;

namespace Reactive.Language.Tests.Explaining;

/// <summary>Compares what EXPLAIN says of a query's operators with the text that a person checked.</summary>
internal static class ExplainAssert
{
    internal static void Operators(string query, string expected) => Operators(ReactiveEngine.Explain(query), expected);

    internal static void Operators(ExplainResult explained, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n") + "\n", Text(explained));

    internal static void Stage(string name, string query, string expected)
    {
        var stage = Assert.Single(ReactiveEngine.Explain(query).Stages, s => s.Name == name);
        Assert.Equal(expected.ReplaceLineEndings("\n") + "\n", stage.Text);
    }

    private static string Text(ExplainResult explained)
    {
        var text = new StringBuilder();
        foreach (var each in explained.Operators)
        {
            Append(text, each);
        }

        foreach (var warning in explained.Warnings)
        {
            text.Append(CultureInfo.InvariantCulture, $"warning {warning.Operator}: {warning.Message}\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ExplainOperator each)
    {
        text.Append(CultureInfo.InvariantCulture, $"{each.Id} {each.Name} {each.Detail}");
        text.Append(each.Inputs.Count == 0 ? string.Empty : " <- " + string.Join(", ", each.Inputs)).Append('\n');
        Append(text, "wakes on", each.WakesOn);
        Append(text, "from", each.Steps);
        Append(text, "keeps", each.Keeps.Length == 0 ? [] : [each.Keeps]);
        Append(text, "costs", [each.Cost]);
    }

    private static void Append(StringBuilder text, string title, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {title} {line}\n");
        }
    }
}
