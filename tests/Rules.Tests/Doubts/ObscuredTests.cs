using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Checks.Reading;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Doubts;

/// <summary>What is not found because a picture hides it, or a recogniser misread or lost it, is not missing.</summary>
public sealed class ObscuredTests
{
    private static readonly ReportText Valid = ReportText.Valid25;
    private static readonly ReportText Scan = Valid.Scanned;

    [Theory]
    [InlineData("c) Đối với tiêu chí 3:", "c) Dối vdi tlêu cbí 3:", "criterion-heading-missing")]
    [InlineData("- Số điểm đạt được của tiêu chí: 28,5/30", "- Sđ diem đgt đươc cùa tlêu cnf: 28,5/30", "measure-missing")]
    [InlineData("b) Tổng điểm số đạt được của các tiêu chí", "b) Tònq dlỉm sd dgt dưoe ciía cde tlêu cnỉ", "measure-missing")]
    [InlineData("là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính", "là ngưòl dứnq đấu cấp uỷ, chính quyên cấp xã bi xừ lý kỹ luàt hành chính", "leader-statement-missing")]
    public void Line_MisreadByARecogniser_IsNotMissing(string paper, string read, string rule)
    {
        Assessment assessment = Assessments.Of(Scan.Replacing(paper, read));
        Assert.DoesNotContain(assessment.Findings, f => f is { Outcome: Outcome.NotMet, Severity: Severity.Error });
        if (rule is "leader-statement-missing" && assessment.Findings.All(f => f.Rule is not "leader-statement-missing"))
            return; // read all the same
        Finding doubtful = Assert.Single(assessment.Findings, f => f is { Rule: "reading-doubtful" });
        Finding open = Assert.Single(assessment.Findings, f => string.Equals(f.Rule, rule, StringComparison.Ordinal));
        Assert.Equal((Outcome.NotCheckable, doubtful.Fingerprint), (open.Outcome, open.CausedByFingerprint));
        Assert.All(assessment.Findings.Where(f => f.Outcome == Outcome.NotCheckable), f => Assert.Equal(doubtful.Fingerprint, f.CausedByFingerprint));
    }

    [Fact]
    public void Line_MisreadByARecogniser_IsToldWithItsPage() =>
        RuleSpec.For(ReadingIsSure.Rule)
            .Given(Scan.Replacing("- Số điểm đạt được của tiêu chí: 28,5/30 điểm.", "- Sđ diem đgt đươc cùa tlêu cnf: 28,5/30 điểm."))
            .IsNotMet("Trang 1: không tìm thấy dòng “Số điểm đạt được của tiêu chí” của tiêu chí 2, nhưng ở chỗ đó có dòng chữ đọc không chắc chắn, cần đối chiếu với bản gốc.");

    [Theory]
    [InlineData("c) Đối với tiêu chí 3:", "criterion-heading-missing")]
    [InlineData("28,5/30", "measure-missing")]
    public void Line_AbsentFromAScanWithoutRoomForIt_StaysMissing(string line, string rule)
    {
        Assessment assessment = Assessments.Of(Valid.Without(line).Scanned);
        Assert.Contains(assessment.Findings, f => string.Equals(f.Rule, rule, StringComparison.Ordinal) && f.Outcome == Outcome.NotMet);
    }

