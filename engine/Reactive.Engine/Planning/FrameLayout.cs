using Reactive.Engine.Expressions;
using Reactive.Engine.Logical;

namespace Reactive.Engine.Planning;

/// <summary>
/// Gives every variable of a plan its place in the frame: a register for the elements that fixed-length atoms bind, a slot for all
/// else. Places are never shared, so a row that passes keeps everything that was computed below.
/// </summary>
internal sealed class FrameLayout
{
    private readonly Dictionary<Variable, int> _registers = [];
    private readonly Dictionary<Variable, int> _slots = [];
    private readonly List<RegisterKind> _kinds = [];

    internal int SlotCount { get; private set; }

    internal RegisterKind[] Kinds => [.. _kinds];

    internal int NewRegister(RegisterKind kind)
    {
        _kinds.Add(kind);
        return _kinds.Count - 1;
    }

    internal int NewSlot() => SlotCount++;

    internal bool TryRegister(Variable variable, out int register) => _registers.TryGetValue(variable, out register);

    /// <summary>The register of an element variable, made when it is first asked for.</summary>
    internal int Register(Variable variable, RegisterKind kind)
    {
        if (!_registers.TryGetValue(variable, out var register))
        {
            register = NewRegister(kind);
            _registers.Add(variable, register);
        }

        return register;
    }

    /// <summary>The slot of a computed variable, made when it is first asked for.</summary>
    internal int Slot(Variable variable)
    {
        if (!_slots.TryGetValue(variable, out var slot))
        {
            slot = NewSlot();
            _slots.Add(variable, slot);
        }

        return slot;
    }

    internal RegisterKind KindOf(int register) => _kinds[register];
}
