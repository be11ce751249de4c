using System.Linq.Expressions;
using System.Reflection;
using Reactive.Engine.Logical;
using Linq = System.Linq.Expressions.Expression;

namespace Reactive.Engine.Expressions;

/// <summary>
/// Compiles arithmetic over float properties. An integer constant may stand beside a float, where Cypher computes in floats; what would be
/// integer arithmetic, or a result whose kind depends on the row, is not compiled.
/// </summary>
internal sealed class FloatCompiler
{
    private const long ExactIntegers = 1L << 53;
    private static readonly MethodInfo TryRead = typeof(FloatProperty).GetMethod(nameof(FloatProperty.TryRead))!;
    private readonly ParameterExpression _side = Linq.Parameter(typeof(Side));
    private readonly List<(FloatProperty Property, ParameterExpression Local)> _properties = [];

    /// <summary>What a compiled part is: certainly a float, an integer constant, or either of them by row.</summary>
    private enum NumberKind
    {
        Float,
        Integer,
        Either,
    }

    /// <summary>Whether an expression is worth the attempt.</summary>
    internal static bool IsCandidate(Evaluator tree) => tree is ArithmeticEvaluator or ComparisonEvaluator or FunctionEvaluator;

    /// <summary>The program; null when the expression is not of this kind.</summary>
    internal static FloatProgram? Compile(Evaluator tree)
    {
        var compiler = new FloatCompiler();
        var body = tree is ComparisonEvaluator comparison
            ? compiler.Condition(comparison) is { } condition ? Linq.Condition(condition, Linq.Constant(1.0), Linq.Constant(0.0)) : null
            : compiler.Number(tree) is { Kind: NumberKind.Float } number ? number.Code : null;
        return body is null || compiler._properties.Count == 0 ? null : compiler.Build(body);
    }

    private FloatProgram Build(Linq body)
    {
        var value = Linq.Parameter(typeof(double).MakeByRefType());
        var end = Linq.Label(typeof(bool));
        var lines = new List<Linq>();
        foreach (var (property, local) in _properties)
        {
            lines.Add(Linq.IfThen(
                Linq.Not(Linq.Call(Linq.Constant(property), TryRead, _side, local)),
                Linq.Return(end, Linq.Constant(false))));
        }

        lines.Add(Linq.Assign(value, body));
        lines.Add(Linq.Label(end, Linq.Constant(true)));
        var block = Linq.Block(_properties.Select(p => p.Local), [Linq.Assign(value, Linq.Constant(0.0)), .. lines]);
        return Linq.Lambda<FloatProgram>(block, _side, value).Compile();
    }

    private (Linq Code, NumberKind Kind)? Number(Evaluator tree) => tree switch
    {
        ConstantEvaluator { Value.IsFloat: true } constant => (Linq.Constant(constant.Value.FloatBits), NumberKind.Float),
        ConstantEvaluator { Value.IsInteger: true } constant when Math.Abs(constant.Value.Bits) <= ExactIntegers =>
            (Linq.Constant((double)constant.Value.Bits), NumberKind.Integer),
        ElementPropertyEvaluator property => (Local(property), NumberKind.Float),
        ArithmeticEvaluator arithmetic => Arithmetic(arithmetic),
        FunctionEvaluator { Arguments.Length: 1 } call => Function(call),
        CaseEvaluator { Operand: null } choice => Case(choice),
        _ => null,
    };

    private ParameterExpression Local(ElementPropertyEvaluator property)
    {
        foreach (var (known, local) in _properties)
        {
            if (known.Register == property.Register && known.Key == property.Key)
            {
                return local;
            }
        }

        var added = Linq.Variable(typeof(double));
        _properties.Add((new FloatProperty(property.Register, property.Key), added));
        return added;
    }

    private (Linq Code, NumberKind Kind)? Arithmetic(ArithmeticEvaluator arithmetic)
    {
        if (Number(arithmetic.Left) is not { } left
            || Number(arithmetic.Right) is not { } right
            || (left.Kind != NumberKind.Float && right.Kind != NumberKind.Float))
        {
            return null;
        }

        Linq? code = arithmetic.Operation switch
        {
            Operation.Add => Linq.Add(left.Code, right.Code),
            Operation.Subtract => Linq.Subtract(left.Code, right.Code),
            Operation.Multiply => Linq.Multiply(left.Code, right.Code),
            Operation.Divide => Linq.Divide(left.Code, right.Code),
            _ => null,
        };
        return code is null ? null : (code, NumberKind.Float);
    }

    private (Linq Code, NumberKind Kind)? Function(FunctionEvaluator call)
    {
        if (Number(call.Arguments[0]) is not { Kind: NumberKind.Float } argument)
        {
            return null;
        }

        var method = call.Function.Name switch
        {
            "floor" => nameof(Math.Floor),
            "ceil" => nameof(Math.Ceiling),
            "abs" => nameof(Math.Abs),
            "sqrt" => nameof(Math.Sqrt),
            _ => null,
        };
        return method is null
            ? null
            : (Linq.Call(typeof(Math).GetMethod(method, [typeof(double)])!, argument.Code), NumberKind.Float);
    }

    private (Linq Code, NumberKind Kind)? Case(CaseEvaluator choice)
    {
        if (Number(choice.Otherwise) is not { } result)
        {
            return null;
        }

        var kind = result.Kind;
        var code = result.Code;
        for (var i = choice.Branches.Length - 1; i >= 0; i--)
        {
            if (Condition(choice.Branches[i].When) is not { } when || Number(choice.Branches[i].Then) is not { } then)
            {
                return null;
            }

            kind = kind == then.Kind ? kind : NumberKind.Either;
            code = Linq.Condition(when, then.Code, code);
        }

        return (code, kind);
    }

    private Linq? Condition(Evaluator tree)
    {
        if (tree is not ComparisonEvaluator comparison
            || Number(comparison.Left) is not { } left
            || Number(comparison.Right) is not { } right
            || left.Kind == NumberKind.Either
            || right.Kind == NumberKind.Either)
        {
            return null;
        }

        return comparison.Operation switch
        {
            Operation.Equal => Linq.Equal(left.Code, right.Code),
            Operation.NotEqual => Linq.NotEqual(left.Code, right.Code),
            Operation.Less => Linq.LessThan(left.Code, right.Code),
            Operation.LessOrEqual => Linq.LessThanOrEqual(left.Code, right.Code),
            Operation.Greater => Linq.GreaterThan(left.Code, right.Code),
            _ => Linq.GreaterThanOrEqual(left.Code, right.Code),
        };
    }
}
