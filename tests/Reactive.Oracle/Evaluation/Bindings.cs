using System.Diagnostics.CodeAnalysis;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>Names and their values, newest first; a name bound again hides the older one. Immutable, tails are shared.</summary>
internal sealed class Bindings
{
    internal static readonly Bindings None = new(string.Empty, default, null);

    private readonly string _name;
    private readonly Value _value;
    private readonly Bindings? _older;

    private Bindings(string name, Value value, Bindings? older)
    {
        _name = name;
        _value = value;
        _older = older;
    }

    internal Bindings With(string name, in Value value) => new(name, value, this);

    internal bool Has(string name) => TryGet(name, out _);

    internal bool TryGet(string name, out Value value)
    {
        for (var at = this; at._older is not null; at = at._older)
        {
            if (at._name == name)
            {
                value = at._value;
                return true;
            }
        }

        value = default;
        return false;
    }

    internal Value this[string name] => TryGet(name, out var value) ? value : throw UnknownName(name);

    [SuppressMessage("Performance", "CA1859", Justification = "Thrown as what it is.")]
    private static OracleMisuseException UnknownName(string name) => new($"`{name}` is not defined.");
}
