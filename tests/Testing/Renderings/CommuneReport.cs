namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>
/// A clean report of an invented commune for 2023 in the words of the form: decimals with a comma, padded counts, number and
/// date filled in. 9,5 + 28,75 + 13,25 + 18 + 22,5 = 92.
/// </summary>
internal static class CommuneReport
{
    private const string Facts =
        """
        unit xã | Thượng Đồi | huyện Bắc Giồng
        year 2023
        number 27/BC-UBND
        date 2024-01-04
        draft false
        standard qd-25-2021
        criterion 1 1/2 2/2 0/2 9.5/10
        criterion 2 4/6 6/6 0/6 28.75/30
        criterion 3 2/3 3/3 0/3 13.25/15
        criterion 4 3/5 5/5 0/5 18/20
        criterion 5 2/4 4/4 0/4 22.5/25
        other blocks 0
        criteria at least half 5/5
        total 92/100
        conditions met 3/3
        leader disciplined false
        recognition requested true
        computed total 92/100
        computed criteria 5
        computed conditions 3
        computed eligible true
        """;

    public static WrittenReport Written { get; } = new("commune", Conditions(Scores(Opening(new ReportWriter()))).Parts, Facts, []);

    private static ReportWriter Opening(ReportWriter report) => report
        .Columns("UBND HUYỆN BẮC GIỒNG\nỦY BAN NHÂN DÂN XÃ THƯỢNG ĐỒI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")
        .Columns("Số: 27/BC-UBND", "Thượng Đồi, ngày 04 tháng 01 năm 2024")
        .Title("BÁO CÁO")
        .Title("Đánh giá kết quả và đề nghị công nhận xã Thượng Đồi đạt chuẩn tiếp cận pháp luật năm 2023")
        .Section("I.", "KẾT QUẢ ĐÁNH GIÁ ĐẠT CHUẨN TIẾP CẬN PHÁP LUẬT")
        .Subsection("1.", "Về chỉ đạo, hướng dẫn, tổ chức thực hiện")
        .Prose("Căn cứ Quyết định số 25/2021/QĐ-TTg ngày 22 tháng 7 năm 2021 của Thủ tướng Chính phủ quy định về xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật và Thông tư số 09/2021/TT-BTP ngày 15 tháng 11 năm 2021 của Bộ Tư pháp, UBND xã Thượng Đồi đã phân công công chức theo dõi từng chỉ tiêu, niêm yết công khai kết quả tự chấm điểm trong 05 ngày làm việc và tiếp thu 03 ý kiến của Nhân dân.");

    private static ReportWriter Scores(ReportWriter report) => report
        .Subsection("2.", "Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu")
        .Criterion("a)", "Đối với tiêu chí 1:", "01/02 chỉ tiêu.", "02/02 chỉ tiêu.", "00/02 chỉ tiêu.", "9,5/10 điểm.")
        .Criterion("b)", "Đối với tiêu chí 2:", "04/06 chỉ tiêu.", "06/06 chỉ tiêu.", "00/06 chỉ tiêu.", "28,75/30 điểm.")
        .Criterion("c)", "Đối với tiêu chí 3:", "02/03 chỉ tiêu.", "03/03 chỉ tiêu.", "00/03 chỉ tiêu.", "13,25/15 điểm.")
        .Criterion("d)", "Đối với tiêu chí 4:", "03/05 chỉ tiêu.", "05/05 chỉ tiêu.", "00/05 chỉ tiêu.", "18/20 điểm.")
        .Criterion("đ)", "Đối với tiêu chí 5:", "02/04 chỉ tiêu.", "04/04 chỉ tiêu.", "00/04 chỉ tiêu.", "22,5/25 điểm.");

    private static ReportWriter Conditions(ReportWriter report) => report
        .Subsection("3.", "Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật")
        .Condition("a)", "Số tiêu chí đạt từ 50% số điểm tối đa trở lên: 05/05 tiêu chí.")
        .Condition("b)", "Tổng điểm số đạt được của các tiêu chí: 92/100 điểm.")
        .Condition("c)", "Trong năm 2023, xã Thượng Đồi không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính do vi phạm pháp luật trong thi hành công vụ hoặc bị truy cứu trách nhiệm hình sự.")
        .Condition("d)", "Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng được 03/03 điều kiện.")
        .Section("II.", "THUẬN LỢI, KHÓ KHĂN TRONG THỰC HIỆN CÁC TIÊU CHÍ, CHỈ TIÊU")
        .Prose("Người dân các bản quan tâm đến việc hòa giải; tổng diện tích tự nhiên 3.214,5 ha nên việc đi lại, tuyên truyền ở 12 bản còn khó khăn, mới đạt 96,5% số hộ.")
        .Section("III.", "MỤC TIÊU, KẾ HOẠCH THỰC HIỆN")
        .Prose("Giữ vững kết quả, bổ sung tủ sách pháp luật điện tử và mở thêm 02 buổi đối thoại với Nhân dân.")
        .Section("IV.", "ĐỀ NGHỊ CÔNG NHẬN ĐẠT CHUẨN TIẾP CẬN PHÁP LUẬT")
        .Prose("UBND xã Thượng Đồi kính đề nghị Chủ tịch UBND huyện Bắc Giồng xem xét, quyết định công nhận xã Thượng Đồi đạt chuẩn tiếp cận pháp luật năm 2023./.")
        .Columns("Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị B");
}
