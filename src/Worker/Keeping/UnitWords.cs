using CTCPL.Pipeline.Storage.Registry;

namespace CTCPL.Pipeline.Worker.Keeping;

/// <summary>How a report's unit stands to the registry, in one Vietnamese sentence.</summary>
internal static class UnitWords
{
    public static string Of(UnitMatch match)
    {
        string similar = string.Join("; ", match.Similar.Select(u => u.Title));
        return match.Standing switch
        {
            UnitStanding.Known => "Có trong danh mục; chưa rõ năm đánh giá.",
            UnitStanding.Misspelt => $"Danh mục không có tên này; chỉ có một tên gần giống: {similar}. Chưa tính là đơn vị đó đã nộp, cần cán bộ xác nhận.",
            UnitStanding.Confirmed => $"Đã được xác nhận là của {match.Unit?.Title}.",
            UnitStanding.OtherParent => $"Danh mục có tên này nhưng ở cấp trên khác: {similar}.",
            UnitStanding.Ambiguous => $"Danh mục có nhiều đơn vị cùng tên, báo cáo không nói rõ cấp trên: {similar}.",
            UnitStanding.NotTold => "Báo cáo không nói rõ của đơn vị nào.",
            _ => similar.Length == 0 ? "Không có trong danh mục." : $"Không có trong danh mục; tên gần giống: {similar}.",
        };
    }
}
