using System.Collections.Immutable;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>The year that the form's places agree on, with those that some of them name instead.</summary>
/// <param name="Value">What most places say.</param>
/// <param name="Others">Other years named; what is wrong only by <paramref name="Value"/> may be the year's fault.</param>
/// <param name="Conflict">The finding about them; <c>null</c> when all agree.</param>
internal sealed record EvaluationYear(int Value, ImmutableArray<int> Others, Cause? Conflict)
{
    /// <summary>The year; <c>null</c> when no place says it for certain.</summary>
    public static EvaluationYear? Of(Case c)
    {
        if (c.Report.YearMentions.IsEmpty)
            return null;
        var agreement = Agreement<int>.Of(c.Report.YearMentions, year => year);
        int value = agreement.Usual[0].Fact.Value;
        return value is < 1900 or > 9000
            ? null
            : new EvaluationYear(
                value,
                [.. agreement.Odd.Select(m => m.Fact.Value).Where(y => y is >= 1900 and <= 9000).Distinct()],
                agreement.Odd.IsEmpty ? null : new Cause("year-mismatch", $"year {agreement.Odd[0].Place.Key()}"));
    }

    /// <summary>Why the year cannot be used.</summary>
    public static Blocker Unknown(Case c) => new("Không đọc được năm đánh giá.", c.Report.Year.Place)
    {
        CausedBy = c.Report.UnsureYears is [var unsure, ..] ? Blockers.Unsure(UnsureMentions.Key("year", unsure.Place)) : null,
    };

    /// <summary>What holds for the year holds for the others too, so that it does not hang on which is right.</summary>
    public bool All(Func<int, bool> holds) => holds(Value) && Others.All(holds);

    /// <summary>Why something cannot be told as long as the places disagree.</summary>
    /// <param name="what">What cannot be told, at the start of a sentence.</param>
    public Blocker Unclear(string what) => new($"{what}, vì các chỗ trong báo cáo ghi năm đánh giá không thống nhất.", At: null) { CausedBy = Conflict };
}
