using System.Globalization;
using NodaTime;
using Reactive.Engine.Functions.Temporal;
using Reactive.Functions;
using Reactive.Values;

namespace Reactive.Engine.Tests.Temporal;

/// <summary>
/// Evaluates the small part of Cypher that the temporal functions need: calls, maps, lists of nothing, numbers, strings, null,
/// variables, properties and the four operators; enough to write tests as queries without the engine.
/// </summary>
internal sealed class TemporalExpression
{
    internal static readonly FunctionContext Clocks = new(
        Instant.FromUtc(2024, 2, 29, 10, 11, 12) + Duration.FromMilliseconds(345),
        Instant.FromUtc(2024, 2, 29, 23, 11, 13),
        Instant.FromUtc(2024, 3, 1, 1, 2, 3));

    private static readonly Dictionary<string, ScalarFunction> Functions =
        TemporalFunctions.All.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    private readonly string _text;
    private readonly IReadOnlyDictionary<string, Value> _variables;
    private int _position;

    private TemporalExpression(string text, IReadOnlyDictionary<string, Value> variables)
    {
        _text = text;
        _variables = variables;
    }

    internal static Value Evaluate(string text) => Evaluate(text, new Dictionary<string, Value>());

    internal static Value Evaluate(string text, IReadOnlyDictionary<string, Value> variables)
    {
        var expression = new TemporalExpression(text, variables);
        var value = expression.Sum();
        expression.SkipBlanks();
        return expression._position == text.Length
            ? value
            : throw new FormatException($"left over at {expression._position}: {text}");
    }

    /// <summary>The text of the value as results show it; errors as <c>type/detail</c>.</summary>
    internal static string Show(string text) => Show(Evaluate(text));

    internal static string Show(in Value value) => value.Tag switch
    {
        null => "null",
        string text => text,
        ErrorValue error => $"{error.Type}/{error.Detail}",
        TemporalValue temporal => temporal.ToString(),
        _ => value.Kind == ValueKind.Boolean ? (value.IsTrue ? "true" : "false") : value.Bits.ToString(CultureInfo.InvariantCulture),
    };

    private Value Sum()
    {
        var value = Product();
        while (true)
        {
            if (Take('+'))
            {
                value = TemporalArithmetic.Add(value, Product());
            }
            else if (Take('-'))
            {
                value = TemporalArithmetic.Subtract(value, Product());
            }
            else
            {
                return value;
            }
        }
    }

    private Value Product()
    {
        var value = Access();
        while (true)
        {
            if (Take('*'))
            {
                value = TemporalArithmetic.Multiply(value, Access());
            }
            else if (Take('/'))
            {
                value = TemporalArithmetic.Divide(value, Access());
            }
            else
            {
                return value;
            }
        }
    }

    private Value Access()
    {
        var value = Primary();
        while (Take('.'))
        {
            var key = Name();
            value = value.Tag is MapValue map ? map[key] : TemporalComponents.Get(value, key);
        }

        return value;
    }

    private Value Primary()
    {
        SkipBlanks();
        var current = _text[_position];
        if (current == '{')
        {
            return Map();
        }

        if (current is '\'' or '"')
        {
            return Text(current);
        }

        return char.IsAsciiDigit(current) || current == '-' ? Number() : NamedOrCall();
    }

    private Value Map()
    {
        var entries = new List<KeyValuePair<string, Value>>();
        Expect('{');
        while (!Take('}'))
        {
            var key = Name();
            Expect(':');
            entries.Add(new(key, Sum()));
            Take(',');
        }

        return Value.Of(MapValue.From(entries));
    }

    private Value Text(char quote)
    {
        var end = _text.IndexOf(quote, _position + 1);
        var value = Value.String(_text[(_position + 1)..end]);
        _position = end + 1;
        return value;
    }

    private Value Number()
    {
        var start = _position;
        _position++;
        while (_position < _text.Length && (char.IsAsciiDigit(_text[_position]) || _text[_position] == '.'))
        {
            _position++;
        }

        var text = _text[start.._position];
        return text.Contains('.', StringComparison.Ordinal)
            ? Value.Float(double.Parse(text, CultureInfo.InvariantCulture))
            : Value.Integer(long.Parse(text, CultureInfo.InvariantCulture));
    }

    private Value NamedOrCall()
    {
        var name = Name();
        if (name == "null")
        {
            return default;
        }

        if (_variables.TryGetValue(name, out var variable))
        {
            return variable;
        }

        while (_text[_position] == '.')
        {
            _position++;
            name += "." + Name();
        }

        Expect('(');
        var arguments = new List<Value>();
        while (!Take(')'))
        {
            arguments.Add(Sum());
            Take(',');
        }

        var function = Functions[name];
        var bound = function.ClockFree is { } free && arguments.Count >= free.MinimumArguments ? free : function;
        return bound.Invoke(arguments.ToArray(), Clocks);
    }

    private string Name()
    {
        SkipBlanks();
        var start = _position;
        while (_position < _text.Length && char.IsAsciiLetterOrDigit(_text[_position]))
        {
            _position++;
        }

        return _text[start.._position];
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }

    private bool Take(char character)
    {
        SkipBlanks();
        if (_position >= _text.Length || _text[_position] != character)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void Expect(char character)
    {
        if (!Take(character))
        {
            throw new FormatException($"`{character}` expected at {_position}: {_text}");
        }
    }
}
