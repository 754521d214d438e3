namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>
/// A report of an invented ward for 2022 in other words: blank number and day, counts without padding and with spaces at the
/// slash, criteria headed by their names, and one fault: 10 + 26,25 + 12 + 15,5 + 23,75 = 87,5 where the report says 88,5.
/// </summary>
internal static class WardReport
{
    private const string Facts =
        """
        unit phường | Hồ Sậy | thành phố Nam Trảng
        year 2022
        number null
        date null
        draft false
        standard qd-25-2021
        criterion 1 2/2 2/2 0/2 10/10
        criterion 2 3/6 5/6 1/6 26.25/30
        criterion 3 1/3 3/3 0/3 12/15
        criterion 4 1/5 5/5 0/5 15.5/20
        criterion 5 3/4 4/4 0/4 23.75/25
        other blocks 0
        criteria at least half 5/5
        total 88.5/100
        conditions met 3/3
        leader disciplined false
        recognition requested true
        computed total 87.5/100
        computed criteria 5
        computed conditions 3
        computed eligible true
        """;

    public static WrittenReport Written { get; } =
        new("ward", Conditions(Scores(Opening(new ReportWriter()))).Parts, Facts, ["total-mismatch"]);

    private static ReportWriter Opening(ReportWriter report) => report
        .Columns("UBND THÀNH PHỐ NAM TRẢNG\nUBND PHƯỜNG HỒ SẬY", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")
        .Columns("Số:      /BC-UBND", "Hồ Sậy, ngày      tháng 01 năm 2023")
        .Title("BÁO CÁO")
        .Title("Đánh giá kết quả và đề nghị công nhận phường Hồ Sậy đạt chuẩn tiếp cận pháp luật năm 2022")
        .Section("I.", "Kết quả đánh giá")
        .Subsection("1.", "Về chỉ đạo, hướng dẫn, tổ chức thực hiện")
        .Prose("Thực hiện Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ, Thông tư số 09/2021/TT-BTP ngày 15/11/2021 của Bộ Tư pháp, UBND phường đã ban hành Kế hoạch số 31/KH-UBND ngày 14/02/2022.");

    private static ReportWriter Scores(ReportWriter report) => report
        .Subsection("2.", "Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu")
        .Criterion("a)", "Tiêu chí 1: Ban hành văn bản theo thẩm quyền để tổ chức và bảo đảm thi hành Hiến pháp và pháp luật trên địa bàn", "2/2 chỉ tiêu", "2/2 chỉ tiêu", "0/2 chỉ tiêu", "10/10 điểm")
        .Criterion("b)", "Tiêu chí 2: Tiếp cận thông tin, phổ biến, giáo dục pháp luật", "3/ 6 chỉ tiêu", "5/ 6 chỉ tiêu", "1/6 chỉ tiêu", "26,25/30 điểm")
        .Criterion("c)", "Tiêu chí 3: Hòa giải ở cơ sở, trợ giúp pháp lý", "1/3 chỉ tiêu", "3/3 chỉ tiêu", "0/3 chỉ tiêu", "12/15 điểm")
        .Criterion("d)", "Tiêu chí 4: Thực hiện dân chủ ở xã, phường, thị trấn", "1/5 chỉ tiêu", "5/5 chỉ tiêu", "0/5 chỉ tiêu", "15,5/20 điểm")
        .Criterion("đ)", "Tiêu chí 5: Tổ chức tiếp công dân, giải quyết kiến nghị, phản ánh, khiếu nại, tố cáo, thủ tục hành chính; bảo đảm an ninh quốc gia, trật tự, an toàn xã hội", "3/4 chỉ tiêu", "4/4 chỉ tiêu", "0/4 chỉ tiêu", "23,75/25 điểm");

    private static ReportWriter Conditions(ReportWriter report) => report
        .Subsection("3.", "Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật")
        .Condition("a)", "Số tiêu chí đạt từ 50% số điểm tối đa trở lên: 5/5 tiêu chí")
        .Condition("b)", "Tổng số điểm đạt được của các tiêu chí: 88,5/100 điểm")
        .Condition("c)", "Năm 2022, phường Hồ Sậy không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính hoặc bị truy cứu trách nhiệm hình sự.")
        .Condition("d)", "Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng 3/3 điều kiện")
        .Section("II.", "Thuận lợi, khó khăn")
        .Prose("Địa bàn gọn, dân cư tập trung; hồ sơ kiểm chứng của 08 tổ dân phố còn nộp chậm.")
        .Section("III.", "Mục tiêu, kế hoạch thực hiện")
        .Prose("Duy trì các tổ hòa giải và trang thông tin điện tử của phường.")
        .Section("IV.", "Đề nghị công nhận")
        .Prose("UBND phường Hồ Sậy kính đề nghị Chủ tịch UBND thành phố Nam Trảng xem xét, công nhận phường Hồ Sậy đạt chuẩn tiếp cận pháp luật năm 2022./.")
        .Columns("Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn C");
}
