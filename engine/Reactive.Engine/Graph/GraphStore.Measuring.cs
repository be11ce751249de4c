namespace Reactive.Engine.Graph;

// What the graph's text takes, apart from its structure.
internal sealed partial class GraphStore
{
    /// <summary>Bytes of id text and of the strings that properties hold, each string once. Walks the graph.</summary>
    internal long MeasureText()
    {
        var strings = new HashSet<string>(ReferenceEqualityComparer.Instance);
        for (var node = 1; node < NodeCapacity; node++)
        {
            if (NodeIn(View.New, node, out var image))
            {
                AddStrings(image, strings);
            }
        }

        for (var relation = 1; relation < RelationCapacity; relation++)
        {
            if (RelationIn(View.New, relation, out var image))
            {
                AddStrings(image.Content, strings);
            }
        }

        // A string object: header, type, length and the closing zero beside its characters.
        const int StringOverhead = 22;
        return TextBytes + strings.Sum(s => StringOverhead + (2L * s.Length));
    }

    private void AddStrings(Image content, HashSet<string> strings)
    {
        for (var i = 0; i < ShapeOf(content.Shape).Width; i++)
        {
            if (Cell(content.Row + i).Tag is string text)
            {
                strings.Add(text);
            }
        }
    }
}
