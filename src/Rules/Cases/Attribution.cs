using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Cases;

/// <summary>
/// Which block is which criterion: the assignment whose claims are strongest in total. Every criterion goes to at most one
/// block. Found exactly, by trying for every set of criteria already given away and the last one given; the work grows with
/// 2^criteria but only linearly with the blocks.
/// </summary>
internal static class Attribution
{
    /// <summary>For a block that follows the criterion before it in order, and a little more when it follows directly.</summary>
    private const int InOrder = 30;
    private const int Next = 10;

    /// <summary>Assigns blocks to criteria.</summary>
    /// <returns>By block: the zero-based criterion, or <c>null</c> for a block that none is left for. Of two blocks with equal
    /// claims the earlier one gets the criterion.</returns>
    public static ImmutableArray<int?> Assign(ImmutableArray<BlockEvidence> blocks, int criteria)
    {
        var best = new Dictionary<State, Step> { [new State(0, -1)] = new Step(0, Criterion: null, Previous: null) };
        foreach (BlockEvidence block in blocks)
            best = Extend(best, block, criteria);
        return [.. Trace(best.Values.MaxBy(s => s.Score))];
    }

    private static Dictionary<State, Step> Extend(Dictionary<State, Step> before, BlockEvidence block, int criteria)
    {
        var after = new Dictionary<State, Step>();
        foreach ((State state, Step step) in before)
        {
            for (int criterion = 0; criterion < criteria; criterion++)
            {
                if ((state.Taken & (1 << criterion)) == 0 && block.Strength(criterion) is { } strength)
                {
                    int order = criterion > state.Last ? InOrder + (criterion == state.Last + 1 ? Next : 0) : 0;
                    Offer(
                        after,
                        new State(state.Taken | (1 << criterion), criterion),
                        new Step(step.Score + strength + order, criterion, step));
                }
            }
            Offer(after, state, new Step(step.Score, Criterion: null, step));
        }
        return after;
    }

    /// <summary>Keeps the better way to a state; of equally good ones that which gave criteria to earlier blocks.</summary>
    private static void Offer(Dictionary<State, Step> steps, State state, Step offered)
    {
        bool better = !steps.TryGetValue(state, out Step? kept) || offered.Score > kept.Score
            || (offered.Score == kept.Score && kept.Criterion is not null && offered.Criterion is null);
        if (better)
            steps[state] = offered;
    }

    private static List<int?> Trace(Step? last)
    {
        var criteria = new List<int?>();
        for (Step? step = last; step?.Previous is not null; step = step.Previous)
            criteria.Add(step.Criterion);
        criteria.Reverse();
        return criteria;
    }

    /// <param name="Taken">Bit set of criteria given away.</param>
    /// <param name="Last">The criterion given to the last block that got one; -1 at the start.</param>
    private readonly record struct State(int Taken, int Last);

    private sealed record Step(long Score, int? Criterion, Step? Previous);
}
