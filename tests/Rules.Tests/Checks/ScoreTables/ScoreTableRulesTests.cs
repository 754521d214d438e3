using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Rules.Checks.ScoreTables;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;
using CTCPL.Pipeline.Testing.ScoreTables;

namespace CTCPL.Pipeline.Rules.Tests.Checks.ScoreTables;

public sealed class ScoreTableRulesTests
{
    private static readonly ScoreForm Form = ScoreForm.OfValid25;

    private static readonly FormRow First = new(ScoreRowKind.Item, "", "1. Lập danh mục thông tin", "3", "3");
    private static readonly FormRow Second = new(ScoreRowKind.Item, "", "2. Niêm yết thông tin", "2", "2");

    public static TheoryData<string> Rules { get; } = [.. ScoreTableRules.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void ReportWithoutTable_IsNotJudged(string id) => Spec(id).Given(ReportText.Valid25).IsNotApplicable();

    [Fact]
    public void TableThatAgrees_IsMet()
    {
        ScoreForm parted = Form.Inserting(2, 1, First, Second);

        Assert.All(ScoreTableRules.All, rule => RuleSpec.For(rule).Given(ReportText.Valid25.Annexed(parted)).IsMet());
    }

    [Theory]
    [InlineData("3", true)]
    [InlineData("3,25", false)]
    [InlineData("0", true)]
    public void Row_UpToItsMaximum_IsMet(string score, bool isMet)
    {
        RuleSpecVerdict verdict = Given(TableRowStaysWithinMaximum.Id, Indicator(1, 1, r => r with { Score = score }));
        if (isMet)
            verdict.IsMet();
        else
            verdict.IsNotMet("Bảng chấm điểm: chỉ tiêu 1.1 tự chấm 3,25 điểm, vượt điểm tối đa 3.");
    }

    [Fact]
    public void Row_BeyondItsMaximum_PointsAtItsScoreAndMaximum()
    {
        NotMet verdict = Given(TableRowStaysWithinMaximum.Id, Indicator(4, 2, r => r with { Score = "6" }))
            .IsNotMet("Bảng chấm điểm: chỉ tiêu 4.2 tự chấm 6 điểm, vượt điểm tối đa 4.");

        AssertWords(Indicator(4, 2, r => r with { Score = "6" }), verdict.Faults[0], "6", "4");
    }

    [Theory]
    [InlineData("ba điểm")]
    [InlineData("2-3")]
    public void Row_WithSomethingElseThanANumber_CannotBeChecked(string score) =>
        Given(TableRowStaysWithinMaximum.Id, Indicator(2, 2, r => r with { Score = score }))
            .IsNotCheckable("Bảng chấm điểm: không đọc được điểm tự chấm của chỉ tiêu 2.2.");

    [Fact]
    public void Items_ThatAddUpToLess_BreakTheirIndicator() =>
        Given(IndicatorIsSumOfItems.Id, Form.Inserting(2, 1, First, Second with { Score = "1,5" }))
            .IsNotMet("Bảng chấm điểm: chỉ tiêu 2.1 tự chấm 5 điểm, nhưng các nội dung cộng lại được 4,5 (3 + 1,5).");

    [Fact]
    public void Levels_AreNoAddends() => Given(IndicatorIsSumOfItems.Id, Form.Inserting(
            2, 2,
            new FormRow(ScoreRowKind.Level, "", "a) Đạt 100%", "5", ""),
            new FormRow(ScoreRowKind.Level, "", "b) Từ 70% đến dưới 100%", "4", "4"),
            new FormRow(ScoreRowKind.Level, "", "c) Dưới 70%", "0", "")))
        .IsNotApplicable();

    [Fact]
    public void Alternatives_WhoseMaximaDoNotAddUp_AccuseNobody() =>
        Given(IndicatorIsSumOfItems.Id, Form.Inserting(2, 1, First with { Maximum = "5" }, Second with { Maximum = "4", Score = "1" })).IsNotApplicable();

    [Fact]
    public void Item_LeftBlankAmongOthers_CannotBeChecked() =>
        Given(IndicatorIsSumOfItems.Id, Form.Inserting(2, 1, First, Second with { Score = "" }))
            .IsNotCheckable("Bảng chấm điểm: nội dung “2. Niêm yết thông tin” của chỉ tiêu 2.1 chưa ghi điểm tự chấm.");

    [Fact]
    public void Criterion_OtherThanItsIndicators_NamesEveryAddend() =>
        Given(CriterionIsSumOfIndicators.Id, Form.With(ScoreRowKind.Criterion, 3, 0, r => r with { Score = "14,5" })).IsNotMet(
            "Bảng chấm điểm: tiêu chí 3 ghi 14,5 điểm, nhưng cộng 3 chỉ tiêu được 14 (6 + 3 + 5), chênh lệch 0,5 điểm.");

    [Fact]
    public void Maximum_OtherThanItsIndicators_IsFound() =>
        Given(CriterionIsSumOfIndicators.Id, Indicator(3, 1, r => r with { Maximum = "8" })).IsNotMet(
            "Bảng chấm điểm: điểm tối đa của tiêu chí 3 ghi 15, nhưng cộng điểm tối đa của 3 chỉ tiêu được 16 (8 + 3 + 5).");

    [Fact]
    public void Criterion_WithoutPointsOfItsOwn_IsFine() =>
        Given(CriterionIsSumOfIndicators.Id, Form.With(ScoreRowKind.Criterion, 3, 0, r => r with { Score = "" })).IsMet();

    [Fact]
    public void Criterion_WithABlankIndicator_CannotBeChecked() =>
        Given(CriterionIsSumOfIndicators.Id, Indicator(3, 2, r => r with { Score = "" })).IsNotCheckable("Bảng chấm điểm: chỉ tiêu 3.2 chưa ghi điểm tự chấm.");

    [Fact]
    public void Criterion_WithARowMissing_CannotBeChecked() =>
        Given(CriterionIsSumOfIndicators.Id, Form with { Rows = Form.Rows.RemoveAll(r => r is { Criterion: 2, Indicator: 6 }) }).IsNotCheckable(
            "Bảng chấm điểm: chỉ nhận ra 5 dòng chỉ tiêu của tiêu chí 2 (bộ tiêu chí có 6 chỉ tiêu) nên không cộng được.");

    [Fact]
    public void TableOfCriteriaOnly_HasNoIndicatorsToAdd() =>
        Given(CriterionIsSumOfIndicators.Id, Form with { Rows = Form.Rows.RemoveAll(r => r.Kind == ScoreRowKind.Indicator) }).IsNotApplicable();

    [Fact]
    public void Total_OtherThanTheCriteria_IsFound() => Given(TableTotalIsSumOfCriteria.Id, Total("95,75")).IsNotMet(
        "Bảng chấm điểm: dòng tổng cộng ghi 95,75 điểm, nhưng cộng 5 tiêu chí được 93,75 (10 + 28,5 + 14 + 18,25 + 23), chênh lệch 2 điểm.");

    [Fact]
    public void Total_OnlyRounded_IsANotice()
    {
        NotMet verdict = Given(TableTotalIsSumOfCriteria.Id, Total("94")).IsNotMet(
            "Bảng chấm điểm: dòng tổng cộng ghi 94 điểm, là tổng các tiêu chí 93,75 (10 + 28,5 + 14 + 18,25 + 23) làm tròn thành số nguyên.");

        Assert.Equal(Severity.Notice, verdict.Faults[0].Severity);
    }

    [Fact]
    public void TableWithoutTotal_IsNotJudgedByIt() =>
        Given(TableTotalIsSumOfCriteria.Id, Form with { Rows = Form.Rows.RemoveAll(r => r.Kind == ScoreRowKind.Total) }).IsNotApplicable();

    [Fact]
    public void Total_WithACriterionUnreadable_CannotBeChecked() =>
        Given(TableTotalIsSumOfCriteria.Id, Form.With(ScoreRowKind.Criterion, 5, 0, r => r with { Score = "hai ba" })).IsNotCheckable("Bảng chấm điểm: không đọc được điểm tự chấm của tiêu chí 5.");

    [Fact]
    public void ReportAndTable_WithOtherPoints_NameBothPlaces()
    {
        ReportText report = ReportText.Valid25.Replacing("28,5/30", "[|28/30|]").Annexed(Form);

        NotMet verdict = Spec(TableAgreesWithReport.Id).Given(report)
            .IsNotMet("Tiêu chí 2: báo cáo ghi 28 điểm, bảng chấm điểm (Mẫu 02) ghi 28,5 điểm, chênh lệch 0,5 điểm.");

        Assert.Equal(["28,5"], verdict.Faults[0].See.Select(s => s.In(report.Document)));
    }

    [Fact]
    public void Counts_OtherThanTheTablesRows_NameTheIndicators() =>
        Spec(TableAgreesWithReport.Id).Given(ReportText.Valid25.Replacing("04/06", "[|05/06|]").Annexed(Form)).IsNotMet(
            "Tiêu chí 2, dòng “Số chỉ tiêu đạt điểm tối đa”: báo cáo ghi 5, đếm theo bảng chấm điểm (Mẫu 02) được 4 (chỉ tiêu 2.1, 2.3, 2.5, 2.6).");

    [Theory]
    [InlineData("2,5", true)]
    [InlineData("2,25", false)]
    public void Half_IsInclusive(string score, bool counts)
    {
        // Indicator 2.2 has 5 points at most; with 2,5 it is at half, with less it is not. The rest of criterion 2 stays as it is.
        RuleSpecVerdict verdict = Given(TableAgreesWithReport.Id, Form.With(ScoreRowKind.Indicator, 2, 2, r => r with { Score = score }));
        if (counts)
            verdict.IsMet();
        else
            verdict.IsNotMet("Tiêu chí 2, dòng “Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên”: báo cáo ghi 6, đếm theo bảng chấm điểm (Mẫu 02) được 5 (chỉ tiêu 2.1, 2.3, 2.4, 2.5, 2.6).");
    }

    [Fact]
    public void ReportWithABlankLine_CannotBeCompared() =>
        Spec(TableAgreesWithReport.Id).Given(ReportText.Valid25.Replacing("28,5/30", "…/30").Annexed(Form))
            .IsNotCheckable("Không đọc được con số ở dòng “Số điểm đạt được của tiêu chí” của tiêu chí 2.");

    [Fact]
    public void TableWithOtherMaxima_IsFound() =>
        Given(TableAgreesWithReport.Id, Form.With(ScoreRowKind.Criterion, 2, 0, r => r with { Maximum = "35" }))
            .IsNotMet("Tiêu chí 2: báo cáo ghi điểm tối đa 30, bảng chấm điểm (Mẫu 02) ghi 35.");

    [Fact]
    public void OneWrongIndicator_IsOneFinding_WithTheOthersUnderIt()
    {
        ReportText report = ReportText.Valid25.Annexed(Indicator(2, 2, r => r with { Score = "6" }));
        Assessment assessment = Assessments.Of(report);

        Assert.Equal(["table-row-exceeds-maximum"], assessment.Findings.Where(f => f.CausedBy is null).Select(f => f.Rule));
        Assert.Contains(assessment.Findings, f => f is { Rule: "table-criterion-sum-mismatch", CausedBy: "table-row-exceeds-maximum" });
        Assert.Equal(RuleCatalog.All.Length, assessment.Outcomes.Length);
    }

    private static RuleSpec Spec(string id) => RuleSpec.For(RuleCatalog.Find(id)!);

    private static RuleSpecVerdict Given(string id, ScoreForm form) => Spec(id).Given(ReportText.Valid25.Annexed(form));

    private static ScoreForm Indicator(int criterion, int number, Func<FormRow, FormRow> change) => Form.With(ScoreRowKind.Indicator, criterion, number, change);

    private static ScoreForm Total(string score) => Form.With(ScoreRowKind.Total, 0, 0, r => r with { Score = score });

    private static void AssertWords(ScoreForm form, Fault fault, params ImmutableArray<string> words)
    {
        ReportText report = ReportText.Valid25.Annexed(form);
        Assert.Equal(words, [fault.At!.Value.In(report.Document), .. fault.See.Select(s => s.In(report.Document))]);
    }
}
