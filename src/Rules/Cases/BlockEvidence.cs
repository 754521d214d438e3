using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Cases;

/// <summary>What one block says about which criterion it is.</summary>
/// <param name="Number">The number in its heading; <c>null</c> without a heading or a number in it.</param>
/// <param name="Votes">By zero-based criterion: how many of its up to four legible denominators are that criterion's n or M.</param>
/// <param name="Possible">By zero-based criterion: how many of the four denominators the standard knows.</param>
/// <param name="Named">Zero-based criterion whose name stands in the heading; <c>null</c> when none or several fit.</param>
internal sealed record BlockEvidence(int? Number, ImmutableArray<int> Votes, ImmutableArray<int> Possible, int? Named)
{
    // Three denominators outweigh a heading's number, two do not: one misprinted denominator, or one misprinted
    // heading over intact denominators, never moves a block. Order only decides between what is otherwise equal.
    private const int NumberWeight = 1000;
    private const int VoteWeight = 400;
    private const int NameWeight = 400;
    private const int Base = 100;

    /// <summary>Denominators (or the name) that must agree on another criterion before a heading's number is disbelieved.</summary>
    private const int Overruling = 3;

    /// <summary>Denominators that overrule a heading's number and name together: all four lines are another criterion's.</summary>
    private const int AllLines = 4;

    /// <summary>Legible denominators that make a block's own testimony enough without order.</summary>
    private const int Testimony = 2;

    public static BlockEvidence Of(CriterionBlock block, Standard standard)
    {
        // Of a heading whose number is unsure the name still tells.
        CriterionHeading? heading = block.Heading switch
        {
            Stated<CriterionHeading> stated => stated.Value,
            Garbled<CriterionHeading> { Unsure.Candidates: [{ } read, ..] } => read with { Number = null },
            _ => null,
        };
        return new BlockEvidence(
            heading?.Number,
            [.. standard.Criteria.Select(c => VotesFor(block, c, standard))],
            [.. standard.Criteria.Select(c => Enum.GetValues<Measure>().Count(m => DenominatorOf(m, c) is not null))],
            heading is null ? null : HeadingName.Find(heading.Text, standard));
    }

    /// <summary>Where the standard does not know how many indicators another criterion has, the block may be that one as well: the number
    /// tells nothing then under another maximum.</summary>
    private static int VotesFor(CriterionBlock block, Criterion criterion, Standard standard)
    {
        int votes = Enum.GetValues<Measure>().Count(m => IsDenominatorOf(block, m, criterion));
        bool otherMaximum = block.First(Measure.Points)?.Figure.StatedOf is { } of && of != criterion.MaximumPoints;
        return otherMaximum && standard.Criteria.Any(c => c.IndicatorCount is null && c.MaximumPoints == block.First(Measure.Points)!.Figure.StatedOf) ? 0 : votes;
    }

    /// <summary>Strength of the claim to a criterion (zero-based); <c>null</c> when the block cannot be it.</summary>
    public int? Strength(int criterion)
    {
        if (!Allows(criterion))
            return null;
        return Base
            + (Number == criterion + 1 ? NumberWeight : 0)
            + (Votes[criterion] * VoteWeight)
            + (Named == criterion ? NameWeight : 0);
    }

    /// <summary>The criterion (one-based) the block claims, whether or not it gets it; <c>null</c> when none of the standard.</summary>
    public int? Claim
    {
        get
        {
            int best = Enumerable.Range(0, Votes.Length).MaxBy(c => Strength(c) ?? 0);
            bool testifies = Votes[best] > 0 || Named == best || Number == best + 1;
            return Strength(best) is not null && testifies ? best + 1 : null;
        }
    }

    private bool Allows(int criterion)
    {
        if (Number is not { } number)
            return Votes[criterion] > 0 || Named == criterion || (Votes.Max() < Testimony && Named is null);
        if (number == criterion + 1)
            return true;
        int testimony = Votes[criterion] + (Named == criterion ? 1 : 0);
        bool ofTheStandard = number >= 1 && number <= Votes.Length;
        return ofTheStandard
            ? testimony >= Math.Min(Overruling, Possible[criterion]) && Votes[number - 1] == 0 && (Named != number - 1 || Votes[criterion] == AllLines)
            : testimony >= Math.Min(Testimony, Possible[criterion]) && Votes[criterion] == Votes.Max();
    }

    private static bool IsDenominatorOf(CriterionBlock block, Measure measure, Criterion criterion) =>
        DenominatorOf(measure, criterion) is { } right && block.First(measure)?.Figure.StatedOf == right;

    /// <summary>n or M; <c>null</c> where the standard does not know it.</summary>
    private static decimal? DenominatorOf(Measure measure, Criterion criterion) =>
        measure != Measure.Points ? criterion.IndicatorCount
        : criterion.MaximumPoints > 0 ? criterion.MaximumPoints
        : null;
}
