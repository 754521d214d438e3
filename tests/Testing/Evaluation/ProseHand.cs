using System.Globalization;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Prose as it stands around the figures of real reports, full of numbers that are none of the report's.</summary>
internal static class ProseHand
{
    /// <summary>A remark below a criterion's lines.</summary>
    public static string Remark(Manner manner, int criterion)
    {
        string what = "remark of " + Text(criterion);
        string indicator = Text(criterion) + "." + Text(manner.Between(what + " indicator", 1, 2));
        return manner.Of(
            what,
            $"Lý do trừ điểm: chỉ tiêu {indicator} còn {Number(manner, what, 1, 9)} hồ sơ giải quyết chậm so với quy định.",
            $"(Chỉ tiêu {indicator} bị trừ 0,5 điểm do chưa cập nhật đủ hồ sơ kiểm chứng)",
            $"Trong năm đã tổ chức {Number(manner, what, 2, 40)} buổi tuyên truyền cho {Number(manner, what + "b", 100, 4000)} lượt người, đạt {Number(manner, what + "c", 80, 99)}% kế hoạch.",
            $"Tài liệu kiểm chứng: Báo cáo số {Number(manner, what, 10, 300)}/BC-UBND, sổ theo dõi và {Number(manner, what + "d", 2, 30)} biên bản.",
            $"Nguyên nhân: kinh phí cấp cho công tác này là {Number(manner, what, 5, 60)}.500.000 đồng, mới đáp ứng 60% nhu cầu.");
    }

    /// <summary>What was done, before the scores.</summary>
    public static string Work(Manner manner, string unit, int year) => manner.Of(
        "work",
        $"UBND {unit} đã ban hành Kế hoạch số {Number(manner, "plan", 1, 300)}/KH-UBND ngày {Number(manner, "plan day", 10, 28)}/02/{Text(year)} và phân công công chức theo dõi từng tiêu chí, chỉ tiêu.",
        $"Toàn {unit} có diện tích tự nhiên 1.{Number(manner, "area", 100, 900)},5 ha, {Number(manner, "homes", 900, 5000)} hộ với {Number(manner, "people", 3000, 9000)} nhân khẩu, sinh sống tại {Number(manner, "hamlets", 5, 20)} thôn.",
        $"Công tác tuyên truyền được thực hiện bằng nhiều hình thức với {Number(manner, "talks", 10, 90)} buổi, {Number(manner, "listeners", 500, 9000)} lượt người dự, đạt tỷ lệ {Number(manner, "share", 80, 99)},5% so với kế hoạch.",
        $"Trên cơ sở đó, UBND {unit} đã niêm yết công khai kết quả tự chấm điểm tại trụ sở trong 05 ngày làm việc; điện thoại liên hệ 0912.{Number(manner, "phone", 100, 999)}.{Number(manner, "phone b", 100, 999)}.",
        $"Kinh phí bố trí cho công tác phổ biến, giáo dục pháp luật năm {Text(year)} là {Number(manner, "money", 12, 90)}.000.000 đồng.");

    /// <summary>What stands between the heading of the scores and the first criterion.</summary>
    public static string BeforeScores(Manner manner, int indicators) => manner.Of(
        "before scores",
        "Căn cứ các tiêu chí, chỉ tiêu và hồ sơ kiểm chứng, kết quả tự chấm điểm như sau:",
        "Tổng điểm tối đa của 05 tiêu chí là 100 điểm. Kết quả tự chấm điểm cụ thể của từng tiêu chí:",
        $"Qua rà soát {Text(indicators)} chỉ tiêu thuộc 05 tiêu chí, đơn vị tự đánh giá kết quả cụ thể:",
        "(Có bảng tổng hợp điểm số chi tiết kèm theo)");

    /// <summary>Difficulties, perhaps with last year's result.</summary>
    public static string Difficulty(Manner manner, string unit, int year, string? circular) => manner.Of(
        "difficulty",
        "Cấp ủy, chính quyền quan tâm chỉ đạo; các đoàn thể phối hợp tốt. Một số hồ sơ kiểm chứng còn phải bổ sung nhiều lần.",
        $"Năm {Text(year - 1)}, {unit} đạt {Number(manner, "last year", 81, 97)},5/100 điểm; năm nay một số chỉ tiêu tiếp tục được nâng lên.",
        $"Địa bàn rộng {Number(manner, "wide", 10, 80)}.5 km2, dân cư phân tán tại {Number(manner, "hamlets", 5, 20)} thôn; {Number(manner, "staff", 2, 5)}/{Number(manner, "all staff", 6, 20)} công chức mới nhận nhiệm vụ.",
        $"Số vụ việc hòa giải thành đạt {Number(manner, "settled", 10, 30)}/{Number(manner, "cases", 31, 40)} vụ; còn 03 tổ hòa giải chưa được tập huấn.",
        "Một số tiêu chí, chỉ tiêu khó thu thập tài liệu kiểm chứng, nhất là tiêu chí 2 và tiêu chí 5.",
        $"{(circular is null ? "Văn bản hướng dẫn" : "Thông tư số " + circular)} quy định nhiều tài liệu kiểm chứng; kinh phí {Number(manner, "money", 12, 90)} triệu đồng chưa đáp ứng yêu cầu.");

    /// <summary>Plans for the next year.</summary>
    public static string Plan(Manner manner, string unit, int year) => manner.Of(
        "plan text",
        "Giữ vững kết quả đã đạt được, nâng chất lượng công tác hòa giải ở cơ sở.",
        $"Phấn đấu năm {Text(year + 1)} {unit} tiếp tục đạt chuẩn tiếp cận pháp luật với số điểm từ 90 điểm trở lên.",
        $"Duy trì {Number(manner, "models", 2, 9)} mô hình phổ biến, giáo dục pháp luật; 100% thôn có tủ sách pháp luật.",
        "Mục tiêu: 5/5 tiêu chí đạt trên 80% số điểm; không có chỉ tiêu nào bị điểm 0.");

    private static string Number(Manner manner, string what, int from, int to) => Text(manner.Between(what, from, to));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
