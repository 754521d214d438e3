namespace CTCPL.Pipeline.Testing.Reports;

public sealed partial record ReportText
{
    /// <summary>
    /// A complete report of 2021 under QĐ 619/2017 that contradicts nothing. Synthetic; the unit, its authority and all numbers are
    /// invented: 14 + 27,5 + 23 + 9,25 + 18 = 91,75. The numbers of indicators, 3 + 6 + 8 + 3 + 5, are 25 as the decision has them; beyond
    /// criterion 1 they are made up.
    /// </summary>
    public static ReportText Valid619 { get; } = new(
        """
        ỦY BAN NHÂN DÂN
        THỊ TRẤN KIM ĐÀI
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Số: 07/BC-UBND
        Kim Đài, ngày 28 tháng 12 năm 2021
        BÁO CÁO
        Đánh giá kết quả và đề nghị công nhận thị trấn Kim Đài đạt chuẩn tiếp cận pháp luật năm 2021
        I. Kết quả đánh giá đạt chuẩn tiếp cận pháp luật
        1. Về chỉ đạo, hướng dẫn, tổ chức thực hiện
        Căn cứ Quyết định số 619/QĐ-TTg ngày 08/5/2017 của Thủ tướng Chính phủ ban hành Quy định về xây dựng xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật;
        Căn cứ Thông tư số 07/2017/TT-BTP của Bộ trưởng Bộ Tư pháp;
        Thị trấn đã phân công công chức theo dõi từng tiêu chí.
        2. Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu
        a) Đối với tiêu chí 1:
        - Số chỉ tiêu đạt điểm tối đa: 02/03 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 03/03 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 00/03 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 14/15 điểm.
        b) Đối với tiêu chí 2:
        - Số chỉ tiêu đạt điểm tối đa: 04/06 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 06/06 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 00/06 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 27,5/30 điểm.
        c) Đối với tiêu chí 3:
        - Số chỉ tiêu đạt điểm tối đa: 05/08 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 07/08 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 00/08 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 23/25 điểm.
        d) Đối với tiêu chí 4:
        - Số chỉ tiêu đạt điểm tối đa: 01/03 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 03/03 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 00/03 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 9,25/10 điểm.
        đ) Đối với tiêu chí 5:
        - Số chỉ tiêu đạt điểm tối đa: 03/05 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 05/05 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 00/05 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 18/20 điểm.
        3. Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật
        a) Số tiêu chí đạt từ 50% số điểm tối đa trở lên: 05/05 tiêu chí.
        b) Tổng điểm số đạt được của các tiêu chí: 91,75/100 điểm.
        c) Trong năm 2021, thị trấn Kim Đài không có cán bộ, công chức bị xử lý kỷ luật bằng hình thức từ cảnh cáo trở lên.
        d) Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng được 03/03 điều kiện.
        II. Thuận lợi, khó khăn trong thực hiện các tiêu chí, chỉ tiêu
        Các đoàn thể phối hợp tốt.
        III. Mục tiêu, kế hoạch thực hiện
        Nâng chất lượng công tác hòa giải ở cơ sở.
        IV. Đề nghị công nhận đạt chuẩn tiếp cận pháp luật
        UBND thị trấn Kim Đài kính đề nghị Chủ tịch UBND huyện Vĩnh Lâm xem xét, quyết định công nhận thị trấn Kim Đài đạt chuẩn tiếp cận pháp luật năm 2021./.
        """);
}
