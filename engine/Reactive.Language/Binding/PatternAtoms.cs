using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Language.Binding;

/// <summary>The atoms of one clause's patterns: resolves their names, in the order of the text.</summary>
internal sealed class PatternAtoms(BindingSession session, ExpressionBinder expressions, Scope scope, bool declaresNames)
{
    private readonly List<PatternAtom> _atoms = [];
    private readonly Dictionary<string, VariableKind> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<Variable, int> _nodes = [];
    private readonly Dictionary<SyntaxNode, Variable> _variables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RelationPatternSyntax, int> _relations = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Variable> _usedRelations = [];
    private readonly List<PathColumn> _paths = [];
    private readonly HashSet<Variable> _pathVariables = [];
    private readonly HashSet<Variable> _bound = [];

    /// <summary>The ends of the directed relations of fixed length.</summary>
    internal Dictionary<Variable, RelationEnds> Ends { get; } = [];

    /// <summary>Second names of one relation: it is in the clause twice, as two columns that can never be different.</summary>
    internal List<(Variable Variable, Expression Expression)> Copies { get; } = [];

    internal ImmutableArray<PathColumn> Paths => [.. _paths];

    internal ImmutableArray<PatternAtom> ToAtoms() => [.. _atoms];

    internal Variable VariableOf(SyntaxNode element) => _variables[element];

    /// <summary>Whether the variable came from the rows below.</summary>
    internal bool IsBound(Variable variable) => _bound.Contains(variable);

    /// <summary>Whether the variable is a path of this clause.</summary>
    internal bool IsPath(Variable variable) => _pathVariables.Contains(variable);

    internal void Add(PathPatternSyntax pattern)
    {
        var steps = ImmutableArray.CreateBuilder<Variable>();
        var node = AddNode(pattern.Nodes[0]);
        steps.Add(node);
        for (var i = 0; i < pattern.Relations.Length; i++)
        {
            var next = AddRelation(pattern.Relations[i], node, pattern.Nodes[i + 1]);
            steps.Add(VariableOf(pattern.Relations[i]));
            steps.Add(next);
            node = next;
        }

        if (pattern.Variable is { } name)
        {
            var path = DeclarePath(name);
            _pathVariables.Add(path);
            _paths.Add(new PathColumn(path, steps.ToImmutable()));
        }
    }

    /// <summary>Lets each relation of a trail be asked for something.</summary>
    internal void SetTrailPredicate(RelationPatternSyntax syntax, Variable element, Expression predicate)
    {
        var index = _relations[syntax];
        var atom = (RelationAtom)_atoms[index];
        _atoms[index] = atom with { Length = atom.Length! with { Element = element, Predicate = predicate } };
    }

    private Variable AddNode(NodePatternSyntax syntax)
    {
        var variable = ResolveNode(syntax.Variable, out var isBound);
        _variables[syntax] = variable;
        var labels = LabelPredicates.OfOptional(syntax.Labels);
        if (!_nodes.TryGetValue(variable, out var index))
        {
            _nodes.Add(variable, _atoms.Count);
            _atoms.Add(new NodeAtom(variable, isBound, labels));
        }
        else if (labels is not null)
        {
            var atom = (NodeAtom)_atoms[index];
            _atoms[index] = atom with { Labels = atom.Labels is null ? labels : new LabelAnd(atom.Labels, labels) };
        }

        return variable;
    }

    // The relation comes before its second node in the text, and so in the row key.
    private Variable AddRelation(RelationPatternSyntax syntax, Variable left, NodePatternSyntax rightSyntax)
    {
        var variable = ResolveRelation(syntax, out var isBound);
        _variables[syntax] = variable;
        var index = _atoms.Count;
        _relations[syntax] = index;
        _atoms.Add(new NodeAtom(left, true, null));
        var right = AddNode(rightSyntax);
        var reversed = syntax.Direction == PatternDirection.Left;
        var direction = syntax.Direction == PatternDirection.Both ? AtomDirection.Both : AtomDirection.Forward;
        var (from, to) = reversed ? (right, left) : (left, right);
        var types = LabelPredicates.OfOptional(syntax.Types);
        _atoms[index] = new RelationAtom(variable, isBound, from, to, direction, reversed, types, LengthOf(syntax.Length));
        if (direction == AtomDirection.Forward && syntax.Length is null)
        {
            Ends[variable] = new RelationEnds(from, to);
        }

        return right;
    }

    private static TrailLength? LengthOf(RelationLengthSyntax? syntax) => syntax is null
        ? null
        : new TrailLength((int)Math.Min(syntax.Minimum ?? 1, int.MaxValue), (int?)(syntax.Maximum > int.MaxValue ? null : syntax.Maximum), null, null);

