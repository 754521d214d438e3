using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests;

public sealed class ExaminationTests
{
    private static readonly ReportText Valid = ReportText.Valid25;

    [Fact]
    public void Examination_OfTheValidReport_IsClean()
    {
        Assessment assessment = Assessments.Of(Valid);
        Assert.Empty(assessment.Findings);
        Assert.Equal(ReportVerdict.Clean, assessment.Verdict);
        Assert.Equal(new ComputedFigures(93.75m, 100m, 5, 3, Eligible: true), assessment.Computed);
    }

    [Fact]
    public void Verdict_WithNoticesOnly_IsClean()
    {
        Assessment assessment = Assessments.Of(Valid.Replacing("b) Tổng", "b. Tổng"));
        Assert.Equal(Severity.Notice, assessment.Findings.Single().Severity);
        Assert.Equal(ReportVerdict.Clean, assessment.Verdict);
    }

    [Fact]
    public void Verdict_WhenANoticeIsRaisedToAWarning_IsFindings()
    {
        var settings = new RuleSettings(
            RuleSettings.Default.Severities.Add("list-marker-irregular", Severity.Warning));
        Assessment assessment = Assessments.Of(Valid.Replacing("b) Tổng", "b. Tổng"), settings);
        Assert.Equal(Severity.Warning, assessment.Findings.Single().Severity);
        Assert.Equal(ReportVerdict.Findings, assessment.Verdict);
    }

    [Fact]
    public void Verdict_WhenSomethingCannotBeCheckedAndNothingIsWrong_IsNotCheckable()
    {
        Assessment assessment = Judge(Always(new NotCheckable(new Blocker("Không rõ.", At: null))));
        Assert.Equal(ReportVerdict.NotCheckable, assessment.Verdict);
        Assert.Equal(("notCheckable:1", Outcome.NotCheckable), (assessment.Findings.Single().Key, assessment.Findings.Single().Outcome));
    }

    [Fact]
    public void Examination_WhenNoStandardCanBeTold_ChecksNothingAndSaysSo()
    {
        Assessment assessment = Examination.Examine(
            Assessments.Report(Valid), [], RuleCatalog.All, RuleSettings.Default, Assessments.Fallback);
        Assert.Null(assessment.Case);
        Assert.Equal(
            ["standard-unknown"],
            assessment.Outcomes.Where(o => o.Outcome != Outcome.NotCheckable).Select(o => o.RuleId));
        Assert.Equal(RuleCatalog.All.Length, assessment.Outcomes.Length);
        Finding finding = Assert.Single(assessment.Findings);
        Assert.Equal(("standard-unknown", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Equal(
            "Không xác định được bộ tiêu chí áp dụng: điểm tối đa trong báo cáo không khớp bộ tiêu chí nào và năm 2024 không thuộc bộ tiêu chí nào trong chương trình, nên chưa kiểm tra được nội dung nào khác.",
            finding.Message);
    }

    [Fact]
    public void Fingerprint_WhenLinesMove_StaysTheSame()
    {
        ReportText broken = Valid.Replacing("28,5/30", "31/30");
        Assert.Equal(
            Assessments.Of(broken).Findings.Select(f => f.Fingerprint).Order(StringComparer.Ordinal),
            Assessments.Of(broken.InsertingAfter("II. Thuận lợi", "Một dòng mới.").InsertingAfter("1. Về chỉ đạo", "Một dòng mới khác."))
                .Findings.Select(f => f.Fingerprint).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("xã Sơn Thuận", "xã Sơn Thành")]
    [InlineData("năm 2024", "năm 2023")]
    public void Fingerprint_OfAnotherUnitOrYear_IsAnother(string mine, string others)
    {
        ReportText broken = Valid.Replacing("b) Tổng", "b. Tổng");
        ReportText other = broken.ReplacingEvery(mine, others);
        Assert.DoesNotContain(
            Assessments.Of(broken).Findings.Single(f => f.Key is "list conditions").Fingerprint,
            Assessments.Of(other).Findings.Select(f => f.Fingerprint));
    }

    [Fact]
    public void Findings_OfManyFaults_AreCappedWithTheNumberLeftOut()
    {
        Assessment assessment = Judge(Always(new NotMet(
            [.. Enumerable.Range(1, 25).Select(i => new Fault("place " + Wording.Number(i), "Sai.", At: null))])));
        Assert.Equal(21, assessment.Findings.Length);
        Assert.Equal("Còn 5 chỗ khác cùng mắc lỗi này, không liệt kê từng chỗ.", assessment.Findings[^1].Message);
    }

    [Fact]
    public void Findings_InOrder_FollowTheDocumentWithWhatTheyCauseBehindThem()
    {
        TextSpan At(int line) => new(Page: null, line, 0, 1);
        Assessment assessment = Judge(
            Always(new NotCheckable(new Blocker("?", At(1)) { CausedBy = new Cause("rule-late", "b") }), "rule-unknown"),
            Always(new NotMet([new Fault("b", "Sau.", At(9)), new Fault("none", "Không chỗ.", At: null)]), "rule-late"),
            Always(new NotMet(new Fault("a", "Trước.", At(4))), "rule-early"),
            Always(new NotMet(new Fault("c", "Do.", At(2)) { CausedBy = new Cause("rule-late", "b") }), "rule-caused"),
            Always(new NotMet(new Fault("d", "Lạc.", At(3)) { CausedBy = new Cause("rule-late", "gone") }), "rule-orphan"));

        Assert.Equal(
            ["rule-orphan d", "rule-early a", "rule-late b", "rule-caused c", "rule-late none", "rule-unknown notCheckable:1"],
            assessment.Findings.Select(f => $"{f.Rule} {f.Key}"));
        Assert.Null(assessment.Findings[0].CausedBy);
        Assert.Equal(assessment.Findings[2].Fingerprint, assessment.Findings[3].CausedByFingerprint);
    }

    [Fact]
    public void Evidence_InLongProse_IsTheClauseFoundInTheLine()
    {
        ReportText text = Valid.Replacing("09/2021/TT-BTP ngày", "09/2021-TT-BTP ngày");
        Evidence evidence = Assessments.Of(text).Findings.Single().Evidence[0];
        Assert.Contains(evidence.Quote, text.Document.Line(evidence.At.Line).Content, StringComparison.Ordinal);
        Assert.Contains(evidence.At.In(text.Document), evidence.Quote, StringComparison.Ordinal);
    }

    private static Assessment Judge(params ImmutableArray<Rule> rules) => Examination.Examine(
        Assessments.Report(Valid), StandardLibrary.Shipped, rules, RuleSettings.Default, Assessments.Fallback);

    private static Rule Always(Verdict verdict, string id = "rule-of-a-test") => new(
        id, "Tiêu đề", "Mô tả.", "Cách sửa.", Citations.Arithmetic, Severity.Error, RuleGroup.Structure, _ => verdict);
}
