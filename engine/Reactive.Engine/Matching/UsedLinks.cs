namespace Reactive.Engine.Matching;

/// <summary>The relations of the clause that are bound already when a step runs: all relations of a clause are different.</summary>
internal sealed class UsedLinks(int[] registers, TrailJoinAtom[] trails)
{
    internal static readonly UsedLinks None = new([], []);

    internal bool Contains(int[] elements, int relation)
    {
        foreach (var register in registers)
        {
            if (elements[register] == relation)
            {
                return true;
            }
        }

        foreach (var trail in trails)
        {
            if (trail.Uses(relation))
            {
                return true;
            }
        }

        return false;
    }
}
