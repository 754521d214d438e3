using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>A percentage with the two numbers it is the ratio of, tied together in one clause: "120/125 lượt, đạt 96%".</summary>
/// <param name="Part">What the number in front of the slash may be: "1.250" is a thousand and more, or one and a quarter; the likelier first. Never empty.</param>
/// <param name="Whole">What the number behind it may be; above zero, the likelier first. Never empty.</param>
/// <param name="Percent">What the percentage may be; the likelier first. Never empty.</param>
/// <param name="Decimals">Digits behind the percentage's mark, zero to three.</param>
/// <param name="Counts">The two numbers, "120/125".</param>
/// <param name="Quote">The words as written, found verbatim in the line of <paramref name="At"/>.</param>
/// <param name="At">The percentage.</param>
/// <param name="CountsAt">The two numbers.</param>
public sealed record StatedRatio(
    ImmutableArray<decimal> Part,
    ImmutableArray<decimal> Whole,
    ImmutableArray<decimal> Percent,
    int Decimals,
    string Counts,
    string Quote,
    TextSpan At,
    TextSpan CountsAt)
{
    /// <summary>Whether the words speak of a rest or a failure, so that the percentage may be what is left of a hundred
    /// ("còn 5/125 lượt chưa giải quyết, đạt 96%").</summary>
    public bool MayBeRest { get; init; }

    /// <summary>Whether a text recogniser read it, or a stretch of it is unsure: good for no accusation.</summary>
    public bool IsUnsure { get; init; }
}
