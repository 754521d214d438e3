using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Testing.Reports;

/// <summary>
/// A report of an invented township for 2022 with one defect of each of six kinds, each in another figure:
/// a blank count (criterion 2), a count above the indicators (criterion 3), 04/05 criteria where five reach half, a total that is
/// one too high (10 + 26 + 13 + 17 + 22 = 88), the year before in the discipline statement, a neighbour's name in the request.
/// </summary>
public static class SampleTownship
{
    private const string Body = """
        Kính gửi: Ủy ban nhân dân huyện Thanh Vân
        I. KẾT QUẢ ĐÁNH GIÁ ĐẠT CHUẨN TIẾP CẬN PHÁP LUẬT
        1. Về chỉ đạo, hướng dẫn, tổ chức thực hiện
        UBND thị trấn Bến Gạo đã phân công công chức theo dõi từng chỉ tiêu theo Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ và Thông tư số 09/2021/TT-BTP ngày 15/11/2021 của Bộ Tư pháp.
        2. Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu
        a) Đối với tiêu chí 1:
        - Số chỉ tiêu đạt điểm tối đa: 02/02 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 02/02 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 0/02 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 10/10 điểm.
        b) Đối với tiêu chí 2:
        - Số chỉ tiêu đạt điểm tối đa: …/06 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 06/06 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 0/06 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 26/30 điểm.
        c) Đối với tiêu chí 3:
        - Số chỉ tiêu đạt điểm tối đa: 02/03 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 04/03 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 0/03 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 13/15 điểm.
        d) Đối với tiêu chí 4:
        - Số chỉ tiêu đạt điểm tối đa: 03/05 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 05/05 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 0/05 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 17/20 điểm.
        đ) Đối với tiêu chí 5:
        - Số chỉ tiêu đạt điểm tối đa: 02/04 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 04/04 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 0/04 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 22/25 điểm.
        3. Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật
        a) Số tiêu chí đạt từ 50% số điểm tối đa trở lên: 04/05 tiêu chí.
        b) Tổng số điểm đạt được của các tiêu chí: 89/100 điểm.
        c) Trong năm 2021, thị trấn Bến Gạo không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính do vi phạm pháp luật trong thi hành công vụ hoặc bị truy cứu trách nhiệm hình sự.
        d) Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng 03/03 điều kiện.
        II. NHỮNG THUẬN LỢI, KHÓ KHĂN
        Chợ và bến đò đông người nên việc tuyên truyền lưu động có hiệu quả; kinh phí in tài liệu còn ít.
        III. MỤC TIÊU, KẾ HOẠCH THỰC HIỆN
        Thị trấn tiếp tục củng cố các tổ hòa giải và mở thêm buổi đối thoại với người dân.
        IV. ĐỀ NGHỊ CÔNG NHẬN ĐẠT CHUẨN TIẾP CẬN PHÁP LUẬT
        Kính đề nghị Chủ tịch UBND huyện Thanh Vân xem xét, quyết định công nhận thị trấn Cầu Đá đạt chuẩn tiếp cận pháp luật năm 2022./.
        """;

    public static byte[] ToBytes()
    {
        DocxBuilder report = new DocxBuilder()
            .Table(
                ["UBND HUYỆN THANH VÂN\nỦY BAN NHÂN DÂN\nTHỊ TRẤN BẾN GẠO", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
                ["Số: 07/BC-UBND", "Bến Gạo, ngày 06 tháng 01 năm 2023"])
            .Paragraph("")
            .Heading("BÁO CÁO")
            .Paragraph(p => p.Centered().Bold("Đánh giá kết quả và đề nghị công nhận").Break()
                .Bold("thị trấn Bến Gạo đạt chuẩn tiếp cận pháp luật năm 2022"));
        foreach (string line in Body.ReplaceLineEndings("\n").Split('\n'))
            report.Paragraph(line);
        return report.Table(["Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Thị B"]).ToBytes();
    }
}
