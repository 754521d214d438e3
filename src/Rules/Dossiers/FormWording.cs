using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Dossiers;

/// <summary>The form's and the law's own words: every report has them, so they prove nothing. (TT 09/2021/TT-BTP, Mẫu 01; titles of
/// the instruments it rests on; the recitals of an administrative report.)</summary>
internal static class FormWording
{
    public static ImmutableArray<string> Lines { get; } =
    [
        "Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập - Tự do - Hạnh phúc",
        "Báo cáo Đánh giá kết quả và đề nghị công nhận đạt chuẩn tiếp cận pháp luật năm",
        "I. Kết quả đánh giá đạt chuẩn tiếp cận pháp luật",
        "1. Về chỉ đạo, hướng dẫn, tổ chức thực hiện",
        "2. Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu",
        "Đối với tiêu chí Số chỉ tiêu đạt điểm tối đa chỉ tiêu Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên chỉ tiêu Số chỉ tiêu đạt điểm 0 chỉ tiêu "
            + "Số điểm đạt được của tiêu chí điểm Đối với tiêu chí",
        "3. Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật",
        "Số tiêu chí đạt từ 50% số điểm tối đa trở lên tiêu chí Tổng điểm số đạt được của các tiêu chí điểm",
        "Trong năm đánh giá, không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính do vi phạm pháp luật "
            + "trong thi hành công vụ hoặc bị truy cứu trách nhiệm hình sự",
        "Trong năm không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính hoặc truy cứu trách nhiệm hình sự",
        "Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng được điều kiện",
        "II. Những thuận lợi, khó khăn trong thực hiện các tiêu chí, chỉ tiêu và đánh giá xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật; đề xuất giải pháp khắc phục",
        "1. Thuận lợi 2. Khó khăn Hạn chế, tồn tại và nguyên nhân 3. Đề xuất, kiến nghị các giải pháp khắc phục",
        "III. Mục tiêu, kế hoạch thực hiện 1. Mục tiêu 2. Kế hoạch thực hiện",
        "IV. Đề nghị công nhận đạt chuẩn tiếp cận pháp luật",
        "Từ những kết quả đạt được đã nêu ở trên, kính đề nghị Chủ tịch xem xét, quyết định công nhận đạt chuẩn tiếp cận pháp luật năm",
        "Căn cứ Quyết định của Thủ tướng Chính phủ quy định về xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật",
        "Thông tư của Bộ trưởng Bộ Tư pháp hướng dẫn thi hành Quyết định của Thủ tướng Chính phủ quy định về xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật",
        "Thông tư của Bộ Tư pháp hướng dẫn thi hành Quyết định nêu trên",
        "Nơi nhận Như trên Lưu VT Chủ tịch Phó Chủ tịch Ủy ban nhân dân báo cáo kết quả như sau",
    ];
}
