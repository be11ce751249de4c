using Reactive.Engine.Logical;
using Reactive.Values;

namespace Reactive.Engine.Planning;

/// <summary>
/// Tells which conditions can fail. A condition that cannot may drop a partial match as soon as it is not true; of others even a null
/// must be carried on, since an error elsewhere in the conjunction outweighs it (algebra, row errors).
/// </summary>
internal sealed class Fallibility(FrameLayout layout)
{
    /// <summary>Whether evaluating the condition can give anything but true, false or null.</summary>
    internal bool CanFailAsCondition(Expression expression) => expression switch
    {
        Constant constant => constant.Value.Kind is not (ValueKind.Boolean or ValueKind.Null),
        HasLabels has => CanFail(has.Target) || has.Target is not VariableReference,
        OperationExpression { Operation: Operation.And or Operation.Or or Operation.Xor or Operation.Not } junction =>
            junction.Operands.Any(CanFailAsCondition),
        OperationExpression
        {
            Operation: (>= Operation.Equal and <= Operation.GreaterOrEqual) or Operation.IsNull or Operation.IsNotNull
                or Operation.StartsWith or Operation.EndsWith or Operation.Contains,
        } test => test.Operands.Any(CanFail),
        _ => true,
    };

    private bool CanFail(Expression expression) => expression switch
    {
        Constant or ParameterReference => false,
        VariableReference reference => !IsElement(reference),
        PropertyAccess { Target: VariableReference reference } => !IsElement(reference),
        GraphFunctionCall { Function: GraphFunction.ElementId, Argument: VariableReference reference } => !IsElement(reference),
        _ => CanFailAsCondition(expression),
    };

    private bool IsElement(VariableReference reference) => layout.TryRegister(reference.Variable, out _);
}
