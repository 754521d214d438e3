using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Checks.Reading;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Doubts;

public sealed class ReadingIsSureTests
{
    private static readonly ReportText Scan = ReportText.Valid25.Scanned;

    [Fact]
    public void Reading_OfAReportReadWithoutDoubt_IsMet() => RuleSpec.For(ReadingIsSure.Rule).Given(Scan).IsMet();

    [Fact]
    public void Reading_WhenTwoLooksDifferAndNothingTells_NamesPageFigureAndBothLooks()
    {
        Fault fault = RuleSpec.For(ReadingIsSure.Rule)
            .Given(Scan.Doubting("03/05", DoubtKind.LooksDiffer, "02/05"))
            .IsNotMet("Trang 1: con số ở dòng “Số chỉ tiêu đạt điểm tối đa” của tiêu chí 4 chưa chắc đã đọc đúng (đọc được “03/05”, lần đọc thứ hai là “02/05”), cần đối chiếu với bản gốc.")
            .Faults.Single();
        Assert.Equal(("criterion 4 indicatorsAtMaximum", 4, "03/05"), (fault.Key, fault.Criterion, fault.Actual));
        Assert.Equal("03/05", fault.At!.Value.In(Scan.Document));
    }

    [Theory]
    [InlineData(DoubtKind.LowConfidence, "bản quét không rõ")]
    [InlineData(DoubtKind.BrokenText, "phông chữ trong tệp bị hỏng")]
    [InlineData(DoubtKind.ShiftedTable, "ô số liệu lệch cột")]
    public void Reading_WhenWordsAreUnsure_SaysWhy(DoubtKind kind, string why) =>
        RuleSpec.For(ReadingIsSure.Rule)
            .Given(ReportText.Valid25.Doubting("03/05", kind))
            .IsNotMet($"Con số ở dòng “Số chỉ tiêu đạt điểm tối đa” của tiêu chí 4 chưa chắc đã đọc đúng (đọc được “03/05”, {why}), cần đối chiếu với bản gốc.");

    [Fact]
    public void Reading_WhenARecogniserSeesNoNumber_DoesNotCallItBlank()
    {
        Assessment assessment = Assessments.Of(Scan.Replacing("28,5/30", "…/30"));
        Assert.DoesNotContain(assessment.Findings, f => f is { Outcome: Outcome.NotMet, Severity: Severity.Error });
        Finding doubtful = Assert.Single(assessment.Findings, f => f.Outcome == Outcome.NotMet);
        Assert.Equal("Trang 1: con số ở dòng “Số điểm đạt được của tiêu chí” của tiêu chí 2 chưa chắc đã đọc đúng (đọc được “…”, bản quét không rõ), cần đối chiếu với bản gốc.", doubtful.Message);
        Assert.All(assessment.Findings.Where(f => f.Outcome == Outcome.NotCheckable), f => Assert.Equal(doubtful.Fingerprint, f.CausedByFingerprint));
        Assert.Contains(assessment.Findings, f => f is { Outcome: Outcome.NotCheckable, Rule: "value-blank" });
        Assert.Contains(assessment.Findings, f => f is { Outcome: Outcome.NotCheckable, Rule: "total-mismatch" });
    }

    [Fact]
    public void Reading_OfAYearThatStandsElsewhereToo_IsConfirmed() =>
        RuleSpec.For(ReadingIsSure.Rule).Given(Scan.Doubting("Trong năm 2024,", DoubtKind.LowConfidence)).IsMet();

    [Fact]
    public void Reading_OfAYearThatOtherPlacesContradict_IsUnsureAndNoMismatch()
    {
        Assessment assessment = Assessments.Of(Scan.Replacing("Trong năm 2024, xã", "Trong năm 2021, xã").Doubting("2021,", DoubtKind.LooksDiffer, "2024,"));
        Assert.DoesNotContain(assessment.Findings, f => f is { Rule: "year-mismatch", Outcome: Outcome.NotMet });
        Finding doubtful = Assert.Single(assessment.Findings, f => f is { Rule: "reading-doubtful" });
        Assert.Equal("Trang 1: năm đánh giá ở câu về kỷ luật người đứng đầu chưa chắc đã đọc đúng (đọc được “2021,”, lần đọc thứ hai là “2024,”), cần đối chiếu với bản gốc.", doubtful.Message);
        Finding open = Assert.Single(assessment.Findings, f => f is { Rule: "year-mismatch" });
        Assert.Equal((Outcome.NotCheckable, doubtful.Fingerprint), (open.Outcome, open.CausedByFingerprint));
    }

    [Fact]
    public void Reading_OfANameMisreadByALetter_IsNoNeighboursName()
    {
        Assessment assessment = Assessments.Of(Scan.Replacing("công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024./.", "công nhận xã Sơn Thuậm đạt chuẩn tiếp cận pháp luật năm 2024./."));
        Assert.DoesNotContain(assessment.Findings, f => f is { Rule: "unit-name-mismatch", Outcome: Outcome.NotMet });
        Assert.Single(assessment.Findings, f => f is { Rule: "reading-doubtful", Key: "unit request" });
    }

    [Fact]
    public void Reading_OfAnotherUnitsName_StaysAnError() =>
        Assert.Contains(
            Assessments.Of(Scan.Replacing("công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024./.", "công nhận xã Bình An đạt chuẩn tiếp cận pháp luật năm 2024./.")).Findings,
            f => f is { Rule: "unit-name-mismatch", Outcome: Outcome.NotMet });

    [Fact]
    public void Reading_OfADenialThatLostItsNo_IsNoAdmission()
    {
        Assessment assessment = Assessments.Of(Scan.Replacing("không có cán bộ", "khôn có cán bộ"));
        Assert.DoesNotContain(assessment.Findings, f => f is { Outcome: Outcome.NotMet, Severity: Severity.Error });
        Assert.Single(assessment.Findings, f => f is { Rule: "reading-doubtful", Key: "leaderStatement" });
        Assert.Null(assessment.Computed.ConditionsMet);
    }

    [Fact]
    public void Reading_OfAHeadingWithAnUnsureNumber_GoesByTheMaxima()
    {
        Assessment assessment = Assessments.Of(Scan.Replacing("tiêu chí 3:", "tiêu chí 8:").Doubting("8:", DoubtKind.LowConfidence));
        Assert.DoesNotContain(assessment.Findings, f => f is { Outcome: Outcome.NotMet, Severity: Severity.Error });
        Assert.Equal("criterion 3", Assert.Single(assessment.Findings, f => f is { Rule: "reading-doubtful" }).Key);
        Assert.Equal(93.75m, assessment.Computed.TotalPoints);
    }
}
