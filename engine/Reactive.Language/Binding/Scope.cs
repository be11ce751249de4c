using System.Diagnostics.CodeAnalysis;
using Reactive.Engine.Logical;

namespace Reactive.Language.Binding;

/// <summary>
/// The names that can be read at one place of the text. What is not found here is looked up in <paramref name="outer"/>: the query around a
/// subquery, the expression around a lambda, the names from before a projection.
/// </summary>
internal sealed class Scope(Scope? outer = null)
{
    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);

    internal Scope? Outer { get; } = outer;

    /// <summary>The names declared here, without those of the outer scopes.</summary>
    internal IReadOnlyDictionary<string, Variable> Own => _variables;

    /// <summary>All names that can be read, for "did you mean".</summary>
    internal IEnumerable<string> VisibleNames => Outer is null ? _variables.Keys : _variables.Keys.Concat(Outer.VisibleNames);

    internal void Declare(string name, Variable variable) => _variables[name] = variable;

    internal bool TryResolve(string name, [NotNullWhen(true)] out Variable? variable)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._variables.TryGetValue(name, out variable))
            {
                return true;
            }
        }

        variable = null;
        return false;
    }
}
