using System.Diagnostics.CodeAnalysis;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>The aggregates of one projection: the same aggregate twice is one column.</summary>
internal sealed class AggregateSlots(SyntaxEquality equality)
{
    private readonly List<(ExpressionSyntax Syntax, BoundExpression Column)> _slots = [];

    internal List<AggregateColumn> Columns { get; } = [];

    internal bool TryGet(ExpressionSyntax syntax, [NotNullWhen(true)] out BoundExpression? column)
    {
        foreach (var slot in _slots)
        {
            if (equality.Equal(slot.Syntax, syntax))
            {
                column = slot.Column;
                return true;
            }
        }

        column = null;
        return false;
    }

    internal void Add(ExpressionSyntax syntax, AggregateColumn column, StaticType type)
    {
        Columns.Add(column);
        _slots.Add((syntax, new BoundExpression(new VariableReference(column.Variable) { Position = syntax.Span.Start }, type)));
    }

    /// <summary>Lets a refused aggregate be found, so that it is reported once.</summary>
    internal void AddErroneous(ExpressionSyntax syntax) => _slots.Add((syntax, BoundExpression.Erroneous));
}
