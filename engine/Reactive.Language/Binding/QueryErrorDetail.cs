namespace Reactive.Language.Binding;

/// <summary>openCypher's names for what a query's meaning can get wrong, each with Reactive's code, which is stable.</summary>
internal sealed record QueryErrorDetail(string Code, string Name)
{
    internal static readonly QueryErrorDetail UndefinedVariable = new("RX1101", "UndefinedVariable");
    internal static readonly QueryErrorDetail VariableAlreadyBound = new("RX1102", "VariableAlreadyBound");
    internal static readonly QueryErrorDetail VariableTypeConflict = new("RX1103", "VariableTypeConflict");
    internal static readonly QueryErrorDetail RelationshipUniquenessViolation = new("RX1104", "RelationshipUniquenessViolation");
    internal static readonly QueryErrorDetail InvalidArgumentType = new("RX1105", "InvalidArgumentType");
    internal static readonly QueryErrorDetail UnknownFunction = new("RX1106", "UnknownFunction");
    internal static readonly QueryErrorDetail InvalidNumberOfArguments = new("RX1107", "InvalidNumberOfArguments");
    internal static readonly QueryErrorDetail InvalidAggregation = new("RX1108", "InvalidAggregation");
    internal static readonly QueryErrorDetail NestedAggregation = new("RX1109", "NestedAggregation");
    internal static readonly QueryErrorDetail AmbiguousAggregationExpression = new("RX1110", "AmbiguousAggregationExpression");
    internal static readonly QueryErrorDetail NonConstantExpression = new("RX1111", "NonConstantExpression");
    internal static readonly QueryErrorDetail NegativeIntegerArgument = new("RX1112", "NegativeIntegerArgument");
    internal static readonly QueryErrorDetail ColumnNameConflict = new("RX1113", "ColumnNameConflict");
    internal static readonly QueryErrorDetail NoExpressionAlias = new("RX1114", "NoExpressionAlias");
    internal static readonly QueryErrorDetail NoVariablesInScope = new("RX1115", "NoVariablesInScope");
    internal static readonly QueryErrorDetail DifferentColumnsInUnion = new("RX1116", "DifferentColumnsInUnion");
    internal static readonly QueryErrorDetail InvalidClauseComposition = new("RX1117", "InvalidClauseComposition");
    internal static readonly QueryErrorDetail UnexpectedSyntax = new("RX1118", "UnexpectedSyntax");
    internal static readonly QueryErrorDetail UnsupportedExpression = new("RX1119", "UnsupportedExpression");
    internal static readonly QueryErrorDetail QueryTooComplex = new("RX1120", "QueryTooComplex");
}
