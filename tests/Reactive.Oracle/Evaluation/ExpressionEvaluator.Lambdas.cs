using Reactive.Engine.Functions;
using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

internal sealed partial class ExpressionEvaluator
{
    private Value Comprehension(ListComprehensionSyntax comprehension, Scope scope)
    {
        var list = Evaluate(comprehension.List, scope);
        if (Members(list) is not { } members)
        {
            return NoMembers(list);
        }

        var results = new List<Value>();
        foreach (var member in members)
        {
            var inner = scope.With(comprehension.Variable.Name, member);
            var chosen = comprehension.Where is null ? Value.True : Condition(Evaluate(comprehension.Where, inner));
            if (chosen.IsError)
            {
                return chosen;
            }

            if (chosen.IsTrue)
            {
                results.Add(comprehension.Projection is null ? member : Evaluate(comprehension.Projection, inner));
            }
        }

        return ListOf(results);
    }

    private Value Quantifier(QuantifierSyntax quantifier, Scope scope)
    {
        var list = Evaluate(quantifier.List, scope);
        if (Members(list) is not { } members)
        {
            return NoMembers(list);
        }

        var answers = members.Select(m => Condition(Evaluate(quantifier.Where, scope.With(quantifier.Variable.Name, m)))).ToList();
        return quantifier.Kind switch
        {
            QuantifierKind.All => answers.Aggregate(Value.True, (all, a) => ValueOperators.And(all, a)),
            QuantifierKind.Any => answers.Aggregate(Value.False, (any, a) => ValueOperators.Or(any, a)),
            QuantifierKind.None => ValueOperators.Not(answers.Aggregate(Value.False, (any, a) => ValueOperators.Or(any, a))),
            QuantifierKind.Single => Single(answers),
            _ => throw new ArgumentOutOfRangeException(nameof(quantifier), quantifier.Kind, "No such quantifier."),
        };
    }

    private static Value Single(List<Value> answers)
    {
        var failed = answers.FindIndex(a => a.IsError);
        if (failed >= 0)
        {
            return answers[failed];
        }

        var yes = answers.Count(a => a.IsTrue);
        return yes > 1 ? Value.False : answers.Any(a => a.IsNull) ? default : Value.Boolean(yes == 1);
    }

    private Value Reduce(ReduceSyntax reduce, Scope scope)
    {
        var result = Evaluate(reduce.Initial, scope);
        var list = Evaluate(reduce.List, scope);
        if (Members(list) is not { } members)
        {
            return result.IsError ? result : NoMembers(list);
        }

        foreach (var member in members)
        {
            if (result.IsError)
            {
                break;
            }

            var inner = scope.With(reduce.Accumulator.Name, result).With(reduce.Variable.Name, member);
            result = Evaluate(reduce.Body, inner);
        }

        return result;
    }

    private static Value[]? Members(in Value list) => list.Tag is ListValue content ? content.Items : null;

    private static Value NoMembers(in Value list) =>
        list.IsNull || list.IsError ? list : Errors.Type($"A list is needed, not a {list.Kind}.");
}
