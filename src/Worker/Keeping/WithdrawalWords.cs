using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Keeping;

namespace CTCPL.Pipeline.Worker.Keeping;

/// <summary>What page and command line say about withdrawing.</summary>
internal static class WithdrawalWords
{
    /// <summary>Longest reason, in UTF-16 units.</summary>
    public const int ReasonLength = 500;

    /// <summary>One line, without what stands around it.</summary>
    public static string Clean(string? reason) =>
        string.Join(' ', (reason ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\0", "", StringComparison.Ordinal);

    /// <summary>What is wrong with a reason; <c>null</c> when it will do.</summary>
    public static string? Complaint(string reason) => reason.Length switch
    {
        0 => "Hãy ghi lý do.",
        > ReasonLength => string.Create(Wording.Vietnamese, $"Lý do dài quá {ReasonLength} ký tự. Hãy viết ngắn lại."),
        _ => null,
    };

    public static string Refusal(Withdrawing outcome) => outcome switch
    {
        Withdrawing.AlreadySo => "Báo cáo đã ở trạng thái đó rồi; hãy tải lại trang.",
        Withdrawing.Removed => "Tệp gốc đã được xóa khi hết thời hạn lưu trữ nên không thể kiểm tra lại báo cáo này.",
        _ => "Không có báo cáo với số này.",
    };

    /// <summary>What stands in the audit, in Vietnamese.</summary>
    public static string Deed(string what) => what switch
    {
        "withdrawn" => "rút báo cáo",
        "reinstated" => "khôi phục báo cáo",
        "unit-confirmed" => "xác nhận là báo cáo của đơn vị",
        "unit-unconfirmed" => "bỏ xác nhận đơn vị",
        "retried" => "thử đọc lại tệp",
        "put-back" => "trả lại tệp vào thư mục nhận",
        "figure-corrected" => "sửa số đọc sai",
        "figure-correction-withdrawn" => "rút sửa số đọc sai",
        "original-removed" => "xóa tệp gốc hết thời hạn lưu trữ",
        _ => what,
    };
}
