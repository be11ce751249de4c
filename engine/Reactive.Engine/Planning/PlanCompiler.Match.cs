using System.Collections.Immutable;
using Reactive.Engine.Expressions;
using Reactive.Engine.Logical;
using Reactive.Engine.Matching;
using Reactive.Engine.Operators;

namespace Reactive.Engine.Planning;

/// <summary>MATCH: its atoms, the rows from below, the conditions, and a chain of steps for each start.</summary>
internal sealed partial class PlanCompiler
{
    private Stream CompileMatch(
        MatchOperator match, ImmutableArray<Expression> conditions, HashSet<Variable> required, OuterRows? outer)
    {
        var pattern = match.Pattern;
        ImmutableArray<Expression> all = [.. pattern.Predicates, .. conditions];
        var wanted = With(required, ExpressionVariables.Of(all));
        wanted.UnionWith(ExpressionVariables.Of(ExpressionVariables.Expressions(match)));
        wanted.UnionWith(pattern.Atoms.Where(a => a.IsBound).Select(a => a.Variable));
        var (left, ownsLeft, below) = LeftOf(match.Input, wanted, outer);

        var atoms = CompileAtoms(pattern);
        KeyPart[] key = [.. below.Key, .. atoms.Select(AtomKey).OfType<KeyPart>()];
        var defined = pattern.Atoms.Where(a => !a.IsBound).Select(a => a.Variable).Concat(pattern.Paths.Select(p => p.Variable));
        var stream = new Stream(below.Last, key, With(below.Columns, defined));
        var join = new DeltaJoin(_graph, _frame, _budget, left, ownsLeft, atoms, ColumnsOf(key, Kept(required, stream)))
        {
            Paths = [.. pattern.Paths.Select(p => (_layout.Slot(p.Variable), PathOf(p, pattern, atoms)))],
        };
        Route(all, pattern, atoms);
        var chains = new JoinChains(join, atoms, ConditionsOf(all, pattern.Predicates.Length, key), left);
        chains.Build();
        if (left is not null && ownsLeft)
        {
            Connect(below.Last, join);
        }

        _operators.Add(join);
        return stream with { Last = join };
    }

    // The rows below: none over the one empty row, the outer operator's own over an argument, else an arrangement of the join.
    private (LeftRows? Left, bool Owns, Stream Below) LeftOf(LogicalOperator input, HashSet<Variable> wanted, OuterRows? outer)
    {
        switch (input)
        {
            case StartOperator:
                return (null, false, new Stream(new StartSource(), [], []));
            case ArgumentOperator:
                return (outer!.Rows, false, new Stream(new StartSource(), outer.Key, outer.Columns));
            default:
                var stream = Compile(input, wanted, outer);
                return (new LeftRows(ColumnsOf(stream.Key, Kept(wanted, stream))), true, stream);
        }
    }

    private JoinAtom[] CompileAtoms(MatchPattern pattern)
    {
        var atoms = new JoinAtom[pattern.Atoms.Length];
        var nodes = new Dictionary<Variable, NodeJoinAtom>();
        for (var i = 0; i < atoms.Length; i++)
        {
            if (pattern.Atoms[i] is NodeAtom node)
            {
                var (register, slot) = PlaceOf(node, RegisterKind.Node);
                var atom = new NodeJoinAtom
                {
                    Order = i,
                    IsBound = node.IsBound,
                    BoundSlot = slot,
                    Register = register,
                    Labels = node.Labels is null ? null : new LabelTest(_graph, node.Labels),
                    Needs = NeedsOf(node.Variable),
                    Name = node.Variable.Name,
                };
                atoms[i] = atom;
                nodes.Add(node.Variable, atom);
            }
        }

        for (var i = 0; i < atoms.Length; i++)
        {
            if (pattern.Atoms[i] is RelationAtom relation)
            {
                atoms[i] = relation.Length is null ? CompileRelation(i, relation, nodes) : CompileTrail(i, relation, nodes);
            }
        }

        return atoms;
    }

    private RelationJoinAtom CompileRelation(int order, RelationAtom atom, Dictionary<Variable, NodeJoinAtom> nodes)
    {
        var (register, slot) = PlaceOf(atom, RegisterKind.Relation);
        var types = RelationTypes.Compile(_graph, atom.Types);
        return new RelationJoinAtom
        {
            IsBare = !types.NeedsTest && !_needs.IsWhole(atom.Variable) && _needs.Keys(atom.Variable).Count == 0,
            Order = order,
            IsBound = atom.IsBound,
            BoundSlot = slot,
            Register = register,
            From = nodes[atom.From],
            To = nodes[atom.To],
            EitherWay = atom.Direction == AtomDirection.Both,
            Types = types,
            Needs = NeedsOf(atom.Variable),
            Name = atom.Variable.Name,
        };
    }

