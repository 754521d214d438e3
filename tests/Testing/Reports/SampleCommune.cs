using CTCPL.Pipeline.Testing.Documents;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CTCPL.Pipeline.Testing.Reports;

/// <summary>
/// A clean report of an invented commune for 2023: letterhead, headings numbered by Word, points with decimals, everything
/// consistent. Criterion 1 has indicators of 3 and 7 points, so one at its maximum leaves 9,75 possible.
/// </summary>
public static class SampleCommune
{
    private const int Headings = 1;

    public static byte[] ToBytes() => Request(Conditions(Scores(Opening()))).ToBytes();

    private static DocxBuilder Opening() => new DocxBuilder()
        .List((NumberFormatValues.UpperRoman, "%1."), (NumberFormatValues.Decimal, "%2."))
        .Table(
            ["UBND HUYỆN THANH VÂN\nỦY BAN NHÂN DÂN XÃ SUỐI MÂY", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
            ["Số: 12/BC-UBND", "Suối Mây, ngày 05 tháng 01 năm 2024"])
        .Paragraph("")
        .Heading("BÁO CÁO")
        .Heading("Đánh giá kết quả và đề nghị công nhận xã Suối Mây đạt chuẩn tiếp cận pháp luật năm 2023")
        .Paragraph("")
        .Paragraph("Kính gửi: Ủy ban nhân dân huyện Thanh Vân")
        .Numbered(Headings, 0, "KẾT QUẢ ĐÁNH GIÁ ĐẠT CHUẨN TIẾP CẬN PHÁP LUẬT")
        .Numbered(Headings, 1, "Về chỉ đạo, hướng dẫn, tổ chức thực hiện")
        .Paragraph("Thực hiện Quyết định số 25/2021/QĐ-TTg ngày 22 tháng 7 năm 2021 của Thủ tướng Chính phủ quy định về xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật và Thông tư số 09/2021/TT-BTP ngày 15 tháng 11 năm 2021 của Bộ Tư pháp hướng dẫn thi hành Quyết định số 25/2021/QĐ-TTg, UBND xã Suối Mây đã ban hành kế hoạch, phân công công chức theo dõi từng chỉ tiêu và niêm yết công khai kết quả tự chấm điểm.")
        .Paragraph("Số liệu đánh giá được tính từ ngày 01 tháng 01 năm 2023 đến ngày 31 tháng 12 năm 2023.");

    private static DocxBuilder Scores(DocxBuilder report)
    {
        report.Numbered(Headings, 1, "Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu");
        Criterion(report, "a) Đối với tiêu chí 1:", "02", "01", "02", "9,75/10");
        Criterion(report, "b) Đối với tiêu chí 2:", "06", "04", "06", "27,5/30");
        Criterion(report, "c) Đối với tiêu chí 3:", "03", "02", "03", "14,25/15");
        Criterion(report, "d) Đối với tiêu chí 4:", "05", "03", "05", "18,5/20");
        Criterion(report, "đ) Đối với tiêu chí 5:", "04", "03", "04", "23,5/25");
        return report;
    }

    private static void Criterion(DocxBuilder report, string heading, string indicators, string atMaximum, string atHalf, string points) => report
        .Paragraph(heading)
        .Runs("- Số chỉ tiêu đạt điểm tối đa: ", atMaximum, "/" + indicators, " chỉ tiêu.")
        .Runs("- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: ", atHalf + "/", indicators, " chỉ tiêu.")
        .Runs("- Số chỉ tiêu đạt điểm 0: 0", "0/", indicators, " chỉ tiêu.")
        .Runs("- Số điểm đạt được của tiêu chí: ", points, " điểm.");

    private static DocxBuilder Conditions(DocxBuilder report) => report
        .Numbered(Headings, 1, "Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật")
        .Paragraph("a) Số tiêu chí đạt từ 50% số điểm tối đa trở lên: 05/05 tiêu chí.")
        .Paragraph("b) Tổng số điểm đạt được của các tiêu chí: 93,5/100 điểm.")
        .Paragraph("c) Trong năm 2023, xã Suối Mây không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính do vi phạm pháp luật trong thi hành công vụ hoặc bị truy cứu trách nhiệm hình sự.")
        .Paragraph("d) Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng 03/03 điều kiện.");

    private static DocxBuilder Request(DocxBuilder report) => report
        .Numbered(Headings, 0, "NHỮNG THUẬN LỢI, KHÓ KHĂN")
        .Paragraph("Các thôn đều có tổ hòa giải hoạt động đều đặn; loa truyền thanh phủ đến từng cụm dân cư. Khó khăn chính là địa bàn rộng, đi lại giữa các thôn mất nhiều thời gian.")
        .Numbered(Headings, 0, "MỤC TIÊU, KẾ HOẠCH THỰC HIỆN")
        .Paragraph("Xã phấn đấu giữ chuẩn trong năm tới, ưu tiên bồi dưỡng hòa giải viên và bổ sung sách cho tủ sách pháp luật.")
        .Numbered(Headings, 0, "ĐỀ NGHỊ CÔNG NHẬN ĐẠT CHUẨN TIẾP CẬN PHÁP LUẬT")
        .Paragraph("Từ kết quả trên, UBND xã Suối Mây kính đề nghị Chủ tịch UBND huyện Thanh Vân xem xét, quyết định công nhận xã Suối Mây đạt chuẩn tiếp cận pháp luật năm 2023./.")
        .Table(["Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A"]);
}
