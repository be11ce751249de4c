using System.Diagnostics.CodeAnalysis;
using Reactive.Engine.Functions.Temporal;
using Reactive.Functions;

namespace Reactive.Engine.Functions;

/// <summary>The scalar functions that a query may call, by name in any case.</summary>
internal sealed class FunctionTable
{
    /// <summary>The functions of the language.</summary>
    internal static readonly FunctionTable Standard = new(
    [
        .. NumericFunctions.All,
        .. RoundingFunctions.All,
        .. ConversionFunctions.All,
        .. TextFunctions.All,
        .. ListFunctions.All,
        .. NullFunctions.All,
        .. TemporalFunctions.All,
    ]);

    private readonly Dictionary<string, ScalarFunction> _byName;

    private FunctionTable(IEnumerable<ScalarFunction> functions)
    {
        _byName = new Dictionary<string, ScalarFunction>(StringComparer.OrdinalIgnoreCase);
        foreach (var function in functions)
        {
            if (!_byName.TryAdd(function.Name, function))
            {
                throw new ArgumentException($"There are two functions named {function.Name}.", nameof(functions));
            }
        }
    }

    /// <summary>All functions, in no order.</summary>
    internal IReadOnlyCollection<ScalarFunction> Functions => _byName.Values;

    /// <summary>Finds a function by its name in any case.</summary>
    internal bool TryGet(string name, [NotNullWhen(true)] out ScalarFunction? function) => _byName.TryGetValue(name, out function);

    /// <summary>A table that has these functions too.</summary>
    /// <exception cref="ArgumentException">One of the names is taken.</exception>
    internal FunctionTable With(IEnumerable<ScalarFunction> functions) => new([.. _byName.Values, .. functions]);

    /// <summary>The function name nearest to a misspelt one; null when none is near.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="others">Names that are functions too but stand elsewhere: aggregates, functions of the graph.</param>
    internal string? Nearest(string name, params ReadOnlySpan<string> others)
    {
        string? nearest = null;
        var least = Math.Max(1, name.Length / 3) + 1;
        foreach (var function in _byName.Values)
        {
            Consider(function.Name, name, ref nearest, ref least);
        }

        foreach (var other in others)
        {
            Consider(other, name, ref nearest, ref least);
        }

        return nearest;
    }

    private static void Consider(string candidate, string name, ref string? nearest, ref int least)
    {
        var distance = EditDistance.Between(candidate, name, least);
        var wins = distance < least || (distance == least && nearest is not null && string.CompareOrdinal(candidate, nearest) < 0);
        if (wins)
        {
            nearest = candidate;
            least = distance;
        }
    }
}
