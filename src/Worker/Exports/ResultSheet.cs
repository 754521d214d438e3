using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Submissions;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>The sheet that stands for a file in the results folder: one self-contained HTML page, made to be printed on A4.</summary>
internal static class ResultSheet
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The page of an outcome.</summary>
    public static string Render(DueSheet sheet)
    {
        ResultSheetData data = JsonSerializer.Deserialize<ResultSheetData>(sheet.Result, StoredJson.Options)!;
        return $"""
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Phiếu kết quả: {Text(sheet.Path)}</title>
            <style>{ResultSheetStyle.Css}</style>
            </head>
            <body>
            <main>
            <h1>Phiếu kết quả kiểm tra báo cáo</h1>
            {Header(sheet, data)}
            <p class="verdict {Tone(data)}">{Text(Verdict(data))}</p>
            {Duplicate(sheet)}{ResultSheetFigures.Render(data.Report)}{ResultSheetOverrides.Render(data.Overrides)}{Findings(data)}{Reading(data.Reading)}
            </main>
            {Footer(sheet)}
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>Text as it may stand in an element or a quoted attribute.</summary>
    public static string Text(string? text) => Html.Encode(text ?? "");

    /// <summary>An instant as officials write it, in the time of Viet Nam.</summary>
    private static string Time(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Vietnam).ToString("HH:mm dd/MM/yyyy", Wording.Vietnamese);

    private static string Header(DueSheet sheet, ResultSheetData data)
    {
        SheetUnit? unit = data.Report?.Unit;
        string who = unit?.Name is null ? "Chưa xác định" : string.Join(", ", ((string?[])[$"{unit.Kind} {unit.Name}", unit.Parent]).OfType<string>());
        string year = data.Report?.Year?.ToString(Wording.Vietnamese) ?? "Chưa xác định";
        return data.Outcome == AssessmentOutcome.Checked
            ? $"""
                <dl><dt>Đơn vị</dt><dd>{Text(who)}</dd><dt>Năm đánh giá</dt><dd>{Text(year)}</dd>
                <dt>Tệp</dt><dd>{Text(sheet.Path)}</dd><dt>Nhận lúc</dt><dd>{Time(sheet.ReceivedAt)}</dd></dl>
                """
            : $"""<dl><dt>Tệp</dt><dd>{Text(sheet.Path)}</dd><dt>Nhận lúc</dt><dd>{Time(sheet.ReceivedAt)}</dd></dl>""";
    }

    private static string Duplicate(DueSheet sheet) => sheet.DuplicateId is null
        ? ""
        : $"""<p>Tệp này giống hệt tệp “{Text(sheet.OriginalPath)}” đã nhận trước đó; dưới đây là kết quả của tệp đó.</p>""";

    private static string Tone(ResultSheetData data) => data.Verdict == ReportVerdict.Clean ? "good" : "look";

    private static string Verdict(ResultSheetData data)
    {
        int errors = data.Findings.Count(f => f.Outcome == Outcome.NotMet && f.Severity == Severity.Error);
        int warnings = data.Findings.Count(f => f.Outcome == Outcome.NotMet && f.Severity == Severity.Warning);
        return data switch
        {
            { Outcome: AssessmentOutcome.Unreadable } => "Không đọc được tệp này. " + data.Reason?.Message,
            { Outcome: AssessmentOutcome.NotAReport } =>
                $"Tệp này không phải báo cáo đánh giá chuẩn tiếp cận pháp luật. {data.Reason?.Message} Nếu đúng là báo cáo, hãy gửi lại theo Mẫu 01.",
            { Verdict: ReportVerdict.Clean } => "Không phát hiện sai lệch: các số liệu khớp nhau và khớp quy định.",
            { Verdict: ReportVerdict.NotCheckable } => "Không phát hiện sai, nhưng có nội dung chưa kiểm tra được; xem danh sách bên dưới.",
            _ => string.Create(Wording.Vietnamese, $"Có {errors} lỗi và {warnings} cảnh báo cần xem lại trước khi công nhận."),
        };
    }

    private static string Findings(ResultSheetData data) => data.Findings.IsDefaultOrEmpty
        ? ""
        : $"<h2>Nội dung cần xem lại</h2>\n<ol class=\"findings\">\n{string.Concat(data.Findings.Select(Finding))}</ol>";

    /// <summary>What the reader noticed, said only where there is something to be wary of.</summary>
    private static string Reading(SheetReading? reading)
    {
        if (reading is null || (reading.Notes.IsDefaultOrEmpty && reading is { Quality: ReadingQuality.Good, Method: ReadingMethod.Word or ReadingMethod.Pdf }))
            return "";
        IEnumerable<string> notes = reading.Notes.IsDefaultOrEmpty ? [] : reading.Notes.Select(note => $"<li>{Text(Place(note.Line) + note.Message)}</li>\n");
        return $"""
            <h2>Cách đọc văn bản</h2>
            <p>Văn bản được {ReadingWords.Of(reading.Method)}; {ReadingWords.Of(reading.Quality)}.</p>
            <ul>
            {string.Concat(notes)}</ul>

            """;
    }

    private static string Place(int? line) => line is { } number ? string.Create(Wording.Vietnamese, $"Dòng {number}: ") : "";

    private static string Finding(SheetFinding finding)
    {
        string compared = finding.Expected is null
            ? ""
            : $"<p>Cần là: <b>{Text(finding.Expected)}</b>. Đang ghi: <b>{Text(finding.Actual ?? "không có")}</b>.</p>";
        string remedy = RuleCatalog.Find(finding.Rule) is { } rule
            ? $"<p class=\"remedy\"><b>Cách sửa:</b> {Text(rule.Remedy)}</p>"
            : "";
        return $"""
            <li><p class="title"><span class="{StoredText.Of(finding.Severity)}">{Word(finding)}</span> {Text(finding.Title)}</p>
            <p>{Text(finding.Message)}</p>{compared}{string.Concat(finding.Evidence.Select(Evidence))}{Elsewhere(finding)}{remedy}
            <p class="law">Căn cứ: {Text(finding.Citation)} · Quy tắc {Text(finding.Rule)}</p></li>

            """;
    }

    private static string Evidence(SheetEvidence evidence) =>
        $"<blockquote>“{Text(evidence.Quote.Trim())}” <small>({Place(evidence.Page, evidence.Line)})</small></blockquote>";

    private static string Elsewhere(SheetFinding finding) => finding.Elsewhere.IsDefaultOrEmpty
        ? ""
        : string.Concat(finding.Elsewhere.Select(other =>
            $"<blockquote>Tệp “{Text(other.File)}”{Quote(other.Quote)} <small>({Place(other.Page, other.Line)})</small></blockquote>"));

    private static string Quote(string words) => words.Length == 0 ? "" : $": “{Text(words.Trim())}”";

    private static string Place(int? page, int line) => page is { } number
        ? string.Create(Wording.Vietnamese, $"trang {number}, dòng {line}")
        : string.Create(Wording.Vietnamese, $"dòng {line}");

    private static string Word(SheetFinding finding) => finding switch
    {
        { Outcome: Outcome.NotCheckable } => "? Chưa kiểm tra được",
        { Severity: Severity.Error } => "✕ Lỗi",
        { Severity: Severity.Warning } => "! Cảnh báo",
        _ => "i Lưu ý",
    };

    private static string Footer(DueSheet sheet) => $"""
        <footer><p>Phiếu lập tự động lúc {Time(sheet.AssessedAt)}. Kết luận cuối cùng thuộc cơ quan có thẩm quyền.</p>
        <p>SHA-256 của tệp: {Text(sheet.Sha256)}</p>
        <p>Phiên bản: đọc {Text(sheet.ReaderVersion)} · quy tắc {Text(sheet.EngineVersion)} · bộ tiêu chí {Text(sheet.StandardVersion)}</p></footer>
        """;
}