    private Variable ResolveNode(IdentifierSyntax? name, out bool isBound)
    {
        isBound = false;
        if (name is null)
        {
            return session.MakeUp("n", VariableKind.Node, StaticType.Node);
        }

        if (_declared.TryGetValue(name.Name, out var kind))
        {
            return kind == VariableKind.Node && scope.TryResolve(name.Name, out var declared)
                ? declared
                : Conflict(name, "a node", KindInWords(kind), VariableKind.Node, StaticType.Node);
        }

        if (!scope.TryResolve(name.Name, out var known))
        {
            return Declare(name, VariableKind.Node, StaticType.Node);
        }

        isBound = true;
        var type = session.TypeOf(known);
        if (known.Kind != VariableKind.Node && !(known.Kind == VariableKind.Value && type.MayBe(ValueKinds.Node)))
        {
            return Conflict(name, "a node", InWords(known), VariableKind.Node, StaticType.Node);
        }

        _declared[name.Name] = VariableKind.Node;
        _bound.Add(known);
        return known;
    }

    private Variable ResolveRelation(RelationPatternSyntax syntax, out bool isBound)
    {
        isBound = false;
        var kind = syntax.Length is null ? VariableKind.Relation : VariableKind.Relations;
        var type = syntax.Length is null ? StaticType.Relation : StaticType.ListOf(StaticType.Relation);
        if (syntax.Variable is not { } name)
        {
            return session.MakeUp("r", kind, type);
        }

        var wanted = syntax.Length is null ? "a relation" : "a list of relations";
        if (_declared.TryGetValue(name.Name, out var declared))
        {
            return declared is VariableKind.Relation or VariableKind.Relations
                ? RefuseRepeated(name, kind, type)
                : Conflict(name, wanted, KindInWords(declared), kind, type);
        }

        if (!scope.TryResolve(name.Name, out var known))
        {
            return Declare(name, kind, type);
        }

        isBound = true;
        if (!CanBeRelation(known, kind))
        {
            return Conflict(name, wanted, InWords(known), kind, type);
        }

        _declared[name.Name] = kind;
        _bound.Add(known);
        return _usedRelations.Add(known) ? known : Copy(known);
    }

    private bool CanBeRelation(Variable known, VariableKind kind)
    {
        if (known.Kind != VariableKind.Value)
        {
            return known.Kind == kind;
        }

        var type = session.TypeOf(known);
        return kind == VariableKind.Relation
            ? type.MayBe(ValueKinds.Relation)
            : type.IsOnlyNull || (type.MayBe(ValueKinds.List) && type.Element.MayBe(ValueKinds.Relation));
    }

    private Variable Copy(Variable known)
    {
        var copy = session.MakeUp("r", VariableKind.Value, session.TypeOf(known));
        Copies.Add((copy, new VariableReference(known)));
        return copy;
    }

    private Variable Declare(IdentifierSyntax name, VariableKind kind, StaticType type)
    {
        var variable = session.Declare(name.Name, kind, type);
        if (declaresNames)
        {
            _declared[name.Name] = kind;
            scope.Declare(name.Name, variable);
            if (kind != VariableKind.Node)
            {
                _usedRelations.Add(variable);
            }
        }
        else
        {
            expressions.UndefinedVariable(name.Span, name.Name, scope);
        }

        return variable;
    }

    private Variable DeclarePath(IdentifierSyntax name)
    {
        if (scope.TryResolve(name.Name, out _))
        {
            session.Errors.Add(
                name.Span,
                QueryErrorDetail.VariableAlreadyBound,
                $"variable `{name.Name}` is bound already",
                "give the path another name");
            return session.MakeUp("p", VariableKind.Path, StaticType.Path);
        }

        return Declare(name, VariableKind.Path, StaticType.Path);
    }

    private Variable RefuseRepeated(IdentifierSyntax name, VariableKind kind, StaticType type)
    {
        session.Errors.Add(
            name.Span,
            QueryErrorDetail.RelationshipUniquenessViolation,
            $"relation `{name.Name}` stands twice in one clause, whose relations are all different",
            "give the second one another name, or match it in a clause of its own");
        return session.MakeUp("r", kind, type);
    }

    private Variable Conflict(IdentifierSyntax name, string wanted, string actual, VariableKind kind, StaticType type)
    {
        session.Errors.Add(
            name.Span,
            QueryErrorDetail.VariableTypeConflict,
            $"variable `{name.Name}` is used as {wanted}, but it is {actual}",
            "use another name");
        return session.MakeUp("v", kind, type);
    }

    private string InWords(Variable variable) => variable.Kind == VariableKind.Value
        ? StaticType.Describe(session.TypeOf(variable).Kinds)
        : KindInWords(variable.Kind);

    private static string KindInWords(VariableKind kind) => kind switch
    {
        VariableKind.Node => "a node",
        VariableKind.Relation => "a relation",
        VariableKind.Relations => "a list of relations",
        VariableKind.Path => "a path",
        _ => "a value",
    };
}
