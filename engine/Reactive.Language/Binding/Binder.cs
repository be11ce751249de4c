using System.Collections.Immutable;
using Reactive.Engine.Functions;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>From the syntax tree to the logical plan: names, types, aggregates, subqueries.</summary>
internal static class Binder
{
    /// <summary>Binds a query. Throws with every fault that its text has, not only the first.</summary>
    /// <param name="query">The query.</param>
    /// <param name="text">Its text, for positions and column names.</param>
    /// <param name="functions">The functions of values.</param>
    /// <param name="customAggregates">The names of aggregates beyond the language's own.</param>
    internal static LogicalQuery Bind(
        QuerySyntax query, string text, FunctionTable functions, IReadOnlySet<string>? customAggregates = null)
    {
        var session = new BindingSession(text, functions, customAggregates ?? ImmutableHashSet<string>.Empty);
        try
        {
            var (root, columns) = new QueryBinder(session).Bind(query);
            return session.Errors.Any
                ? throw session.Errors.ToException()
                : new LogicalQuery(root, columns, [.. session.Parameters]);
        }
        catch (InsufficientExecutionStackException)
        {
            throw session.Errors.Fatal(
                query.Span, QueryErrorDetail.QueryTooComplex, "the query is nested too deeply", "split it into several clauses with WITH");
        }
    }
}
