using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>An expression of a projection and the column that holds it.</summary>
internal sealed record ProjectedExpression(ExpressionSyntax Syntax, Variable Variable);
