using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Cases;

/// <summary>Tells by which standard a report was written.</summary>
public static class StandardChoice
{
    /// <summary>Blocks that must fit before the maxima alone decide, against a year that says otherwise.</summary>
    private const int Convincing = 2;

    /// <summary>
    /// The standard that most blocks fit by their denominators (n, M) and numbers; where these do not decide, the one that
    /// governs the report's year; then the one whose instruments it cites; <c>null</c> when nothing tells. Maxima come first
    /// because the year in a copied report is often last year's.
    /// </summary>
    public static Standard? Choose(Report report, ImmutableArray<Standard> standards) =>
        ByMaxima(report, Sure, standards, Convincing)
        ?? ByYear((report.Year as Stated<int>)?.Value, standards)
        ?? ByMaxima(report, Likely, standards, Convincing)
        ?? ByMaxima(report, Sure, standards, least: 1)
        ?? ByYear((report.Year as Garbled<int>)?.Unsure?.Candidates.FirstOrDefault(), standards)
        ?? ByCitations(report, standards);

    /// <summary>Enough blocks carry this standard's denominators for the maxima alone to tell it.</summary>
    public static bool CarriesMaximaOf(Standard standard, Report report) =>
        MaximaFit.Of(report, standard, Sure).Fits >= Convincing || MaximaFit.Of(report, standard, Likely).Fits >= Convincing;

    private static decimal? Sure(Figure figure) => figure.StatedOf;

    /// <summary>An unsure denominator still tells which form was filled in: several of them do not agree with a form by chance.</summary>
    private static decimal? Likely(Figure figure) =>
        figure.StatedOf ?? (figure.Of is Garbled<decimal> { Unsure.Candidates: [var first, ..] } ? first : null);

    private static Standard? ByMaxima(
        Report report, Func<Figure, decimal?> denominator, ImmutableArray<Standard> standards, int least)
    {
        ImmutableArray<(Standard Standard, MaximaFit Fit)> fits =
            [.. standards.Select(s => (s, MaximaFit.Of(report, s, denominator))).Where(f => f.Item2.Fits >= least && f.Item2.IsMajority)];
        int best = fits.IsEmpty ? 0 : fits.Max(f => f.Fit.Score);
        ImmutableArray<(Standard Standard, MaximaFit Fit)> winners = [.. fits.Where(f => f.Fit.Score == best)];
        return winners is [(Standard winner, _)] ? winner : null;
    }

    private static Standard? ByYear(int? year, ImmutableArray<Standard> standards) =>
        year is not { } known ? null
        : standards.FirstOrDefault(s => s.YearsVerified && s.Governs(known)) ?? standards.FirstOrDefault(s => s.Governs(known));

    private static Standard? ByCitations(Report report, ImmutableArray<Standard> standards)
    {
        ImmutableArray<Standard> cited =
        [
            .. standards.Where(s => report.Citations.Any(c =>
                new CitedInstrument(s.Decision, InstrumentForm.Decision).IsMeantBy(c.Value)
                || new CitedInstrument(s.Circular, InstrumentForm.Circular).IsMeantBy(c.Value))),
        ];
        return cited is [var only] ? only : null;
    }
}
