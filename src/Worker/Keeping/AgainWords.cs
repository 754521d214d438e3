using CTCPL.Pipeline.Storage.Ledger;

namespace CTCPL.Pipeline.Worker.Keeping;

/// <summary>What page and command line say about trying again and putting back: what was done, or why not and what to do instead.</summary>
internal static class AgainWords
{
    public static string Retry(Again outcome) => outcome switch
    {
        Again.Done => "Tệp đang được đọc và kiểm tra lại.",
        Again.NeverKept => "Tệp quá lớn nên nội dung không được lưu, không đọc lại được. Hãy gửi tệp nhỏ hơn; hoặc nâng giới hạn Reading:FileBytes rồi dùng “Trả lại”.",
        _ => Refusal(outcome),
    };

    public static string PutBack(Again outcome) => outcome switch
    {
        Again.Done => "Tệp sẽ nằm lại trong thư mục nhận trong vài giây và được nhận như tệp mới.",
        Again.NeverKept => "Tệp không còn ở nơi đã để và nội dung không được lưu (quá lớn). Hãy thả lại tệp vào thư mục nhận.",
        _ => Refusal(outcome),
    };

    private static string Refusal(Again outcome) => outcome switch
    {
        Again.UnderWay => "Tệp đang chờ được nhận hoặc kiểm tra, không cần làm gì thêm.",
        Again.PutBackAlready => "Tệp đã được trả lại thư mục nhận và sẽ tự được đọc lại; hãy xem dòng mới của tệp trong Sổ tiếp nhận.",
        Again.Checked => "Tệp đã được đọc và kiểm tra. Khi quy tắc hoặc bộ tiêu chí thay đổi, lượt chạy đêm tự kiểm tra lại; nếu báo cáo gửi nhầm, hãy rút báo cáo.",
        Again.Ignored => "Tệp bị bỏ qua theo tên nên chưa từng được đọc. Hãy đổi tên tệp trong thư mục nhận.",
        Again.Duplicate => "Tệp trùng nội dung với tệp đã nhận trước đó. Hãy chọn tệp đầu tiên ấy.",
        Again.Removed => "Tệp gốc đã được xóa khi hết thời hạn lưu trữ. Hãy thả lại tệp vào thư mục nhận nếu còn.",
        Again.Gone => "Tệp đã rời thư mục nhận trước khi được nhận nên nội dung không có. Hãy thả lại tệp vào thư mục nhận.",
        Again.Withdrawn => "Báo cáo đã được rút. Hãy khôi phục báo cáo đó.",
        Again.Unknown => "Sổ tiếp nhận không có tệp này.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Done is no refusal."),
    };
}
