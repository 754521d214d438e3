using System.Globalization;
using CTCPL.Pipeline.Storage.Review;

namespace CTCPL.Pipeline.Worker.Review.Papers;

/// <summary>The list of findings as columns and rows, the same in Excel and in CSV.</summary>
internal static class FindingSheet
{
    public static IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("Đơn vị", 28), new("Cấp trên", 24), new("Năm", 8), new("Tiêu chí", 10), new("Quy tắc", 26), new("Tiêu đề", 30), new("Mức độ", 18),
        new("Trạng thái", 14), new("Người xử lý", 16), new("Nội dung", 70), new("Trích dẫn", 50), new("Trang", 8), new("Dòng", 8), new("Căn cứ", 34),
        new("Tệp", 36), new("SHA-256", 20), new("Nhận lúc", 18), new("Phát hiện lúc", 18), new("Địa chỉ", 40),
    ];

    /// <summary>One row.</summary>
    /// <param name="finding">As listed.</param>
    /// <param name="details">The rest; <c>null</c> when it is gone meanwhile.</param>
    /// <param name="root">Scheme and host of the pages, without a slash behind.</param>
    public static object?[] Row(ListedFinding finding, FindingDetails? details, string root) =>
    [
        Labels.Unit(finding.UnitKind, finding.UnitName),
        details?.Parent,
        finding.Year,
        finding.Criterion,
        finding.RuleId,
        finding.Title,
        Labels.Severity(Labels.Weight(finding.Severity, finding.Outcome)),
        Labels.State(finding.State),
        finding.Assignee,
        finding.Message,
        finding.Quote?.Trim(),
        details?.Page,
        details?.Line,
        details?.Citation,
        finding.Path,
        details?.Sha256,
        Moments.OnTheWall(finding.ReceivedAt),
        Moments.OnTheWall(finding.FirstSeenAt),
        string.Create(CultureInfo.InvariantCulture, $"{root}/bao-cao/{finding.SubmissionId}#f{finding.Position + 1}"),
    ];
}
