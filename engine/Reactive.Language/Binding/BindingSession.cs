using Reactive.Engine.Functions;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>What the binding of one query shares: faults, functions, parameters, made-up names.</summary>
internal sealed class BindingSession(string text, FunctionTable functions, IReadOnlySet<string> customAggregates)
{
    private const int MaximumSteps = 500;

    private readonly Dictionary<Variable, StaticType> _types = [];
    private readonly Dictionary<ExpressionSyntax, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _parameterNames = new(StringComparer.Ordinal);
    private int _madeUp;
    private int _steps;

    internal BindingErrors Errors { get; } = new(text);

    internal FunctionTable Functions { get; } = functions;

    internal SyntaxEquality Equality { get; } = new(text);

    /// <summary>The parameters that the query reads, in the order of their first use.</summary>
    internal List<string> Parameters { get; } = [];

    /// <summary>Whether the call is an aggregate.</summary>
    internal bool IsAggregate(ExpressionSyntax expression) => expression switch
    {
        CountStarSyntax => true,
        CallSyntax call => Aggregates.IsBuiltIn(call.Name) || customAggregates.Contains(call.Name),
        _ => false,
    };

    /// <summary>A variable with a name of the text.</summary>
    internal Variable Declare(string name, VariableKind kind, StaticType type)
    {
        var variable = new Variable(name, kind, type.Kinds);
        _types[variable] = type;
        return variable;
    }

    /// <summary>The columns that hold what a subquery gave: a value, or the error that fails whoever reads it.</summary>
    internal HashSet<Variable> Subqueries { get; } = [];

    /// <summary>A variable for what has no name.</summary>
    internal Variable MakeUp(string prefix, VariableKind kind, StaticType type) => Declare($" {prefix}{++_madeUp}", kind, type);

    internal StaticType TypeOf(Variable variable) => _types[variable];

    /// <summary>The number of a volatile call in the text. Syntax that a comparison chain shares is one call.</summary>
    internal int PlaceOf(ExpressionSyntax volatileCall)
    {
        if (!_places.TryGetValue(volatileCall, out var place))
        {
            place = _places.Count;
            _places.Add(volatileCall, place);
        }

        return place;
    }

    internal void UseParameter(string name)
    {
        if (_parameterNames.Add(name))
        {
            Parameters.Add(name);
        }
    }

    /// <summary>The outermost aggregates of an expression, without lambda bodies and subqueries.</summary>
    internal IEnumerable<ExpressionSyntax> FindAggregates(ExpressionSyntax expression)
    {
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(expression);
        while (pending.TryPop(out var part))
        {
            if (IsAggregate(part))
            {
                yield return part;
                continue;
            }

            foreach (var operand in SyntaxWalk.Operands(part).AsEnumerable().Reverse())
            {
                pending.Push(operand);
            }
        }
    }

    internal bool ContainsAggregate(ExpressionSyntax expression) => FindAggregates(expression).Any();

    /// <summary>Counts a step that makes the plan deeper: everything that walks a plan recurses once for each.</summary>
    internal void CountStep(SourceSpan span)
    {
        if (++_steps > MaximumSteps)
        {
            throw Errors.Fatal(
                span,
                QueryErrorDetail.QueryTooComplex,
                $"the query has more than {MaximumSteps} clauses and subqueries",
                "split it into several queries");
        }
    }
}
