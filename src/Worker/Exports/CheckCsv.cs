using System.Globalization;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>One line a finding, RFC 4180 with a byte order mark, as spreadsheet programs open it. A file without findings has one line, too.</summary>
internal sealed class CheckCsv : CheckFormat
{
    private static readonly string[] Columns =
    [
        "Tệp", "Đơn vị", "Năm", "Kết quả", "Mức độ", "Quy tắc", "Tiêu đề", "Nội dung", "Tiêu chí", "Dòng", "Trang",
        "Trích dẫn", "Phải là", "Đang ghi", "Căn cứ", "Hệ quả của", "Mã nhận dạng",
    ];

    public override bool HasByteOrderMark => true;

    public override string Start => Line(Columns);

    public override string Of(string json, CheckSheet sheet) => sheet.Rows.IsEmpty
        ? Line([.. About(sheet), .. new string?[13]])
        : string.Concat(sheet.Rows.Select(row => Line([.. About(sheet), .. Cells(row)])));

    private static string?[] About(CheckSheet sheet) => [sheet.Path, sheet.Unit, Number(sheet.Year), Result(sheet)];

    private static string Result(CheckSheet sheet) => sheet.Outcome switch
    {
        "unreadable" => $"Không đọc được: {sheet.Reason}",
        "notAReport" => $"Không phải báo cáo: {sheet.Reason}",
        _ => !sheet.Rows.IsEmpty ? "Có sai lệch"
            : sheet.Verdict is "clean" ? "Không có sai lệch"
            : "Không có sai lệch ở mức được chọn",
    };

    private static string?[] Cells(CheckSheetRow row) =>
    [
        row.Word, row.Rule, row.Title, row.Message, Number(row.Criterion), Number(row.Line), Number(row.Page),
        row.Quote, row.Expected, row.Actual, row.Citation, row.CausedBy, row.Fingerprint,
    ];

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>One line of these cells.</summary>
    internal static string Line(string?[] cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>
    /// A cell that a spreadsheet program would take for a formula gets an apostrophe in front (OWASP, CSV injection): a
    /// report comes from outside, and its words stand here.
    /// </summary>
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        string safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
