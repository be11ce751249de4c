using System.Collections.Immutable;
using Reactive.Engine.Functions;
using Reactive.Engine.Logical;
using Reactive.Language.Binding;
using Reactive.Language.Syntax;
using Xunit;

namespace Reactive.Language.Tests.Binding;

/// <summary>Binds a text and compares the printed plan, or the faults.</summary>
internal static class BindingAssert
{
    internal static LogicalQuery Bind(string query, IReadOnlySet<string>? customAggregates = null) =>
        Binder.Bind(CypherParser.Parse(query), query, FunctionTable.Standard, customAggregates);

    internal static void Plan(string query, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n") + "\n", LogicalPrinter.Print(Bind(query)));

    internal static ImmutableArray<QueryError> Errors(string query) => Assert.Throws<QueryException>(() => Bind(query)).Errors;

    internal static QueryError Error(string query) => Assert.Single(Errors(query));
}
