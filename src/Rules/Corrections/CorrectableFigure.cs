using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Corrections;

/// <summary>A figure of a report that a reviewer can correct, as it is read.</summary>
/// <param name="Key">Its logical place, as in <see cref="FaultKeys"/>; the second occurrence and those behind it have a number. Kept in databases.</param>
/// <param name="What">The place in words, for the middle of a sentence.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Value">The number as read; <c>null</c> when it is not legible, or nothing was found there.</param>
/// <param name="Of">The number behind the slash; <c>null</c> when it is not legible or there is none.</param>
/// <param name="Words">The figure's words as read; empty when nothing was found.</param>
/// <param name="Place">Where it stands; of a line that was not found, where it should stand, with length zero.</param>
public sealed record CorrectableFigure(
    string Key, string What, FigureKind Kind, decimal? Value, decimal? Of, string Words, TextSpan Place)
{
    /// <summary>Key of the evaluation year.</summary>
    public const string Year = "year";

    private const string Again = " again ";

    /// <summary>The figure itself; <c>null</c> for the year, and for a line that was not found.</summary>
    internal Figure? Figure { get; init; }

    /// <summary>Whether the reading is unsure and nothing confirms it.</summary>
    public bool IsUnsure => Figure?.Unsure is not null;

    /// <summary>The figure of which this is one more occurrence; its own key when it is the first.</summary>
    public string First => Key.Split(Again)[0];

    /// <summary>How figures of this key are written.</summary>
    public static FigureKind KindOf(string key) => key is Year ? FigureKind.Year
        : key.Split(Again)[0].EndsWith(" points", StringComparison.Ordinal) || key.StartsWith(FaultKeys.Total, StringComparison.Ordinal) ? FigureKind.Points
        : FigureKind.Count;

    /// <summary>The figures of a report: those of its criteria and conditions, every occurrence, and the year.</summary>
    /// <param name="report">As read.</param>
    /// <param name="case">The same in the light of its standard; <c>null</c> when none could be told: then there is only the year.</param>
    public static ImmutableArray<CorrectableFigure> All(Report report, Case? @case) =>
    [
        OfYear(report),
        .. @case is null ? [] : OfCase(@case),
    ];

    /// <summary>Without the year.</summary>
    internal static ImmutableArray<CorrectableFigure> OfCase(Case c) =>
    [
        .. FormFigure.All(c).Where(f => !f.Key.StartsWith("block ", StringComparison.Ordinal)).Select(f => Found(c.Document, f)),
        .. LostFigures.Of(c),
    ];

    private static CorrectableFigure Found(DocumentText document, FormFigure f) =>
        new(f.Key, f.What, KindOf(f.Key), f.Figure.StatedValue, f.Figure.StatedOf, f.Figure.At.In(document).Trim(), f.Figure.At) { Figure = f.Figure };

    private static CorrectableFigure OfYear(Report report)
    {
        int? year = (report.Year as Stated<int>)?.Value;
        TextSpan place = report.Year.Place ?? new TextSpan(report.Document.Line(1).Page, 1, 0, 0);
        string words = report.Year.Place is null ? "" : place.In(report.Document).Trim();
        return new CorrectableFigure(Year, "năm đánh giá", FigureKind.Year, year, Of: null, words.Length > 0 ? words : year?.ToString(CultureInfo.InvariantCulture) ?? "", place);
    }
}
