using System.Collections.Immutable;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Worker.Review.Documents;

namespace CTCPL.Pipeline.Worker.Review.Overview;

/// <summary>A report's points and totals as the grid and the summary table show them.</summary>
internal sealed record YearFigures(ReportFigures? Figures)
{
    public const string CannotTell = "không kiểm tra được";

    /// <summary>The points of a criterion; <c>null</c> when the report has no such criterion.</summary>
    public PlacedFigure? Points(int criterion) => Figures?.Criteria.FirstOrDefault(c => c.Number == criterion)?.Points;

    public PlacedFigure? Stated => Figures?.Declared?.TotalPoints;

    public PlacedFigure? Computed => Figures?.Computed?.TotalPoints;

    /// <summary>What the report says of itself, from the conditions it calls met, else from its request.</summary>
    public string Declared => Figures?.Declared switch
    {
        { ConditionsMet: { Value: decimal met, Of: decimal all, Doubtful: false } } => met >= all ? "đủ điều kiện" : "không đủ điều kiện",
        { ConditionsMet: not null } => CannotTell,
        { RecognitionRequested: true } => "đề nghị công nhận",
        _ => "không nêu",
    };

    /// <summary>What its own figures come to.</summary>
    public string Recomputed => Figures?.Computed?.Eligible switch
    {
        true => "đủ điều kiện",
        false => "không đủ điều kiện",
        null => CannotTell,
    };

    /// <summary>"28,5"; "?" for what cannot be read for sure; "" for what is not there.</summary>
    public static string Short(PlacedFigure? figure) => figure switch
    {
        null => "",
        { Value: decimal value, Doubtful: false } => Wording.Number(value),
        _ => "?",
    };

    /// <summary>The highest number of a criterion in these reports.</summary>
    public static int Criteria(IEnumerable<YearFigures> figures) =>
        figures.SelectMany(f => f.Figures is { } known ? known.Criteria : ImmutableArray<CriterionFigures>.Empty).Select(c => c.Number ?? 0).DefaultIfEmpty(0).Max();
}
