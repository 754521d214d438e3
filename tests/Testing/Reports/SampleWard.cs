using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Testing.Reports;

/// <summary>
/// The ward report of Thượng Cát for 2024: figures and flaws of the real one (fifth heading absent, markers mixed, circular and
/// decision cited sloppily), the prose in our own words. Marked-up places are typed, nothing is numbered by Word.
/// </summary>
public static class SampleWard
{
    public const string Text = """
         Đánh giá kết quả và đề nghị công nhận
         phường Thượng Cát đạt chuẩn tiếp cận pháp luật năm 2024


        I. Kết quả đánh giá đạt chuẩn tiếp cận pháp luật
        1. Về chỉ đạo, hướng dẫn, tổ chức thực hiện
        Căn cứ Kế hoạch số 21/KH-UBND ngày 10/01/2024 của UBND quận Bắc Từ Liêm, UBND phường Thượng Cát đã giao việc cho từng công chức ngay từ đầu năm và mở sổ theo dõi riêng cho mỗi tiêu chí.
         UBND phường đã ban hành Kế hoạch 88/KH - UBND ngày 15/01/2024; công chức tư pháp - hộ tịch làm đầu mối, hằng quý báo cáo Chủ tịch UBND phường.
        Nội dung Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ và Thông tư số 09/2021-TT-BTP ngày 15/11/2021 của Bộ Tư pháp được giới thiệu tại hội nghị của phường và phát trên đài truyền thanh.
        2. Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu
        a. Đối với tiêu chí 1:
        - Số chỉ tiêu đạt điểm tối đa: 02/02 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 02/02 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 0/02 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 10/10 điểm.
        b. Đối với tiêu chí 2:
        - Số chỉ tiêu đạt điểm tối đa: 05/06 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 06/06 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 0/06 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 29/30 điểm.
        c. Đối với tiêu chí 3:
        - Số chỉ tiêu đạt điểm tối đa: 02/03 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 03/03 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 0/03 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 13/15 điểm.
        d. Đối với tiêu chí 4:
        - Số chỉ tiêu đạt điểm tối đa: 04/05 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 05/05 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 0/05 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 18/20 điểm.
         - Số chỉ tiêu đạt điểm tối đa: 04/04 chỉ tiêu.
        - Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 04/04 chỉ tiêu.
        - Số chỉ tiêu đạt điểm 0: 0/04 chỉ tiêu.
        - Số điểm đạt được của tiêu chí: 25/25 điểm.
        3. Mức độ đáp ứng các điều kiện công nhận đạt CTCPL
        a. Số tiêu chí đạt từ 50% số điểm tối đa trở lên: 05/05 tiêu chí
        b. Tổng điểm số đạt được của các tiêu chí: 95/100 điểm
        c) Trong năm đánh giá, không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính do vi phạm pháp luật trong thi hành công vụ hoặc truy cứu trách nhiệm hình sự.
        - Trong năm 2024 phường Thượng Cát không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính hoặc bị truy cứu trách nhiệm hình sự.
        d) Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng được 03/ 03 điều kiện.
        II. Những thuận lợi, khó khăn
        1. Thuận lợi
        Cán bộ phường gắn bó với địa bàn, đựơc người dân tin cậy; các tổ dân phố đều có người nắm chắc việc tuyên truyền.
        2. Hạn chế, khó khăn
        Tài liệu kiểm chứng theo Thông tư số 09/2021/TT-BTP nằm ở nhiều bộ phận nên việc thu thập còn chậm; một số mẫu biểu của Quyết định số 25/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ công chức mới làm lần đầu.
        III. Mục tiêu, kết hoạch thực hiện
        Năm tới phường giữ vững kết quả đã đạt, bổ sung tủ sách pháp luật điện tử và duy trì 03 mô hình tuyên truyền đang có.
        IV. Đề nghị công nhận phường đạt chuẩn tiếp cận pháp luật
        Từ những kết quả trên, UBND phường Thượng Cát kính đề nghị Chủ tịch UBND quận Bắc Từ Liêm xem xét, quyết định công nhận phường Thượng Cát đạt chuẩn tiếp cận pháp luật năm 2024./.
        """;

    public static byte[] ToBytes() => DocxBuilder.FromText(Text).ToBytes();
}
