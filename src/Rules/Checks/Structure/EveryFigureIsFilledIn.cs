using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Structure;

/// <summary>Where a label stands, its numbers can be read.</summary>
internal static class EveryFigureIsFilledIn
{
    public static Rule Rule { get; } = new(
        Id: "value-blank",
        Title: "Bỏ trống số liệu",
        Description: "Dòng số liệu có nhãn thì phải có con số đọc được. Số bỏ trống, để dấu chấm hoặc gõ lẫn chữ không được đoán; những kiểm "
            + "tra cần số đó không thực hiện được.",
        Remedy: "Điền con số còn thiếu vào dòng được chỉ ra.",
        Citation: Citations.Form,
        Severity: Severity.Error,
        Group: RuleGroup.Structure,
        Check: Check)
    {
        Example = "“Số điểm đạt được của tiêu chí:    /30 điểm.”",
    };

    private static Verdict Check(Case c)
    {
        ImmutableArray<Fault> faults =
        [
            .. c.Criteria.Where(k => k.Block is not null).SelectMany(OfCriterion),
            .. Of(c.Report.CriteriaAtLeastHalf, FaultKeys.CriteriaAtLeastHalf, "Số tiêu chí đạt từ 50% số điểm tối đa trở lên"),
            .. Of(c.Report.TotalPoints, FaultKeys.Total, "Tổng điểm số đạt được của các tiêu chí"),
            .. Of(c.Report.ConditionsMet, FaultKeys.ConditionsMet, "Đáp ứng được … điều kiện"),
        ];
        if (!faults.IsEmpty)
            return new NotMet(faults);
        ImmutableArray<Blocker> unseen = [.. FormFigure.All(c).Where(f => f.Figure.Unsure is { Candidates.IsEmpty: true }).Select(Unseen)];
        return unseen.IsEmpty ? Met.Instance : new NotCheckable(unseen);
    }

    /// <summary>Where nothing was recognised, something may stand; where something was, the place is not blank.</summary>
    private static Blocker Unseen(FormFigure figure) =>
        new($"Không rõ {figure.What} có bị bỏ trống hay không, vì đọc không chắc chắn.", figure.Figure.At)
        {
            Criterion = figure.Criterion,
            CausedBy = Blockers.Unsure(figure.Key),
        };

    private static IEnumerable<Fault> OfCriterion(CriterionCase criterion)
    {
        string number = Wording.Number(criterion.Number);
        if (criterion.Block!.Heading is Garbled<CriterionHeading> { Unsure: null } heading)
        {
            yield return new Fault(
                FaultKeys.Criterion(criterion.Number),
                $"Đề mục của tiêu chí {number} (nhận ra theo thứ tự và điểm tối đa) không ghi số thứ tự.",
                heading.At)
            {
                Criterion = criterion.Number,
                Expected = $"tiêu chí {number}",
            };
        }
        foreach (Measure measure in Enum.GetValues<Measure>())
        {
            if (criterion.Figure(measure) is { } figure && Blank(figure) is { } place)
            {
                yield return new Fault(
                    FaultKeys.Measure(criterion.Number, measure),
                    $"Tiêu chí {number}, dòng “{Describe.Label(measure)}” {Missing(figure)}.",
                    place)
                {
                    Criterion = criterion.Number,
                    Actual = Describe.Written(figure),
                };
            }
        }
    }

    private static IEnumerable<Fault> Of(ImmutableArray<Figure> figures, string key, string label) =>
        figures is [var first, ..] && Blank(first) is { } place
            ? [new Fault(key, $"Dòng “{label}” {Missing(first)}.", place) { Actual = Describe.Written(first) }]
            : [];

    private static TextSpan? Blank(Figure figure) => figure switch
    {
        { Unsure: not null } => null,
        { Value: not Stated<decimal> } => figure.Value.Place ?? figure.At,
        { Of: Garbled<decimal> of } => of.At,
        _ => null,
    };

    private static string Missing(Figure figure) => figure switch
    {
        { Value: Stated<decimal> value } => $"có số {Wording.Number(value.Value)} nhưng mẫu số không đọc được",
        { Of: Stated<decimal> of } => $"chưa có con số trước dấu gạch chéo (…/{Wording.Number(of.Value)})",
        _ => "chưa có con số đọc được",
    };
}
