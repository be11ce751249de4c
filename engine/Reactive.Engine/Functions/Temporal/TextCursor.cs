namespace Reactive.Engine.Functions.Temporal;

/// <summary>Reads a short text from left to right.</summary>
internal ref struct TextCursor(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    internal int Position { get; private set; }

    internal readonly bool AtEnd => Position == _text.Length;

    internal readonly char Current => Position < _text.Length ? _text[Position] : '\0';

    internal readonly ReadOnlySpan<char> Rest => _text[Position..];

    internal readonly char Ahead(int count) => Position + count < _text.Length ? _text[Position + count] : '\0';

    /// <summary>Steps over a character, in either case.</summary>
    internal bool Take(char character)
    {
        if (char.ToUpperInvariant(Current) != character)
        {
            return false;
        }

        Position++;
        return true;
    }

    internal void Skip(int count) => Position += count;

    /// <summary>How many digits stand here.</summary>
    internal readonly int CountDigits()
    {
        var count = 0;
        while (char.IsAsciiDigit(Ahead(count)))
        {
            count++;
        }

        return count;
    }

    /// <summary>Reads as many digits as told; false when fewer stand here.</summary>
    internal bool TryNumber(int digits, out int number)
    {
        number = 0;
        for (var index = 0; index < digits; index++)
        {
            var digit = Ahead(index);
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        Position += digits;
        return true;
    }

    /// <summary>Reads one or two digits.</summary>
    internal bool TryShortNumber(out int number) => TryNumber(Math.Clamp(CountDigits(), 1, 2), out number);

    /// <summary>Steps over a sign: 1, -1, or 0 when none stands here.</summary>
    internal int TakeSign()
    {
        var sign = Current switch
        {
            '+' => 1,
            '-' => -1,
            _ => 0,
        };
        Position += Math.Abs(sign);
        return sign;
    }
}
