using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules;

/// <summary>
/// Why a figure cannot be used, each with the finding that says so already. A rule about single criteria skips a criterion
/// that the report lacks altogether (<c>criterion-missing</c> says it); a rule that needs every criterion asks
/// <see cref="Value"/> of all, which names the missing criterion.
/// </summary>
public static class Blockers
{
    /// <summary>Why the value of this measure cannot be used; <c>null</c> when it can.</summary>
    public static Blocker? Value(CriterionCase criterion, Measure measure)
    {
        if (criterion.Block is not { } block)
        {
            return new Blocker(Text($"Không có số liệu của tiêu chí {criterion.Number}."), At: null)
            {
                Criterion = criterion.Number,
                CausedBy = new Cause("criterion-missing", FaultKeys.Criterion(criterion.Number)),
            };
        }
        return criterion.Figure(measure) switch
        {
            null => new Blocker(
                Text($"Tiêu chí {criterion.Number} thiếu dòng “{Describe.Label(measure)}”."), block.Start)
            {
                Criterion = criterion.Number,
                CausedBy = new Cause("measure-missing", MissingKey(criterion, measure)),
            },
            { StatedValue: null } figure => Blank(criterion, measure, figure),
            _ => null,
        };
    }

    /// <summary>Why the denominator of this measure cannot be used; <c>null</c> when it can, and when the line gives none.</summary>
    public static Blocker? Denominator(CriterionCase criterion, Measure measure) =>
        criterion.Figure(measure) switch
        {
            null => Value(criterion, measure),
            { Of: Garbled<decimal> } figure => Blank(criterion, measure, figure),
            _ => null,
        };

    /// <summary>The number of indicators of a criterion is neither in the standard nor clear from the report.</summary>
    public static Blocker IndicatorCount(CriterionCase criterion, TextSpan at) =>
        new(Text($"Chưa biết số chỉ tiêu của tiêu chí {criterion.Number}: bộ tiêu chí chưa có, các mẫu số trong báo cáo không cho biết."), at)
        {
            Criterion = criterion.Number,
        };

    /// <summary>A fact of the law that is needed and not known for certain.</summary>
    /// <param name="case">The case.</param>
    /// <param name="fact">What, in Vietnamese, at the start of a sentence ("Ngưỡng tổng điểm").</param>
    public static Blocker UnknownLaw(Case @case, string fact) => @case.Governance.Kind switch
    {
        GovernanceKind.Unsettled => new Blocker(
            Text($"Chưa rõ bộ tiêu chí nào áp dụng cho năm {@case.Governance.Year} nên chưa xét được theo quy định."), @case.Report.Year.Place)
        {
            CausedBy = new Cause("standard-unknown", FaultKeys.Standard),
        },
        GovernanceKind.AnotherYear => new Blocker(
            "Điểm tối đa và năm đánh giá thuộc hai bộ tiêu chí khác nhau nên chưa xét được theo quy định.", @case.Report.Year.Place)
        {
            CausedBy = new Cause("standard-mismatch", FaultKeys.Standard),
        },
        _ => new Blocker($"{fact} theo {@case.Standard.Decision.ShortName} chưa được xác minh.", At: null),
    };

    /// <summary>Why the declared total cannot be used; <c>null</c> when it can.</summary>
    public static Blocker? Total(Case @case) =>
        Declared(@case, @case.Report.TotalPoints, FaultKeys.Total, "tổng điểm của các tiêu chí");

    /// <summary>Why the declared number of criteria at half or more cannot be used; <c>null</c> when it can.</summary>
    public static Blocker? CriteriaAtLeastHalf(Case @case) =>
        Declared(@case, @case.Report.CriteriaAtLeastHalf, FaultKeys.CriteriaAtLeastHalf, "số tiêu chí đạt từ 50% trở lên");

    /// <summary>Why the declared number of conditions met cannot be used; <c>null</c> when it can.</summary>
    public static Blocker? ConditionsMet(Case @case) =>
        Declared(@case, @case.Report.ConditionsMet, FaultKeys.ConditionsMet, "số điều kiện đáp ứng được");

    /// <summary>A request that may be one or its opposite.</summary>
    public static Blocker UnclearRequest(Garbled<bool> request) =>
        new("Không rõ báo cáo có đề nghị công nhận hay không.", request.At)
        {
            CausedBy = request.Unsure is null ? null : Unsure(FaultKeys.Request),
        };

    /// <summary>The finding about an unsure reading.</summary>
    public static Cause Unsure(string key) => new("reading-doubtful", key);

    /// <summary>The key under which <c>measure-missing</c> reports it: a heading without any line is reported once.</summary>
    public static string MissingKey(CriterionCase criterion, Measure measure) =>
        criterion.Block is { Figures.IsEmpty: true }
            ? FaultKeys.Criterion(criterion.Number)
            : FaultKeys.Measure(criterion.Number, measure);

    /// <summary>Whether the report has any of the section on the conditions: its heading or one of its figures.</summary>
    public static bool HasConditions(Report report) =>
        report.Sections.Any(s => s.Value == Section.Conditions)
        || !report.TotalPoints.IsEmpty || !report.CriteriaAtLeastHalf.IsEmpty || !report.ConditionsMet.IsEmpty;

    private static Blocker Blank(CriterionCase criterion, Measure measure, Figure figure) => figure.Unsure is not null
        ? new Blocker(
            Text($"Con số ở dòng “{Describe.Label(measure)}” của tiêu chí {criterion.Number} đọc không chắc chắn."), figure.At)
        {
            Criterion = criterion.Number,
            CausedBy = Unsure(FaultKeys.Measure(criterion.Number, measure)),
        }
        : new(Text($"Không đọc được con số ở dòng “{Describe.Label(measure)}” của tiêu chí {criterion.Number}."), figure.At)
        {
            Criterion = criterion.Number,
            CausedBy = new Cause("value-blank", FaultKeys.Measure(criterion.Number, measure)),
        };

    private static Blocker? Declared(Case @case, ImmutableArray<Figure> figures, string key, string what) =>
        figures switch
        {
            [] => new Blocker($"Báo cáo không nêu {what}.", At: null)
            {
                CausedBy = HasConditions(@case.Report)
                    ? new Cause("measure-missing", key)
                    : new Cause("section-missing", FaultKeys.Section(Section.Conditions)),
            },
            [{ StatedValue: null, Unsure: not null } first, ..] =>
                new Blocker($"Con số ghi {what} đọc không chắc chắn.", first.At) { CausedBy = Unsure(key) },
            [{ StatedValue: null } first, ..] => new Blocker($"Không đọc được {what}.", first.At)
            {
                CausedBy = new Cause("value-blank", key),
            },
            _ => null,
        };

    private static string Text(FormattableString text) => text.ToString(Wording.Vietnamese);
}
