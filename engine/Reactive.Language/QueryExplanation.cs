using Reactive.Engine.Explaining;
using Reactive.Engine.Functions;
using Reactive.Engine.Graph;
using Reactive.Engine.Logical;
using Reactive.Engine.Planning;
using Reactive.Functions;
using Reactive.Language.Binding;
using Reactive.Language.Syntax;

namespace Reactive.Language;

/// <summary>Shows each stage of a query's way from text to operators.</summary>
internal static class QueryExplanation
{
    internal static ExplainResult Explain(string cypher, EngineOptions options)
    {
        var syntax = CypherParser.Parse(cypher);
        var aggregates = options.Aggregates.ToDictionary(a => a.Name, StringComparer.OrdinalIgnoreCase);
        var names = new HashSet<string>(aggregates.Keys, StringComparer.OrdinalIgnoreCase);
        var bound = Binder.Bind(syntax, cypher, FunctionTable.Standard.With(options.Functions), names);
        var notes = new PlanNotes(bound);
        var operators = Operators(bound, notes, name => aggregates.GetValueOrDefault(name));
        return new ExplainResult(
            cypher,
            [
                new("syntax tree", SyntaxPrinter.Print(syntax)),
                new("bound names", notes.BoundNames()),
                new("logical plan", notes.LogicalPlan),
            ],
            [.. operators.Select(Operator)],
            [.. operators.SelectMany(o => o.Note.Warnings.Select(w => new ExplainWarning(o.Id, w)))]);
    }

    private static IReadOnlyList<OperatorDescription> Operators(
        LogicalQuery bound, PlanNotes notes, Func<string, IAggregateFunction?> aggregates)
    {
        var plan = PlanCompiler.Compile(new GraphStore(), bound, aggregates, notes);
        return notes.Describe(plan.Operators);
    }

    private static ExplainOperator Operator(OperatorDescription x) =>
        new(x.Id, x.Name, x.Note.Detail, x.Note.Steps, x.Note.Keeps, x.Note.Cost, x.Note.WakesOn, x.Inputs);
}
