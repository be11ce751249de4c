using Reactive.Engine.Functions;
using Reactive.Engine.Graph;
using Reactive.Engine.Logical;
using Reactive.Engine.Planning;
using Reactive.Language.Binding;
using Reactive.Language.Syntax;

namespace Reactive.Language;

/// <summary>Shows each stage of a query's way from text to operators.</summary>
internal static class QueryExplanation
{
    internal static ExplainResult Explain(string cypher)
    {
        var syntax = CypherParser.Parse(cypher);
        var bound = Binder.Bind(syntax, cypher, FunctionTable.Standard);
        var plan = PlanCompiler.Compile(new GraphStore(), bound);
        var stages = new List<ExplainStage>
        {
            new("syntax tree", SyntaxPrinter.Print(syntax)),
            new("logical plan", LogicalPrinter.Print(bound)),
        };
        var operators = plan.Operators
            .Select((o, i) => new ExplainOperator(i, o.Describe(), string.Empty, string.Empty, string.Empty, i == 0 ? [] : [i - 1]))
            .ToList();
        return new ExplainResult(cypher, stages, operators);
    }
}
