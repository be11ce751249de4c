namespace Reactive.Engine.Functions;

/// <summary>Counts and cuts text by code points, as Neo4j's manual counts characters; a surrogate without a partner counts as one.</summary>
internal static class CodePoints
{
    internal static int Count(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    /// <summary>Where, in code units, the code point with this number begins; the end of the text when there are fewer.</summary>
    internal static int Offset(string text, long codePoint)
    {
        var offset = 0;
        for (var passed = 0L; passed < codePoint && offset < text.Length; passed++)
        {
            offset = Next(text, offset);
        }

        return offset;
    }

    /// <summary>Where the code point after the one at an offset begins.</summary>
    internal static int Next(string text, int offset) =>
        offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? offset + 2 : offset + 1;

    internal static string Reverse(string text) => string.Create(text.Length, text, static (output, source) =>
    {
        var end = output.Length;
        for (var i = 0; i < source.Length;)
        {
            var next = Next(source, i);
            end -= next - i;
            source.AsSpan(i, next - i).CopyTo(output[end..]);
            i = next;
        }
    });
}
