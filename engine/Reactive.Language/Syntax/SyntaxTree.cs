using System.Collections.Immutable;

namespace Reactive.Language.Syntax;

/// <summary>The one place that knows every node's parts, in the order of the text.</summary>
internal static class SyntaxTree
{
    internal static void AddChildren(SyntaxNode node, List<SyntaxChild> into)
    {
        switch (node)
        {
            case ExpressionSyntax expression:
                AddOfExpression(expression, into);
                break;
            case LabelExpressionSyntax label:
                AddOfLabel(label, into);
                break;
            case ClauseSyntax clause:
                AddOfClause(clause, into);
                break;
            default:
                AddOfPart(node, into);
                break;
        }
    }

    private static void AddOfPart(SyntaxNode node, List<SyntaxChild> into)
    {
        switch (node)
        {
            case QuerySyntax query:
                Add(into, query.Branches);
                break;
            case SingleQuerySyntax query:
                Add(into, query.Clauses);
                break;
            case ProjectionSyntax projection:
                Add(into, projection.Items);
                Add(into, projection.OrderBy);
                Add(into, projection.Skip, "skip");
                Add(into, projection.Limit, "limit");
                break;
            case ProjectionItemSyntax item:
                Add(into, item.Expression);
                break;
            case SortItemSyntax item:
                Add(into, item.Expression);
                break;
            case PathPatternSyntax path:
                AddOfPath(path, into);
                break;
            case NodePatternSyntax pattern:
                Add(into, pattern.Labels);
                Add(into, pattern.Properties);
                Add(into, pattern.Where, "where");
                break;
            case RelationPatternSyntax pattern:
                Add(into, pattern.Types);
                Add(into, pattern.Properties);
                Add(into, pattern.Where, "where");
                break;
            case MapEntrySyntax entry:
                Add(into, entry.Value);
                break;
            case ProjectEntrySyntax entry:
                Add(into, entry.Value);
                break;
            case CaseBranchSyntax branch:
                Add(into, branch.When, "when");
                Add(into, branch.Then, "then");
                break;
        }
    }

    private static void AddOfPath(PathPatternSyntax path, List<SyntaxChild> into)
    {
        for (var i = 0; i < path.Nodes.Length; i++)
        {
            Add(into, path.Nodes[i]);
            if (i < path.Relations.Length)
            {
                Add(into, path.Relations[i]);
            }
        }
    }

    private static void AddOfClause(ClauseSyntax clause, List<SyntaxChild> into)
    {
        switch (clause)
        {
            case MatchSyntax match:
                Add(into, match.Patterns);
                Add(into, match.Where, "where");
                break;
            case UnwindSyntax unwind:
                Add(into, unwind.List);
                break;
            case WithSyntax with:
                Add(into, with.Projection);
                Add(into, with.Where, "where");
                break;
            case ReturnSyntax result:
                Add(into, result.Projection);
                break;
        }
    }

    private static void AddOfLabel(LabelExpressionSyntax label, List<SyntaxChild> into)
    {
        switch (label)
        {
            case LabelNotSyntax not:
                Add(into, not.Operand);
                break;
            case LabelAndSyntax and:
                Add(into, and.Left);
                Add(into, and.Right);
                break;
            case LabelOrSyntax or:
                Add(into, or.Left);
                Add(into, or.Right);
                break;
        }
    }

    private static void AddOfExpression(ExpressionSyntax expression, List<SyntaxChild> into)
    {
        switch (expression)
        {
            case UnarySyntax unary:
                Add(into, unary.Operand);
                break;
            case BinarySyntax binary:
                Add(into, binary.Left);
                Add(into, binary.Right);
                break;
            case PropertySyntax property:
                Add(into, property.Target);
                break;
            case IndexSyntax index:
                Add(into, index.Target);
                Add(into, index.Index);
                break;
            case SliceSyntax slice:
                Add(into, slice.Target);
                Add(into, slice.From, "from");
                Add(into, slice.To, "to");
                break;
            case HasLabelsSyntax labels:
                Add(into, labels.Target);
                Add(into, labels.Labels);
                break;
            case CallSyntax call:
                Add(into, call.Arguments);
                break;
            case ListLiteralSyntax list:
                Add(into, list.Items);
                break;
            case MapLiteralSyntax map:
                Add(into, map.Entries);
                break;
            case MapProjectionSyntax projection:
                Add(into, projection.Target);
                Add(into, projection.Items);
                break;
            default:
                AddOfScope(expression, into);
                break;
        }
    }

    private static void AddOfScope(ExpressionSyntax expression, List<SyntaxChild> into)
    {
        switch (expression)
        {
            case CaseSyntax choice:
                Add(into, choice.Operand, "operand");
                Add(into, choice.Branches);
                Add(into, choice.Else, "else");
                break;
            case ListComprehensionSyntax comprehension:
                Add(into, comprehension.List, "in");
                Add(into, comprehension.Where, "where");
                Add(into, comprehension.Projection, "projection");
                break;
            case QuantifierSyntax quantifier:
                Add(into, quantifier.List, "in");
                Add(into, quantifier.Where, "where");
                break;
            case ReduceSyntax reduce:
                Add(into, reduce.Initial, "initial");
                Add(into, reduce.List, "in");
                Add(into, reduce.Body, "body");
                break;
            case PatternPredicateSyntax predicate:
                Add(into, predicate.Pattern);
                break;
            case PatternComprehensionSyntax comprehension:
                Add(into, comprehension.Pattern);
                Add(into, comprehension.Where, "where");
                Add(into, comprehension.Projection, "projection");
                break;
            case SubquerySyntax subquery:
                Add(into, subquery.Query);
                break;
        }
    }

    private static void Add(List<SyntaxChild> into, SyntaxNode? node, string role = "")
    {
        if (node is not null)
        {
            into.Add(new SyntaxChild(role, node));
        }
    }

    private static void Add<T>(List<SyntaxChild> into, ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            into.Add(new SyntaxChild(string.Empty, node));
        }
    }
}