    private TrailJoinAtom CompileTrail(int order, RelationAtom atom, Dictionary<Variable, NodeJoinAtom> nodes)
    {
        var length = atom.Length!;
        var element = length.Predicate is null ? -1 : _layout.Register(length.Element!, RegisterKind.Relation);
        return new TrailJoinAtom
        {
            Order = order,
            IsBound = atom.IsBound,
            BoundSlot = atom.IsBound ? _layout.Slot(atom.Variable) : -1,
            Slot = atom.IsBound ? _layout.NewSlot() : _layout.Slot(atom.Variable),
            From = nodes[atom.From],
            To = nodes[atom.To],
            EitherWay = atom.Direction == AtomDirection.Both,
            Reversed = atom.Reversed,
            Types = RelationTypes.Compile(_graph, atom.Types),
            Minimum = length.Minimum,
            Maximum = length.Maximum ?? int.MaxValue,
            ElementRegister = element,
            Predicate = length.Predicate is null ? null : new JoinCondition(_expressions.Compile(length.Predicate), true, true, -1, "each relation"),
            ReadsInnerNodes = _needs.InnerNodes.Contains(atom.Variable),
            Needs = NeedsOf(atom.Variable),
            Name = atom.Variable.Name,
        };
    }

    private (int Register, int Slot) PlaceOf(PatternAtom atom, RegisterKind kind)
    {
        if (!atom.IsBound)
        {
            return (_layout.Register(atom.Variable, kind), -1);
        }

        return _layout.TryRegister(atom.Variable, out var register)
            ? (register, -1)
            : (_layout.NewRegister(kind), _layout.Slot(atom.Variable));
    }

    // A bound register is part of the rows below already; a bound slot can hold another element without another left key.
    private static KeyPart? AtomKey(JoinAtom atom) => atom switch
    {
        { IsBound: true, BoundSlot: < 0 } => null,
        NodeJoinAtom node => new KeyPart(true, node.Register),
        RelationJoinAtom relation => new KeyPart(true, relation.Register),
        _ => new KeyPart(false, ((TrailJoinAtom)atom).Slot),
    };

    private static PathEvaluator PathOf(PathColumn path, MatchPattern pattern, JoinAtom[] atoms)
    {
        var places = new Dictionary<Variable, JoinAtom>();
        for (var i = 0; i < atoms.Length; i++)
        {
            places[pattern.Atoms[i].Variable] = atoms[i];
        }

        return new PathEvaluator([.. path.Steps.Select(s => places[s] switch
        {
            NodeJoinAtom node => (node.Register, false),
            RelationJoinAtom relation => (relation.Register, false),
            var trail => (((TrailJoinAtom)trail).Slot, true),
        })]);
    }

    private PropertyNeeds NeedsOf(Variable variable) =>
        new(_needs.IsWhole(variable), [.. _needs.Keys(variable).Select(_graph.Keys.Intern)]);

    private List<PlacedCondition> ConditionsOf(ImmutableArray<Expression> conditions, int inline, KeyPart[] key)
    {
        var fallibility = new Fallibility(_layout);
        var canFail = conditions.Any(fallibility.CanFailAsCondition);
        return [.. conditions.Select((c, i) => new PlacedCondition(
            new JoinCondition(_expressions.Compile(c, key), canFail, i < inline, i, $"condition {i + 1}"), PlacesOf(c)))];
    }

    // With a condition that can fail in the conjunction an element with another value may still make an error row.
    private void Route(ImmutableArray<Expression> conditions, MatchPattern pattern, JoinAtom[] atoms)
    {
        var fallibility = new Fallibility(_layout);
        if (conditions.Any(fallibility.CanFailAsCondition))
        {
            return;
        }

        foreach (var condition in conditions.OfType<OperationExpression>().Where(o => o.Operation == Operation.Equal))
        {
            var (access, value) = condition.Operands[0] is PropertyAccess
                ? (condition.Operands[0], condition.Operands[1])
                : (condition.Operands[1], condition.Operands[0]);
            if (access is PropertyAccess { Target: VariableReference target } property && value is Constant or ParameterReference)
            {
                var index = pattern.Atoms.IndexOf(pattern.Atoms.FirstOrDefault(a => a.Variable == target.Variable)!);
                if (index >= 0 && atoms[index] is NodeJoinAtom { IsBound: false } atom)
                {
                    atom.RoutedBy ??= new Routing(
                        _graph.Keys.Intern(property.Key),
                        value is Constant constant ? constant.Value : default,
                        value is ParameterReference parameter ? _parameters.IndexOf(parameter.Name) : -1);
                }
            }
        }
    }

    private HashSet<KeyPart> PlacesOf(Expression condition) =>
        [.. ExpressionVariables.Of([condition]).Select(PartOf)];
}
