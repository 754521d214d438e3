using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Corrections;

/// <summary>A report with what reviewers corrected laid over what was read.</summary>
/// <param name="Report">With the corrected year.</param>
/// <param name="Case">With the corrected figures; <c>null</c> when no standard could be told.</param>
/// <param name="Laid">Every correction, also one that found no place.</param>
internal sealed record CorrectedReport(Report Report, Case? Case, ImmutableArray<LaidCorrection> Laid)
{
    /// <param name="asRead">What extraction says.</param>
    /// <param name="corrections">One for a figure at most.</param>
    /// <param name="standards">The standards to choose from: by the corrected year, and by the denominators as read.</param>
    public static CorrectedReport Of(Report asRead, ImmutableArray<Correction> corrections, ImmutableArray<Standard> standards)
    {
        ImmutableArray<LaidCorrection>.Builder laid = ImmutableArray.CreateBuilder<LaidCorrection>();
        Report report = asRead;
        if (corrections.FirstOrDefault(c => c.Figure is CorrectableFigure.Year) is { } year)
        {
            CorrectableFigure read = CorrectableFigure.All(asRead, @case: null)[0];
            laid.Add(new LaidCorrection(year, read.What, read.Place, read.Words));
            report = CorrectedYear.Lay(asRead, year, read.Place);
        }
        ImmutableArray<Correction> figures = [.. corrections.Where(c => c.Figure is not CorrectableFigure.Year)];
        Case? @case = Examination.CaseOf(report, standards, c => CorrectedFigures.Lay(c, figures, laid));
        if (@case is null)
            laid.AddRange(figures.Select(c => new LaidCorrection(c, What: null, Place: null, "")));
        return new CorrectedReport(report, @case, laid.ToImmutable());
    }
}
