using Reactive.Engine.Functions;
using Reactive.Functions;
using Reactive.Language.Syntax;
using Reactive.Oracle.Graph;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>The value of an expression for one row. A failure is a value too, so that AND, OR and CASE can guard.</summary>
internal sealed partial class ExpressionEvaluator
{
    private static readonly FunctionContext Clock = OracleClock.Context;

    private readonly QueryEvaluator _queries;
    private readonly OracleGraph _graph;
    private readonly IReadOnlyDictionary<string, Value> _parameters;

    internal ExpressionEvaluator(QueryEvaluator queries, OracleGraph graph, IReadOnlyDictionary<string, Value> parameters)
    {
        _queries = queries;
        _graph = graph;
        _parameters = parameters;
    }

    internal Value Evaluate(ExpressionSyntax expression, Scope scope)
    {
        if (scope.TryKnown(expression, out var known))
        {
            return known;
        }

        return expression switch
        {
            LiteralSyntax literal => literal.Value,
            ParameterSyntax parameter => Parameter(parameter.Name),
            VariableSyntax variable => scope.Bindings[variable.Name],
            PropertySyntax property => Property(Evaluate(property.Target, scope), property.Key),
            IndexSyntax index => Index(Evaluate(index.Target, scope), Evaluate(index.Index, scope)),
            SliceSyntax slice => Slice(slice, scope),
            UnarySyntax unary => Unary(unary.Operator, Evaluate(unary.Operand, scope)),
            BinarySyntax binary => Binary(binary, scope),
            HasLabelsSyntax labels => HasLabels(Evaluate(labels.Target, scope), labels.Labels),
            CallSyntax call => Call(call, scope),
            ListLiteralSyntax list => ListOf(list.Items.Select(i => Evaluate(i, scope))),
            MapLiteralSyntax map => MapOf(map.Entries.Select(e => KeyValuePair.Create(e.Key, Evaluate(e.Value, scope)))),
            MapProjectionSyntax projection => MapProjection(projection, scope),
            CaseSyntax @case => Case(@case, scope),
            _ => EvaluateScoped(expression, scope),
        };
    }

    private Value EvaluateScoped(ExpressionSyntax expression, Scope scope) => expression switch
    {
        ListComprehensionSyntax comprehension => Comprehension(comprehension, scope),
        QuantifierSyntax quantifier => Quantifier(quantifier, scope),
        ReduceSyntax reduce => Reduce(reduce, scope),
        PatternPredicateSyntax predicate => _queries.Exists(predicate, scope),
        PatternComprehensionSyntax comprehension => _queries.Comprehension(comprehension, scope),
        SubquerySyntax subquery => _queries.Subquery(subquery, scope),
        CountStarSyntax => throw new OracleMisuseException("count(*) stands where no rows are grouped."),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "No such expression."),
    };

    /// <summary>A list, or the first failure among its members.</summary>
    internal static Value ListOf(IEnumerable<Value> items)
    {
        var list = items.ToArray();
        var failed = Array.FindIndex(list, v => v.IsError);
        return failed < 0 ? Value.Of(new ListValue(list)) : list[failed];
    }

    private static Value MapOf(IEnumerable<KeyValuePair<string, Value>> entries)
    {
        var list = entries.ToList();
        var failed = list.FindIndex(e => e.Value.IsError);
        return failed < 0 ? Value.Of(MapValue.From(list)) : list[failed].Value;
    }

    private Value Parameter(string name) => _parameters.TryGetValue(name, out var value)
        ? value
        : throw new OracleFailureException(
            (ErrorValue)Value.Error("ParameterMissing", "MissingParameter", $"Parameter ${name} has no value.").Tag!);

    internal static Value Property(in Value target, string key) => target.Tag switch
    {
        NodeValue node => node.Properties[key],
        RelationValue relation => relation.Properties[key],
        _ => ValueOperators.Component(target, key),
    };

    private static Value Index(in Value target, in Value index)
    {
        if (target.Tag is not (NodeValue or RelationValue))
        {
            return ValueOperators.Index(target, index);
        }

        return index.Tag switch
        {
            null or ErrorValue => index,
            string key => Property(target, key),
            _ => Errors.Type("An element is indexed by text."),
        };
    }

    private Value Slice(SliceSyntax slice, Scope scope)
    {
        var list = Evaluate(slice.Target, scope);
        var from = slice.From is null ? Value.Integer(0) : Evaluate(slice.From, scope);
        var to = slice.To is null ? Value.Integer(long.MaxValue) : Evaluate(slice.To, scope);
        return ValueOperators.Slice(list, from, to);
    }

    private static Value HasLabels(in Value target, LabelExpressionSyntax labels) => target.Tag switch
    {
        null or ErrorValue => target,
        NodeValue node => Value.Boolean(LabelTest.Holds(labels, node.Labels)),
        RelationValue relation => Value.Boolean(LabelTest.Holds(labels, [relation.Type])),
        _ => Errors.Type("Only nodes and relations have labels."),
    };

    private Value MapProjection(MapProjectionSyntax projection, Scope scope)
    {
        var target = Evaluate(projection.Target, scope);
        if (target.IsNull || target.IsError)
        {
            return target;
        }

        var entries = new List<KeyValuePair<string, Value>>();
        foreach (var item in projection.Items)
        {
            switch (item)
            {
                case ProjectPropertySyntax property:
                    entries.Add(new(property.Key, Property(target, property.Key)));
                    break;
                case ProjectEntrySyntax entry:
                    entries.Add(new(entry.Key, Evaluate(entry.Value, scope)));
                    break;
                case ProjectAllSyntax when PropertiesOf(target) is { } all:
                    entries.AddRange(Enumerable.Range(0, all.Count).Select(i => KeyValuePair.Create(all.Keys[i], all.Values[i])));
                    break;
                default:
                    return Errors.Type("A map projection takes a node, a relation or a map.");
            }
        }

        return MapOf(entries);
    }

    private static MapValue? PropertiesOf(in Value target) => target.Tag switch
    {
        NodeValue node => node.Properties,
        RelationValue relation => relation.Properties,
        MapValue map => map,
        _ => null,
    };
}
