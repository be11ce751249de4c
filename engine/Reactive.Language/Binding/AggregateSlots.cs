using System.Diagnostics.CodeAnalysis;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>The aggregates of one projection: the same aggregate twice is one column.</summary>
internal sealed class AggregateSlots(SyntaxEquality equality)
{
    private readonly Dictionary<ExpressionSyntax, BoundExpression> _slots = new(equality);

    internal List<AggregateColumn> Columns { get; } = [];

    internal bool TryGet(ExpressionSyntax syntax, [NotNullWhen(true)] out BoundExpression? column)
    {
        column = _slots.TryGetValue(syntax, out var found) ? found : null;
        return column is not null;
    }

    internal void Add(ExpressionSyntax syntax, AggregateColumn column, StaticType type)
    {
        Columns.Add(column);
        _slots.Add(syntax, new BoundExpression(new VariableReference(column.Variable) { Position = syntax.Span.Start }, type));
    }

    /// <summary>Lets a refused aggregate be found, so that it is reported once.</summary>
    internal void AddErroneous(ExpressionSyntax syntax) => _slots.Add(syntax, BoundExpression.Erroneous);
}
