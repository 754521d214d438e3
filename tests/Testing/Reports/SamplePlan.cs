using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Testing.Reports;

/// <summary>A commune's plan about the standard: it names criteria and points, but reports none, so it is not a report.</summary>
public static class SamplePlan
{
    private const string Body = """
        I. MỤC ĐÍCH, YÊU CẦU
        1. Giữ vững danh hiệu xã đạt chuẩn tiếp cận pháp luật theo Quyết định số 25/2021/QĐ-TTg ngày 22 tháng 7 năm 2021 của Thủ tướng Chính phủ.
        2. Mỗi công chức nắm chắc chỉ tiêu được giao; phấn đấu tổng điểm từ 90 điểm trở lên và không có tiêu chí nào dưới 50% số điểm tối đa.
        II. NỘI DUNG
        1. Rà soát 05 tiêu chí, 20 chỉ tiêu; lập danh mục tài liệu kiểm chứng trước ngày 30/6/2024.
        2. Tổ chức ít nhất 02 hội nghị phổ biến pháp luật và 04 buổi truyền thanh trong mỗi quý.
        3. Tự chấm điểm, niêm yết công khai kết quả trong tháng 12 năm 2024.
        III. TỔ CHỨC THỰC HIỆN
        Công chức tư pháp - hộ tịch theo dõi, đôn đốc việc thực hiện Kế hoạch này và báo cáo Chủ tịch UBND xã.
        """;

    public static byte[] ToBytes()
    {
        DocxBuilder plan = new DocxBuilder()
            .Table(
                ["ỦY BAN NHÂN DÂN\nXÃ SUỐI MÂY", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
                ["Số: 09/KH-UBND", "Suối Mây, ngày 18 tháng 01 năm 2024"])
            .Heading("KẾ HOẠCH")
            .Heading("Xây dựng xã Suối Mây đạt chuẩn tiếp cận pháp luật năm 2024");
        foreach (string line in Body.ReplaceLineEndings("\n").Split('\n'))
            plan.Paragraph(line);
        return plan.Table(["Nơi nhận:\n- Lưu: VT.", "CHỦ TỊCH\n\nNguyễn Văn A"]).ToBytes();
    }
}
