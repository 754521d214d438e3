using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Tests.Catalog;

/// <summary>What is said of each of the <see cref="BrokenReports"/>, word for word, and the words of the report it points at; the whole line
/// where it points between words.</summary>
internal static class BrokenReportFaults
{
    /// <summary>By rule id; a place of <c>null</c> where the report has none to point at.</summary>
    public static ImmutableDictionary<string, (string Message, string? At)> ByRule { get; } = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, (string Message, string? At)>(StringComparer.Ordinal)
        {
            ["criterion-heading-missing"] = (
                "Có số liệu của tiêu chí 5 (nhận ra theo thứ tự và điểm tối đa) nhưng không có đề mục “Đối với tiêu chí 5”.",
                "- Số chỉ tiêu đạt điểm tối đa: 03/04 chỉ tiêu."),
            ["criterion-missing"] = (
                "Không tìm thấy đề mục và số liệu của tiêu chí 3 (Hòa giải ở cơ sở, trợ giúp pháp lý).",
                "- Số điểm đạt được của tiêu chí: 28,5/30 điểm."),
            ["criterion-repeated"] = (
                "Tiêu chí 2 được nêu nhiều lần: ngoài khối ở dòng 20 còn khối này ở dòng 25.",
                "Đối với tiêu chí 2:"),
            ["criterion-out-of-order"] = (
                "Tiêu chí 3 đứng sau tiêu chí 4.",
                "Đối với tiêu chí 3:"),
            ["criterion-unknown"] = (
                "Đề mục ghi tiêu chí 6, nhưng bộ tiêu chí chỉ có 5 tiêu chí.",
                "Đối với tiêu chí 6:"),
            ["criterion-misnumbered"] = (
                "Đề mục ghi tiêu chí 4, nhưng số liệu bên dưới (3 chỉ tiêu, tối đa 15 điểm) là của tiêu chí 3.",
                "c) Đối với tiêu chí 4:"),
            ["measure-missing"] = (
                "Tiêu chí 2 thiếu dòng “Số điểm đạt được của tiêu chí”.",
                "- Số chỉ tiêu đạt điểm 0: 00/06 chỉ tiêu."),
            ["measure-repeated"] = (
                "Tiêu chí 2 ghi 2 lần dòng “Số điểm đạt được của tiêu chí” với số khác nhau: 28,5/30 và 27/30.",
                "27/30"),
            ["value-blank"] = (
                "Tiêu chí 2, dòng “Số điểm đạt được của tiêu chí” chưa có con số trước dấu gạch chéo (…/30).",
                "…"),
            ["section-missing"] = (
                "Báo cáo không có phần “Đề nghị công nhận”.",
                "d) Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng được 03/03 điều kiện."),
            ["list-marker-irregular"] = (
                "Ký hiệu đầu mục của các điều kiện không thống nhất: a), b., c), d).",
                "b."),
            ["indicator-count-mismatch"] = (
                "Tiêu chí 2 có 6 chỉ tiêu, nhưng dòng “Số chỉ tiêu đạt điểm tối đa” ghi 4/7.",
                "04/07"),
            ["count-exceeds-indicators"] = (
                "Tiêu chí 2, dòng “Số chỉ tiêu đạt điểm tối đa” ghi 7 trong tổng số 6 chỉ tiêu.",
                "07/06"),
            ["counts-contradict"] = (
                "Tiêu chí 2 có 6 chỉ tiêu, nhưng ghi 6 chỉ tiêu đạt từ 50% trở lên và 1 chỉ tiêu đạt điểm 0, cộng lại là 7.",
                "01/06"),
            ["maximum-points-mismatch"] = (
                "Điểm tối đa của tiêu chí 2 là 30, nhưng ghi 35.",
                "28,5/35"),
            ["points-exceed-maximum"] = (
                "Tiêu chí 2 ghi 31 điểm, vượt điểm tối đa là 30 điểm.",
                "31/30"),
            ["points-contradict-counts"] = (
                "Tiêu chí 1 có 2/2 chỉ tiêu đạt điểm tối đa nên phải đạt đủ 10 điểm, nhưng ghi 9 điểm.",
                "9/10"),
            ["points-step-unusual"] = (
                "Tiêu chí 2 ghi 28,6 điểm, không phải bội số của 0,25.",
                "28,6/30"),
            ["total-mismatch"] = (
                "Tổng điểm ghi 90, nhưng cộng 5 tiêu chí được 93,75 (10 + 28,5 + 14 + 18,25 + 23), chênh lệch 3,75 điểm.",
                "90/100"),
            ["total-rounded"] = (
                "Tổng các tiêu chí là 93,75 điểm, tổng điểm ghi làm tròn thành 94.",
                "94/100"),
            ["total-rounded-over-threshold"] = (
                "Tổng các tiêu chí là 79,5 điểm, chưa đạt 80 điểm; số 80 chỉ có do làm tròn.",
                "80/100"),
            ["total-maximum-mismatch"] = (
                "Tổng điểm tối đa của các tiêu chí là 100, nhưng tổng điểm ghi trên thang 110.",
                "93,75/110"),
            ["value-conflict"] = (
                "Báo cáo ghi tổng điểm khác nhau: 93,75/100, 93/100.",
                "93/100"),
            ["criteria-at-least-half-mismatch"] = (
                "Báo cáo ghi 4 tiêu chí đạt từ 50% số điểm tối đa trở lên, nhưng theo điểm đã ghi là 5 tiêu chí.",
                "04/05"),
            ["conditions-met-mismatch"] = (
                "Báo cáo ghi đáp ứng 2 điều kiện, nhưng theo số liệu đã ghi là 3 điều kiện.",
                "02/03"),
            ["condition-not-met"] = (
                "Điều kiện 1 không đạt: tổng điểm các tiêu chí 79,5, dưới 80.",
                "79,5/100"),
            ["recognition-requested-though-ineligible"] = (
                "Báo cáo đề nghị công nhận, nhưng điều kiện 1 không đạt (tổng điểm các tiêu chí 79,5, dưới 80).",
                "kính đề nghị Chủ tịch UBND huyện Vĩnh Lâm xem xét, quyết định công nhận"),
            ["recognition-not-requested"] = (
                "Báo cáo đáp ứng 3/3 điều kiện nhưng không có lời đề nghị công nhận.",
                null),
            ["leader-statement-missing"] = (
                "Báo cáo không nêu có hay không có người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hoặc truy cứu trách nhiệm hình sự.",
                "3. Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật"),
            ["leader-statement-contradictory"] = (
                "Báo cáo có câu nói không có người đứng đầu bị kỷ luật hoặc truy cứu trách nhiệm hình sự, có câu lại nói có.",
                "kỷ luật"),
            ["year-mismatch"] = (
                "Câu về kỷ luật người đứng đầu ghi năm 2023, nhưng tiêu đề, phần đề nghị công nhận ghi năm 2024.",
                "2023"),
            ["unit-name-mismatch"] = (
                "Phần đề nghị công nhận ghi xã Bình An, nhưng phần đầu văn bản, tiêu đề, câu về kỷ luật người đứng đầu ghi xã Sơn Thuận.",
                "xã Bình An"),
            ["unit-kind-mismatch"] = (
                "Phần đề nghị công nhận ghi phường Sơn Thuận, nhưng phần đầu văn bản, tiêu đề, câu về kỷ luật người đứng đầu ghi xã Sơn Thuận.",
                "phường Sơn Thuận"),
            ["standard-mismatch"] = (
                "Điểm tối đa của các tiêu chí (10, 30, 15, 20, 25) là của QĐ 25/2021/QĐ-TTg, áp dụng cho các năm 2022 đến 2024, nhưng báo cáo đánh giá năm 2021, thuộc QĐ 619/QĐ-TTg.",
                "2021"),
            ["standard-unknown"] = (
                "Bộ tiêu chí cho năm 2030 là QĐ 27/2025/QĐ-TTg, mới ở dạng tạm thời vì nhiều nội dung chưa được xác minh, nên chưa kiểm tra được số liệu của báo cáo; cần đối chiếu với quy định hiện hành.",
                "2030"),
            ["legal-basis-missing"] = (
                "Báo cáo không viện dẫn Thông tư số 09/2021/TT-BTP ngày 15/11/2021 của Bộ Tư pháp.",
                null),
            ["legal-basis-miscited"] = (
                "Viện dẫn “Thông tư số 09/2021-TT-BTP”, đúng là “Thông tư số 09/2021/TT-BTP”.",
                "09/2021-TT-BTP"),
            ["legal-basis-outdated"] = (
                "Báo cáo về năm đánh giá 2024 lấy Quyết định số 619/QĐ-TTg ngày 08/05/2017 làm căn cứ, nhưng văn bản này đã hết hiệu lực từ ngày 01/01/2022 (được thay bằng văn bản số 25/2021/QĐ-TTg).",
                "619/QĐ-TTg"),
            ["date-implausible"] = (
                "Ngày 31/02/2024 không có trong lịch: tháng 2/2024 chỉ có 29 ngày.",
                "ngày 31/02/2024"),
            ["report-late"] = (
                "Báo cáo đề ngày 10/01/2025, quá thời hạn gửi hồ sơ về năm đánh giá 2024: phải gửi trước ngày 10/01/2025, muộn nhất là 09/01/2025.",
                "ngày 10 tháng 01 năm 2025"),
            ["draft-submitted"] = (
                "Văn bản gửi đến chưa phải bản chính thức: số của báo cáo để trống.",
                "Số:    /BC-UBND"),
            ["placeholder-left"] = (
                "Câu về kỷ luật người đứng đầu còn chỗ của mẫu chưa điền: “năm 20…”.",
                "năm 20…"),
            ["table-row-exceeds-maximum"] = (
                "Bảng chấm điểm: chỉ tiêu 1.1 tự chấm 4 điểm, vượt điểm tối đa 3.",
                "4"),
            ["table-indicator-sum-mismatch"] = (
                "Bảng chấm điểm: chỉ tiêu 2.1 tự chấm 5 điểm, nhưng các nội dung cộng lại được 4,5 (3 + 1,5).",
                "5"),
            ["table-criterion-sum-mismatch"] = (
                "Bảng chấm điểm: tiêu chí 3 ghi 14,5 điểm, nhưng cộng 3 chỉ tiêu được 14 (6 + 3 + 5), chênh lệch 0,5 điểm.",
                "14,5"),
            ["table-total-mismatch"] = (
                "Bảng chấm điểm: dòng tổng cộng ghi 95,75 điểm, nhưng cộng 5 tiêu chí được 93,75 (10 + 28,5 + 14 + 18,25 + 23), chênh lệch 2 điểm.",
                "95,75"),
            ["table-report-mismatch"] = (
                "Tiêu chí 2, dòng “Số chỉ tiêu đạt điểm tối đa”: báo cáo ghi 5, đếm theo bảng chấm điểm (Mẫu 02) được 4 (chỉ tiêu 2.1, 2.3, 2.5, 2.6).",
                "05/06"),
            ["ratio-mismatch"] = (
                "Tỷ lệ ghi 76% ở dòng “Số chỉ tiêu đạt điểm tối đa” của tiêu chí 2, nhưng 04/06 là 66,7%.",
                "76"),
            ["twin-mismatch"] = (
                "Bản Word ghi tổng điểm của các tiêu chí là 93,75/100, nhưng bản PDF của cùng báo cáo (tệp “son-thuan.pdf”) ghi 94,75/100; cần đối chiếu bản đã ký và thống nhất hai bản.",
                "93,75/100"),
            ["folder-mismatch"] = (
                "Tệp nằm trong thư mục “xa-binh-an”, nhưng báo cáo là của xã Sơn Thuận; cần xem tệp có bị đặt nhầm thư mục hoặc nộp nhầm báo cáo không.",
                "xã Sơn Thuận"),
            ["copied-from-other-unit"] = (
                "Khoảng 100% lời văn riêng của báo cáo trùng với báo cáo cùng năm của xã Bình An (tệp “b.docx”), đã bỏ tên đơn vị, con số, lời của biểu mẫu và căn cứ pháp lý; cần xem báo cáo có chép của nhau không.",
                "Ngay từ đầu năm, lãnh đạo địa phương đã giao cho công chức tư pháp chủ trì, phối hợp với các ban ngành lập sổ theo dõi riêng cho từng chỉ tiêu, mỗi quý họp một lần để rà soát tài liệu kiểm chứng còn thiếu."),
            ["unchanged-from-last-year"] = (
                "Cả 23 số liệu và gần như toàn bộ lời văn giống báo cáo năm 2023 của đơn vị (tệp “b.docx”); cần hỏi đơn vị đã chấm lại điểm của năm 2024 chưa.",
                "2024"),
            ["table-missing-from-dossier"] = (
                "Chưa nhận bảng chấm điểm (Mẫu 02) năm 2024 của xã Sơn Thuận, trong khi báo cáo viết là có kèm theo; cần yêu cầu đơn vị nộp bổ sung.",
                "Bảng chấm điểm kèm theo"),
            ["reading-doubtful"] = (
                "Trang 1: con số ở dòng “Số chỉ tiêu đạt điểm tối đa” của tiêu chí 4 chưa chắc đã đọc đúng (đọc được “03/05”, bản quét không rõ), cần đối chiếu với bản gốc.",
                "03/05"),
            ["tracked-change-in-figure"] = (
                "Con số ở dòng “Số điểm đạt được của tiêu chí” của tiêu chí 2 còn sửa đổi chưa chấp nhận (xóa “27”, chèn “28,5”); kết quả kiểm tra dùng bản cuối là 28,5/30.",
                "28,5/30"),
            ["hidden-text"] = (
                "Con số ở dòng “Số điểm đạt được của tiêu chí” của tiêu chí 2 nhìn thấy là 28,5/30, nhưng có chữ ẩn ghi “27/30 điểm”; kết quả kiểm tra dùng số nhìn thấy.",
                "28,5/30"),
            ["embedded-content-unread"] = (
                "Có ảnh hoặc đối tượng nhúng ở phần cần có số liệu, nội dung trong đó không đọc được; chưa tìm thấy dòng “Số điểm đạt được của tiêu chí” của tiêu chí 3.",
                "- Số chỉ tiêu đạt điểm 0: 00/03 chỉ tiêu."),
        });
}
