using System.Collections.Immutable;
using Reactive.Engine.Expressions;
using Reactive.Engine.Graph;
using Reactive.Engine.Logical;
using Reactive.Engine.Operators;

namespace Reactive.Engine.Planning;

/// <summary>Turns expressions of the logical plan into evaluators over the frame.</summary>
internal sealed class ExpressionCompiler(GraphStore graph, FrameLayout layout, ImmutableArray<string> parameters)
{
    private KeyPart[] _key = [];

    /// <summary>Compiles an expression over rows with a key: what is drawn at random depends on it.</summary>
    internal Evaluator Compile(Expression expression, KeyPart[] key)
    {
        _key = key;
        return Whole(expression);
    }

    /// <summary>Compiles an expression that is evaluated as a whole: arithmetic becomes code when it runs often.</summary>
    private Evaluator Whole(Expression expression)
    {
        var tree = Compile(expression);
        return FloatCompiler.IsCandidate(tree) ? new HotEvaluator(tree, tree is ComparisonEvaluator) : tree;
    }

    internal Evaluator Compile(Expression expression) => expression switch
    {
        Constant constant => new ConstantEvaluator(constant.Value),
        ParameterReference parameter => new ParameterEvaluator(parameters.IndexOf(parameter.Name)),
        VariableReference reference => Reference(reference.Variable),
        PropertyAccess access => Property(access),
        OperationExpression operation => OperationOf(operation),
        FunctionCall call => new FunctionEvaluator(call.Function, CompileAll(call.Arguments)),
        GraphFunctionCall call => new GraphFunctionEvaluator(call.Function, Compile(call.Argument)),
        HasLabels has => HasLabelsOf(has),
        ListExpression list => new ListEvaluator(CompileAll(list.Items)),
        MapExpression map => MapOf(map.Entries, (keys, values) => new MapEvaluator(keys, values)),
        MapMerge merge => MapOf(
            merge.Overrides, (keys, values) => new MapMergeEvaluator(Compile(merge.Base), merge.IncludeAll, keys, values)),
        CaseExpression choice => new CaseEvaluator(
            choice.Operand is null ? null : Compile(choice.Operand),
            [.. choice.Branches.Select(b => (Compile(b.When), Compile(b.Then)))],
            Compile(choice.Else)),
        ListComprehension list => new ListComprehensionEvaluator(
            layout.Slot(list.Variable), Compile(list.List), Optional(list.Where), Optional(list.Projection)),
        QuantifierExpression test => new QuantifierEvaluator(
            test.Quantifier, layout.Slot(test.Variable), Compile(test.List), Compile(test.Where)),
        ReduceExpression reduce => new ReduceEvaluator(
            layout.Slot(reduce.Accumulator),
            Compile(reduce.Initial),
            layout.Slot(reduce.Variable),
            Compile(reduce.List),
            Compile(reduce.Body)),
        VolatileExpression random => new VolatileEvaluator(random.Uuid, random.Place, new RowKeyEncoder(graph, _key, layout.KindOf)),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression.GetType().Name),
    };

    internal Evaluator[] CompileAll(IEnumerable<Expression> expressions) => [.. expressions.Select(Compile)];

    private Evaluator? Optional(Expression? expression) => expression is null ? null : Compile(expression);

    private Evaluator Reference(Variable variable) => layout.TryRegister(variable, out var register)
        ? new ElementEvaluator(register, layout.KindOf(register) == RegisterKind.Relation)
        : new SlotEvaluator(layout.Slot(variable));

    private Evaluator Property(PropertyAccess access)
    {
        if (access.Target is VariableReference reference && layout.TryRegister(reference.Variable, out var register))
        {
            return new ElementPropertyEvaluator(register, graph.Keys.Intern(access.Key));
        }

        return new ValuePropertyEvaluator(Compile(access.Target), access.Key);
    }

    private Evaluator OperationOf(OperationExpression expression)
    {
        var operands = expression.Operands;
        switch (expression.Operation)
        {
            case Operation.And or Operation.Or:
                return new JunctionEvaluator(expression.Operation == Operation.And, Compile(operands[0]), Compile(operands[1]));
            case Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide or Operation.Modulo or Operation.Power:
                return new ArithmeticEvaluator(expression.Operation, Compile(operands[0]), Compile(operands[1]));
            case >= Operation.Equal and <= Operation.GreaterOrEqual:
                return new ComparisonEvaluator(expression.Operation, Compile(operands[0]), Compile(operands[1]));
            case Operation.IsNull or Operation.IsNotNull
                when operands[0] is VariableReference reference && layout.TryRegister(reference.Variable, out var register):
                return new RegisterNullEvaluator(register, expression.Operation == Operation.IsNull);
            case Operation.Not or Operation.IsNull or Operation.IsNotNull or Operation.Plus or Operation.Minus:
                return new UnaryEvaluator(expression.Operation, Compile(operands[0]));
            default:
                return new OperatorEvaluator(expression.Operation, CompileAll(operands));
        }
    }

    private HasLabelsEvaluator HasLabelsOf(HasLabels has) =>
        new(Compile(has.Target), new LabelTest(graph, has.Labels), new LabelTest(graph, has.Labels));

    private Evaluator MapOf(
        ImmutableArray<KeyValuePair<string, Expression>> entries, Func<string[], Evaluator[], Evaluator> make)
    {
        var sorted = entries.OrderBy(e => e.Key, StringComparer.Ordinal).ToArray();
        return make([.. sorted.Select(e => e.Key)], CompileAll(sorted.Select(e => e.Value)));
    }
}
