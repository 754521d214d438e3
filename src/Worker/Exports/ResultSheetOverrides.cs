using System.Collections.Immutable;
using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>The figures that a reviewer corrected, on a result sheet: with both values, author, date and reason.</summary>
internal static class ResultSheetOverrides
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>Nothing when nothing was corrected; results kept from before know of no corrections.</summary>
    public static string Render(ImmutableArray<StoredOverride> overrides) => overrides.IsDefaultOrEmpty
        ? ""
        : $"""
            <h2>Số liệu do người thẩm định sửa</h2>
            <p>Chương trình đọc sai các số dưới đây; kết quả này dựa trên số đã được đối chiếu với văn bản gốc.</p>
            <ul>
            {string.Concat(overrides.Select(Line))}</ul>

            """;

    private static string Line(StoredOverride o) =>
        $"<li>{ResultSheet.Text(o.Title)}: <b>{ResultSheet.Text(o.Written)}</b> thay cho “{ResultSheet.Text(o.Read)}”{Place(o.At)}. Lý do: {ResultSheet.Text(o.Reason.TrimEnd('.', ' '))}. "
        + $"{ResultSheet.Text(o.By)}, {TimeZoneInfo.ConvertTime(o.CorrectedAt, Vietnam).ToString("dd/MM/yyyy", Wording.Vietnamese)}.{(o.Applied ? "" : " Văn bản đọc được nay không còn chỗ này nên việc sửa không có tác dụng.")}</li>\n";

    private static string Place(OverridePlace? at) => at switch
    {
        null => "",
        { Page: { } page } => string.Create(Wording.Vietnamese, $" (trang {page}, dòng {at.Line})"),
        _ => string.Create(Wording.Vietnamese, $" (dòng {at.Line})"),
    };
}