    [Theory]
    [InlineData("c) Đối với tiêu chí 3:", "criterion-heading-missing")]
    [InlineData("28,5/30", "measure-missing")]
    [InlineData("c) Trong năm 2024", "leader-statement-missing")]
    public void Line_AbsentFromAScanWithRoomForIt_MayBeLost(string line, string rule)
    {
        Assessment assessment = Assessments.Of(Scan with { Reading = document => WithoutLine(Scan.Reading(document), line) });
        Finding open = Assert.Single(assessment.Findings, f => string.Equals(f.Rule, rule, StringComparison.Ordinal));
        Assert.Equal((Outcome.NotCheckable, "reading-doubtful"), (open.Outcome, open.CausedBy));
        Assert.Contains("nhưng bản quét có thể bị sót dòng ở chỗ đó", open.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_WhereLinesAreNotFound_IsTheCause()
    {
        ReportText text = Valid.Without("02/03").Without("03/03 chỉ").Without("00/03").Without("14/15")
            .Noting(NoteCodes.EmbeddedContent, "tiêu chí 3:", static (note, _) => note);
        Assessment assessment = Assessments.Of(text);
        Finding picture = Assert.Single(assessment.Findings, f => f.Outcome == Outcome.NotMet);
        Assert.Equal(
            ("embedded-content-unread", "Có ảnh hoặc đối tượng nhúng ở phần cần có số liệu, nội dung trong đó không đọc được; chưa tìm thấy dòng “Số chỉ tiêu đạt điểm tối đa” của tiêu chí 3."),
            (picture.Rule, picture.Message));
        Assert.Contains(assessment.Findings, f => f is { Rule: "measure-missing", Outcome: Outcome.NotCheckable });
        Assert.All(assessment.Findings.Where(f => f.Outcome == Outcome.NotCheckable), f => Assert.Equal(picture.Fingerprint, f.CausedByFingerprint));
    }

    [Fact]
    public void Picture_ForAWholeCriterion_IsTheCause()
    {
        ReportText text = Valid.Without("tiêu chí 3:").Without("02/03").Without("03/03 chỉ").Without("00/03").Without("14/15")
            .Noting(NoteCodes.EmbeddedContent, "28,5/30", static (note, _) => note);
        Assessment assessment = Assessments.Of(text);
        Assert.Equal("embedded-content-unread", Assert.Single(assessment.Findings, f => f.Outcome == Outcome.NotMet).Rule);
        Assert.Contains(assessment.Findings, f => f is { Rule: "criterion-missing", Outcome: Outcome.NotCheckable, CausedBy: "embedded-content-unread" });
    }

    [Fact]
    public void Picture_Elsewhere_ExcusesNothing()
    {
        Assessment assessment = Assessments.Of(Valid.Without("28,5/30").Noting(NoteCodes.EmbeddedContent, "XÃ SƠN THUẬN", static (note, _) => note));
        Assert.Equal("measure-missing", Assert.Single(assessment.Findings, f => f.Outcome == Outcome.NotMet).Rule);
    }

    [Fact]
    public void Page_ThatNobodyRecognised_MayHoldWhatIsNotFound()
    {
        ReportText text = Valid.Without("28,5/30") with
        {
            Reading = static document => document with { Notes = [new ReadingNote(NoteCodes.PageWithoutText, null, "Trang 2 chỉ có hình ảnh.")] },
        };
        Assessment assessment = Assessments.Of(text);
        Finding page = Assert.Single(assessment.Findings, f => f.Outcome == Outcome.NotMet);
        Assert.Equal("Có trang chỉ là hình ảnh, số liệu trong đó không đọc được; chưa tìm thấy dòng “Số điểm đạt được của tiêu chí” của tiêu chí 2.", page.Message);
    }

    [Fact]
    public void Page_ThatNobodyRecognised_IsNothingWhenEverythingIsThere() =>
        RuleSpec.For(EmbeddedContentIsRead.Rule)
            .Given(Valid with { Reading = static document => document with { Notes = [new ReadingNote(NoteCodes.PageWithoutText, null, "Trang 2 chỉ có hình ảnh.")] } })
            .IsMet();

    /// <summary>The document as read by a recogniser that lost a line: the others stay where they are.</summary>
    private static DocumentText WithoutLine(DocumentText document, string phrase) => document with
    {
        Lines = [.. document.Lines.Where(l => !l.Content.Contains(phrase, StringComparison.Ordinal)).Select((l, i) => l with { Number = i + 1 })],
    };
}
