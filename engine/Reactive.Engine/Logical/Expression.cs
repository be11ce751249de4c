using System.Collections.Immutable;
using Reactive.Functions;
using Reactive.Values;

namespace Reactive.Engine.Logical;

/// <summary>An expression whose names are resolved. Aggregates and subqueries are gone: they are variables defined by operators below.</summary>
internal abstract record Expression
{
    /// <summary>Where it stands in the query text, in UTF-16 units; -1 when it was made up.</summary>
    internal int Position { get; init; } = -1;
}

internal sealed record Constant(Value Value) : Expression;

internal sealed record ParameterReference(string Name) : Expression;

internal sealed record VariableReference(Variable Variable) : Expression;

/// <summary>A property of a node or relation, an entry of a map, a component of a temporal value.</summary>
internal sealed record PropertyAccess(Expression Target, string Key) : Expression;

internal enum Operation
{
    And,
    Or,
    Xor,
    Not,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    StartsWith,
    EndsWith,
    Contains,
    Matches,
    IsNull,
    IsNotNull,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    Plus,
    Minus,

    /// <summary>list[integer], map[text], element[text].</summary>
    Index,

    /// <summary>list[from..to]; a bound that is not written is the constant 0 or the greatest integer.</summary>
    Slice,
}

/// <summary>An operator of the language applied to one, two or three operands.</summary>
internal sealed record OperationExpression(Operation Operation, ImmutableArray<Expression> Operands) : Expression;

/// <summary>A function of values alone.</summary>
internal sealed record FunctionCall(ScalarFunction Function, ImmutableArray<Expression> Arguments) : Expression;

internal enum GraphFunction
{
    /// <summary>labels(node)</summary>
    Labels,

    /// <summary>type(relation)</summary>
    Type,

    /// <summary>properties(node, relation or map)</summary>
    Properties,

    /// <summary>keys(node, relation or map)</summary>
    Keys,

    /// <summary>elementId(node or relation): the id text, without the feed. Also id().</summary>
    ElementId,

    /// <summary>nodes(path)</summary>
    Nodes,

    /// <summary>relationships(path)</summary>
    Relationships,

    /// <summary>length(path)</summary>
    Length,

    /// <summary>isEmpty, size and the like never come here: they are functions of values.</summary>
    StartNode,

    /// <summary>endNode(relation) where only the identity is read; else it is an Apply.</summary>
    EndNode,
}

/// <summary>A function that reads the graph through an element or a path.</summary>
internal sealed record GraphFunctionCall(GraphFunction Function, Expression Argument) : Expression;

/// <summary><c>n:A&amp;B</c> as a predicate; null for null.</summary>
internal sealed record HasLabels(Expression Target, LabelPredicate Labels) : Expression;

internal sealed record ListExpression(ImmutableArray<Expression> Items) : Expression;

/// <summary>A map literal; the keys are unique (the last one of several counts).</summary>
internal sealed record MapExpression(ImmutableArray<KeyValuePair<string, Expression>> Entries) : Expression;

/// <summary>All entries of a map or properties of an element (<c>n {.*, extra: 1}</c>), then <paramref name="Overrides"/> laid over them. Null for null.</summary>
internal sealed record MapMerge(Expression Base, bool IncludeAll, ImmutableArray<KeyValuePair<string, Expression>> Overrides) : Expression;

/// <summary>CASE. With an operand each When is compared with it by Cypher's <c>=</c>; without, it is a condition.</summary>
internal sealed record CaseExpression(
    Expression? Operand, ImmutableArray<(Expression When, Expression Then)> Branches, Expression Else)
    : Expression;

/// <summary><c>[x IN list WHERE predicate | projection]</c></summary>
internal sealed record ListComprehension(Variable Variable, Expression List, Expression? Where, Expression? Projection) : Expression;

internal enum Quantifier
{
    All,
    Any,
    None,
    Single,
}

internal sealed record QuantifierExpression(Quantifier Quantifier, Variable Variable, Expression List, Expression Where) : Expression;

internal sealed record ReduceExpression(Variable Accumulator, Expression Initial, Variable Variable, Expression List, Expression Body)
    : Expression;

/// <summary><c>rand()</c> and <c>randomUUID()</c>: a pure function of graph seed, query, row key, place in the text and positions inside lambdas.</summary>
internal sealed record VolatileExpression(bool Uuid, int Place) : Expression;

/// <summary>A test of a label set; also of a relation's type, which is a set of one.</summary>
internal abstract record LabelPredicate;

internal sealed record LabelName(string Name) : LabelPredicate;

internal sealed record LabelAny : LabelPredicate;

internal sealed record LabelNot(LabelPredicate Operand) : LabelPredicate;

internal sealed record LabelAnd(LabelPredicate Left, LabelPredicate Right) : LabelPredicate;

internal sealed record LabelOr(LabelPredicate Left, LabelPredicate Right) : LabelPredicate;
