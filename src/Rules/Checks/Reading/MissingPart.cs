using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Reading;

/// <summary>Something of the form that was not found, and the lines between which it must stand.</summary>
/// <param name="Rule">The rule that accuses the report of it.</param>
/// <param name="Key">The fault's key there.</param>
/// <param name="What">The thing in words, for the middle of a sentence.</param>
/// <param name="Criterion">One-based; <c>null</c> when it is of no criterion.</param>
/// <param name="From">One-based line before its place; zero at the start of the document.</param>
/// <param name="To">One-based line behind its place; one more than there are at the end.</param>
internal sealed record MissingPart(string Rule, string Key, string What, int? Criterion, int From, int To)
{
    /// <summary>How the form words it, folded and without spaces; empty where the wording is free.</summary>
    public ImmutableArray<string> Wordings { get; init; } = [];

    /// <summary>It is a line of a list whose lines stand close together: a gap there is the room of a lost line.</summary>
    public bool IsListLine { get; init; }

    /// <summary>Words that the part may have got into: the label right behind its place.</summary>
    public TextSpan? Behind { get; init; }

    /// <summary>It is a whole criterion or its heading: a block whose criterion is not sure may be this one.</summary>
    public bool IsCriterion { get; init; }

    /// <summary>Everything of the form that was not found.</summary>
    public static ImmutableArray<MissingPart> All(Case c)
    {
        var places = new FormPlaces(c);
        return
        [
            .. c.Criteria.Where(k => k.Block is { Heading: Absent<CriterionHeading> }).Select(k => Heading(places, k)),
            .. c.Criteria.Where(k => k.Block is null).Select(k => Whole(places, k)),
            .. c.Criteria.Where(k => k.Block is not null).SelectMany(k => Lines(places, k, k.Block!)),
            .. Conditions(c, places),
            .. c.Report.LeaderDiscipline.IsEmpty ? [Statement(places)] : ImmutableArray<MissingPart>.Empty,
            .. c.Report.RecognitionRequested is Absent<bool> ? [Request(places)] : ImmutableArray<MissingPart>.Empty,
        ];
    }

    private static MissingPart Heading(FormPlaces places, CriterionCase criterion) => new(
        "criterion-heading-missing", FaultKeys.Criterion(criterion.Number), $"đề mục của tiêu chí {Wording.Number(criterion.Number)}", criterion.Number,
        places.BeforeHeading(criterion.Position!.Value), places.StartOf(criterion.Position.Value))
    {
        IsListLine = true,
        IsCriterion = true,
        Behind = criterion.Block!.Start,
    };

    private static MissingPart Whole(FormPlaces places, CriterionCase criterion) => new(
        "criterion-missing", FaultKeys.Criterion(criterion.Number), $"đề mục và số liệu của tiêu chí {Wording.Number(criterion.Number)}", criterion.Number,
        places.EndBeforeCriterion(criterion.Number), places.StartBehindCriterion(criterion.Number))
    {
        IsListLine = true,
        IsCriterion = true,
    };

    private static IEnumerable<MissingPart> Lines(FormPlaces places, CriterionCase criterion, CriterionBlock block)
    {
        IEnumerable<Measure> missing = Enum.GetValues<Measure>().Where(m => block.First(m) is null);
        return missing.Select(measure => new MissingPart(
            "measure-missing",
            Blockers.MissingKey(criterion, measure),
            $"dòng “{Describe.Label(measure)}” của tiêu chí {Wording.Number(criterion.Number)}",
            criterion.Number,
            places.LineBefore(criterion.Position!.Value, measure),
            places.LineBehind(criterion.Position.Value, measure))
        {
            Wordings = [FormPlaces.Plain(Describe.Label(measure))],
            IsListLine = true,
        }).DistinctBy(p => p.Key, StringComparer.Ordinal);
    }

    private static IEnumerable<MissingPart> Conditions(Case c, FormPlaces places)
    {
        (string Key, string Label, bool Absent)[] figures =
        [
            (FaultKeys.CriteriaAtLeastHalf, "Số tiêu chí đạt từ 50% số điểm tối đa trở lên", c.Report.CriteriaAtLeastHalf.IsEmpty),
            (FaultKeys.Total, "Tổng điểm số đạt được của các tiêu chí", c.Report.TotalPoints.IsEmpty),
            (FaultKeys.ConditionsMet, "Mức độ đáp ứng các điều kiện công nhận đạt chuẩn", c.Report.ConditionsMet.IsEmpty),
        ];
        bool has = Blockers.HasConditions(c.Report);
        foreach ((string key, string label, _) in figures.Where(f => f.Absent))
        {
            yield return new MissingPart(
                has ? "measure-missing" : "section-missing",
                has ? key : FaultKeys.Section(Section.Conditions),
                has ? $"dòng “{label}” của phần điều kiện" : "phần về các điều kiện công nhận",
                null,
                places.MeasuresEnd,
                places.ConditionsEnd)
            {
                Wordings = [FormPlaces.Plain(label)],
                IsListLine = true,
            };
        }
    }

    private static MissingPart Statement(FormPlaces places) => new(
        "leader-statement-missing", FaultKeys.LeaderStatement, "nội dung về kỷ luật người đứng đầu", null, places.MeasuresEnd, places.ConditionsEnd)
    {
        Wordings = ["nguoidungdaucapuychinhquyen", "truycuutrachnhiemhinhsu", "xulykyluathanhchinh"],
        IsListLine = true,
    };

    private static MissingPart Request(FormPlaces places) => new(
        "section-missing", FaultKeys.Section(Section.Request), "phần đề nghị công nhận", null, places.ConditionsFiguresEnd, places.DocumentEnd)
    {
        Wordings = ["denghicongnhan", "quyetdinhcongnhan", "xemxetcongnhan"],
    };
}
