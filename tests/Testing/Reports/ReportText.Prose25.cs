using System.Globalization;

namespace CTCPL.Pipeline.Testing.Reports;

public sealed partial record ReportText
{
    /// <summary>Prose of a page and more, all of it made up.</summary>
    private const string Page = """
        Ngay từ đầu năm, lãnh đạo địa phương đã giao cho công chức tư pháp chủ trì, phối hợp với các ban ngành lập sổ theo dõi riêng cho từng chỉ tiêu, mỗi quý họp một lần để rà soát tài liệu kiểm chứng còn thiếu.
        Tủ sách ở nhà văn hóa thôn Đông được bổ sung thêm hơn hai trăm đầu sách, có cán bộ trực vào chiều thứ năm hằng tuần; bà con đến mượn nhiều nhất là sách về đất đai và hôn nhân gia đình.
        Tổ hòa giải ở các thôn họp giao ban cùng ngày với chi bộ, nhờ vậy những mâu thuẫn về ranh giới vườn, nước tưới và tiếng ồn karaoke được nắm sớm và giải quyết ngay tại chỗ.
        Buổi đối thoại giữa chủ tịch với nhân dân trong tháng sáu kéo dài trọn một buổi sáng, người dân hỏi nhiều về giá đền bù con đường liên xã, về lịch thu gom rác và về thủ tục cấp lại sổ hộ nghèo.
        Loa truyền thanh đầu thôn phát bản tin pháp luật vào lúc năm giờ chiều, nội dung do trạm y tế, công an và hội phụ nữ thay nhau biên soạn nên gần gũi, dễ nghe và không bị lặp lại.
        Khó khăn lớn nhất là kinh phí dành cho công tác phổ biến còn thấp, máy tính của bộ phận một cửa đã cũ, đường truyền chập chờn trong mùa mưa bão khiến việc trả kết quả trực tuyến nhiều khi chậm hẹn.
        Một số trưởng thôn mới nhận việc chưa quen cách ghi biên bản, phải nhờ công chức xuống làm cùng; sang năm địa phương sẽ mở hai lớp bồi dưỡng ngắn ngày vào dịp nông nhàn.
        """;

    /// <summary>The valid report with enough prose of its own to be laid beside others.</summary>
    public static ReportText Prose25 => Valid25.InsertingAfter("niêm yết công khai", Page);

    /// <summary>The same words of another commune than Sơn Thuận.</summary>
    public ReportText OfUnit(string name) => ReplacingEvery("Sơn Thuận", name).ReplacingEvery("SƠN THUẬN", name.ToUpper(CultureInfo.InvariantCulture));

    /// <summary>The same report of another year than 2024; it is dated a year later.</summary>
    public ReportText OfYear(int year) => ReplacingEvery("2025", Written(year + 1)).ReplacingEvery("2024", Written(year));

    private static string Written(int year) => year.ToString(CultureInfo.InvariantCulture);
}
