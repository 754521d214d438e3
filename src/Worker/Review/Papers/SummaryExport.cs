using System.Globalization;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Review.Documents;
using CTCPL.Pipeline.Worker.Review.Overview;

namespace CTCPL.Pipeline.Worker.Review.Papers;

/// <summary><c>/xuat/tong-hop.xlsx?nam=2024</c>: all units of a year with points, totals and whether they are eligible.</summary>
internal static class SummaryExport
{
    public static async Task<IResult> SendAsync(
        int nam, HttpContext http, UnitBoard board, PaperSource papers, RuleSettings settings, AuditStore audit, TimeProvider time, CancellationToken cancellationToken)
    {
        Board units = await board.LoadAsync(nam, cancellationToken);
        IReadOnlyDictionary<long, string> stored = await board.FiguresAsync(
            [.. units.Rows.SelectMany(r => r.Reports).Concat(units.Nameless).Select(r => r.Id)], cancellationToken);
        var figures = stored.ToDictionary(s => s.Key, s => new YearFigures(StoredResult.Figures(s.Value)));
        string version = await papers.VersionAsync(cancellationToken) ?? "";
        int criteria = YearFigures.Criteria(figures.Values);
        var stream = new MemoryStream();
        await using (XlsxFile sheet = await XlsxFile.CreateAsync(stream, "Tổng hợp " + nam.ToString(CultureInfo.InvariantCulture), Columns(criteria)))
        {
            foreach (BoardRow row in units.Rows)
            {
                foreach (BoardReport? report in Reports(row, nam))
                    sheet.Row(Row(row, nam, report, report is null ? null : figures.GetValueOrDefault(report.Id), criteria, settings, version));
            }
            foreach (BoardReport report in units.Nameless)
                sheet.Row(Row(new BoardRow(report.Kind, report.Name, report.Parent ?? "", Registered: null, [report]), nam, report, figures.GetValueOrDefault(report.Id), criteria, settings, version));
        }
        stream.Position = 0;
        string name = string.Create(CultureInfo.InvariantCulture, $"tong-hop-{nam}.xlsx");
        await audit.AddAsync(time.GetUtcNow(), Session.Name(http.User), "export", name, cancellationToken);
        return Results.Stream(stream, MediaType.Excel, name);
    }

    /// <summary>Word and PDF of one report are two files: each has its row.</summary>
    private static IEnumerable<BoardReport?> Reports(BoardRow row, int year) =>
        row.Reports.Where(r => r.Year == year).Cast<BoardReport?>().DefaultIfEmpty();

    private static List<SheetColumn> Columns(int criteria) =>
    [
        new("Đơn vị", 30), new("Cấp trên", 26), new("Năm", 8), new("Tình trạng", 22), new("Trong danh mục", 14),
        .. Enumerable.Range(1, criteria).Select(n => new SheetColumn("Điểm tiêu chí " + n.ToString(CultureInfo.InvariantCulture), 12)),
        new("Tổng điểm báo cáo ghi", 14), new("Tổng điểm tính được", 14), new("Báo cáo tự đánh giá", 20), new("Tính lại theo số liệu", 20),
        new("Bản nộp", 9), new("Lỗi", 8), new("Cảnh báo", 10), new("Lưu ý", 8), new("Không kiểm tra được", 12), new("Nhận lúc", 18),
        new("Tệp", 36), new("SHA-256", 20), new("Bộ tiêu chí", 20), new("Phiên bản chương trình", 20),
    ];

    private static object?[] Row(BoardRow row, int year, BoardReport? report, YearFigures? figures, int criteria, RuleSettings settings, string version) =>
    [
        Labels.Unit(row.Kind, row.Name),
        row.Parent,
        year,
        BoardWords.Of(report?.State ?? row.StateOf(year)),
        row.Registered is null ? "không" : "có",
        .. Enumerable.Range(1, criteria).Select(n => Number(figures?.Points(n))),
        Number(figures?.Stated),
        Number(figures?.Computed),
        report is null ? null : figures?.Declared,
        report is null ? null : figures?.Recomputed,
        report?.Version,
        report?.Errors,
        report?.Warnings,
        report?.Notices,
        report?.Unsure,
        report is null ? null : Moments.OnTheWall(report.ReceivedAt),
        report?.Path,
        report?.Sha256,
        report is null ? null : Labels.Standard(report.Standard, settings.Standards),
        report is null ? null : version,
    ];

    /// <summary>A number where it is sure, "?" where it is not, nothing where there is none.</summary>
    private static object? Number(PlacedFigure? figure) => figure switch
    {
        null => null,
        { Value: decimal value, Doubtful: false } => value,
        _ => "?",
    };
}
