using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CTCPL.Pipeline.Storage.Submissions;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Tests.Exports;

public sealed class ResultSheetTests
{
    private const string Checked = """
        {"schema": "ctcpl-check/1", "outcome": "checked", "reason": null, "verdict": "findings",
         "report": {"unit": {"kind": "phường", "name": "Thượng Cát", "parent": "quận Bắc Từ Liêm"}, "year": 2024, "standard": "qd-25-2021",
          "criteria": [{"number": 1, "indicatorsAtMaximum": {"value": 2, "of": 2}, "indicatorsAtLeastHalf": {"value": 2, "of": null},
            "indicatorsAtZero": null, "points": {"value": null, "of": 10}}],
          "declared": {"criteriaAtLeastHalf": {"value": 5, "of": 5}, "totalPoints": {"value": 95, "of": 100}, "conditionsMet": null},
          "computed": {"totalPoints": {"value": 93.75, "of": 100}, "criteriaAtLeastHalf": 5, "conditionsMet": null}},
         "findings": [{"rule": "total-mismatch", "severity": "error", "outcome": "notMet", "title": "Tổng điểm", "message": "Tổng <b>sai</b>.",
          "citation": "QĐ 25", "criterion": null, "expected": "93,75/100", "actual": "95/100",
          "evidence": [{"quote": "<script>alert(1)</script>", "line": 41, "page": 2}], "causedBy": null, "fingerprint": "f"}]}
        """;

    [Fact]
    public void Render_OfAReport_SaysWhoWhatAndHowToCorrect()
    {
        IDocument page = Page(Checked);

        Assert.Equal(
            ["phường Thượng Cát, quận Bắc Từ Liêm", "2024", "quận/a & b.docx", "15:02 09/01/2026"],
            page.QuerySelectorAll("dd").Select(d => d.TextContent));
        Assert.Equal("Có 1 lỗi và 0 cảnh báo cần xem lại trước khi công nhận.", page.QuerySelector(".verdict")!.TextContent);
        Assert.Equal(
            ["2/2", "2", "không có", "không đọc được/10", "95/100", "93,75/100", "5/5", "5", "không có", "–"],
            page.QuerySelectorAll("tbody td").Select(d => d.TextContent));
        Assert.Contains("Cách sửa:", page.QuerySelector(".remedy")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("trang 2, dòng 41", page.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(new string('a', 64), page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_OfAnUnsureReading_SaysSoInTheTableAndWhatWasNoticed()
    {
        IDocument page = Page(Checked
            .Replace("\"points\": {\"value\": null, \"of\": 10}", "\"points\": {\"value\": null, \"of\": 10, \"doubtful\": true}", StringComparison.Ordinal)
            .Replace("\"reason\": null,", "\"reason\": null, \"reading\": {\"method\": \"ocr\", \"pages\": 2, \"quality\": \"doubtful\", \"notes\": [{\"code\": \"x\", \"line\": 7, \"message\": \"Có <chú thích>.\"}]},", StringComparison.Ordinal));
        Assert.Contains("không chắc/10", page.QuerySelectorAll("tbody td").Select(d => d.TextContent));
        Assert.Contains("Văn bản được nhận dạng chữ từ bản quét; có chữ đọc không chắc chắn, cần đối chiếu bản gốc.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dòng 7: Có <chú thích>.", page.QuerySelectorAll("ul li").Select(l => l.TextContent));
    }

    [Fact]
    public void Render_OfTextWithMarkup_ShowsItAsText()
    {
        IDocument page = Page(Checked);
        Assert.Empty(page.QuerySelectorAll("script, li b > b"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tổng <b>sai</b>.", page.QuerySelector("li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_FetchesNothing() => Assert.Empty(Page(Checked).QuerySelectorAll("[src], [href], link, iframe"));

    [Theory]
    [InlineData("unreadable", "Không đọc được tệp này. Tệp có mật khẩu.")]
    [InlineData("notAReport", "Tệp này không phải báo cáo đánh giá chuẩn tiếp cận pháp luật. Tệp có mật khẩu. Nếu đúng là báo cáo, hãy gửi lại theo Mẫu 01.")]
    public void Render_OfAFileThatIsNoReport_SaysWhyAndWhatToDo(string outcome, string verdict)
    {
        IDocument page = Page($$"""
            {"outcome": "{{outcome}}", "reason": {"code": "encrypted", "message": "Tệp có mật khẩu."}, "report": null, "verdict": null, "findings": []}
            """);
        Assert.Equal(verdict, page.QuerySelector(".verdict")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("table, ol"));
    }

    private static IDocument Page(string result) => new HtmlParser().ParseDocument(ResultSheet.Render(new DueSheet(
        SubmissionId: 1,
        DuplicateId: null,
        "quận/a & b.docx",
        "quận/a & b.docx",
        new DateTimeOffset(2026, 1, 9, 8, 2, 3, TimeSpan.Zero),
        AssessmentId: 1,
        new string('a', 64),
        new DateTimeOffset(2026, 1, 9, 8, 2, 5, TimeSpan.Zero),
        "r",
        "e",
        "s",
        result,
        Superseded: false, Withdrawn: false)));
}
