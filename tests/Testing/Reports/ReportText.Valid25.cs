namespace CTCPL.Pipeline.Testing.Reports;

public sealed partial record ReportText
{
    /// <summary>
    /// A complete report under QĐ 25/2021 without any fault, in the form of Mẫu 01. The unit, its authority and all numbers
    /// are invented: 10 + 28,5 + 14 + 18,25 + 23 = 93,75.
    /// </summary>
    public static ReportText Valid25 { get; } = new(
        """
        ỦY BAN NHÂN DÂN
        XÃ SƠN THUẬN
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Số: 12/BC-UBND
        Sơn Thuận, ngày 06 tháng 01 năm 2025
        BÁO CÁO
        Đánh giá kết quả và đề nghị công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024
        I. Kết quả đánh giá đạt chuẩn tiếp cận pháp luật
        1. Về chỉ đạo, hướng dẫn, tổ chức thực hiện
        Căn cứ Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ quy định về xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật;
        Căn cứ Thông tư số 09/2021/TT-BTP ngày 15/11/2021 của Bộ trưởng Bộ Tư pháp hướng dẫn thi hành Quyết định nêu trên;
        UBND xã Sơn Thuận đã ban hành kế hoạch, phân công công chức theo dõi từng tiêu chí và niêm yết công khai kết quả tự chấm điểm tại trụ sở.
        2. Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu
        a) Đối với tiêu chí 1:
        - Số chỉ tiêu đạt điểm tối đa: 02/02 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 02/02 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 00/02 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 10/10 điểm.
        b) Đối với tiêu chí 2:
        - Số chỉ tiêu đạt điểm tối đa: 04/06 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 06/06 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 00/06 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 28,5/30 điểm.
        c) Đối với tiêu chí 3:
        - Số chỉ tiêu đạt điểm tối đa: 02/03 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 03/03 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 00/03 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 14/15 điểm.
        d) Đối với tiêu chí 4:
        - Số chỉ tiêu đạt điểm tối đa: 03/05 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 05/05 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 00/05 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 18,25/20 điểm.
        đ) Đối với tiêu chí 5:
        - Số chỉ tiêu đạt điểm tối đa: 03/04 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 04/04 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 00/04 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 23/25 điểm.
        3. Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật
        a) Số tiêu chí đạt từ 50% số điểm tối đa trở lên: 05/05 tiêu chí.
        b) Tổng điểm số đạt được của các tiêu chí: 93,75/100 điểm.
        c) Trong năm 2024, xã Sơn Thuận không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính do vi phạm pháp luật trong thi hành công vụ hoặc bị truy cứu trách nhiệm hình sự.
        d) Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng được 03/03 điều kiện.
        II. Thuận lợi, khó khăn trong thực hiện các tiêu chí, chỉ tiêu
        Cấp ủy, chính quyền quan tâm chỉ đạo; các đoàn thể phối hợp tốt. Một số hồ sơ kiểm chứng còn phải bổ sung nhiều lần.
        III. Mục tiêu, kế hoạch thực hiện
        Giữ vững kết quả đã đạt được, nâng chất lượng công tác hòa giải ở cơ sở và công khai thông tin trên cổng thông tin điện tử của xã.
        IV. Đề nghị công nhận đạt chuẩn tiếp cận pháp luật
        UBND xã Sơn Thuận kính đề nghị Chủ tịch UBND huyện Vĩnh Lâm xem xét, quyết định công nhận xã Sơn Thuận đạt chuẩn tiếp cận pháp luật năm 2024./.
        """);
}
