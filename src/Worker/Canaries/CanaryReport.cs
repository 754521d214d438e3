using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CTCPL.Pipeline.Worker.Canaries;

/// <summary>
/// A report of a unit that does not exist, by QĐ 25/2021 in the form of Mẫu 01, in which every criterion has all its points, with two
/// faults: the total is too low, and one criterion is counted with an indicator that it does not have. Which criterion and
/// how much is missing changes from day to day. All points: whatever an own standard knows of the indicators' maxima agrees with it.
/// </summary>
/// <param name="Lines">Its paragraphs.</param>
/// <param name="Faults">What must be found in it, and nothing besides.</param>
internal sealed record CanaryReport(ImmutableArray<string> Lines, ImmutableArray<KnownFault> Faults)
{
    /// <summary>Indicators and points of the criteria of QĐ 25/2021/QĐ-TTg.</summary>
    private static readonly (int Indicators, int Points)[] Criteria = [(2, 10), (6, 30), (3, 15), (5, 20), (4, 25)];

    private static readonly string[] Markers = ["a", "b", "c", "d", "đ"];

    /// <summary>The one of a day.</summary>
    public static CanaryReport Of(DateOnly day)
    {
        int miscounted = day.DayNumber % Criteria.Length;
        int total = 100 - 1 - (day.DayNumber % 9); // 91 to 99: recognition stays possible, so that no other rule is broken
        string wrongTotal = FormattableString.Invariant($"b) Tổng điểm số đạt được của các tiêu chí: {total}/100 điểm.");
        string wrongCount = Zero(Criteria[miscounted].Indicators + 1);
        IEnumerable<string> criteria = Criteria.SelectMany((c, i) => Block(i, c.Indicators, c.Points, i == miscounted ? c.Indicators + 1 : c.Indicators));
        return new CanaryReport(
            [.. Opening, .. criteria, .. Conditions(wrongTotal), .. Closing],
            [new KnownFault("indicator-count-mismatch", miscounted + 1, wrongCount), new KnownFault("total-mismatch", Criterion: null, wrongTotal)]);
    }

    /// <summary>The report as a Word document.</summary>
    public byte[] ToWord()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(
                Lines.Select(line => new Paragraph(new Run(new Text(line) { Space = SpaceProcessingModeValues.Preserve })))));
        }
        return stream.ToArray();
    }

    private static IEnumerable<string> Block(int index, int indicators, int points, int counted) =>
    [
        FormattableString.Invariant($"{Markers[index]}) Đối với tiêu chí {index + 1}:"),
        FormattableString.Invariant($"- Số chỉ tiêu đạt điểm tối đa: {indicators:00}/{indicators:00} chỉ tiêu."),
        FormattableString.Invariant($"- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: {indicators:00}/{indicators:00} chỉ tiêu."),
        Zero(counted),
        FormattableString.Invariant($"- Số điểm đạt được của tiêu chí: {points}/{points} điểm."),
    ];

    private static string Zero(int counted) => FormattableString.Invariant($"- Số chỉ tiêu đạt điểm 0: 00/{counted:00} chỉ tiêu.");

    private static readonly string[] Opening =
    [
        "ỦY BAN NHÂN DÂN",
        "XÃ HOÀNG YẾN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 01/BC-UBND",
        "Hoàng Yến, ngày 06 tháng 01 năm 2025",
        "BÁO CÁO",
        "Đánh giá kết quả và đề nghị công nhận xã Hoàng Yến đạt chuẩn tiếp cận pháp luật năm 2024",
        "I. Kết quả đánh giá đạt chuẩn tiếp cận pháp luật",
        "1. Về chỉ đạo, hướng dẫn, tổ chức thực hiện",
        "Căn cứ Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ quy định về xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật;",
        "Căn cứ Thông tư số 09/2021/TT-BTP ngày 15/11/2021 của Bộ trưởng Bộ Tư pháp hướng dẫn thi hành Quyết định nêu trên;",
        "Đây là báo cáo thử hằng ngày của chương trình; xã Hoàng Yến không có thật.",
        "2. Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu",
    ];

    private static string[] Conditions(string total) =>
    [
        "3. Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật",
        "a) Số tiêu chí đạt từ 50% số điểm tối đa trở lên: 05/05 tiêu chí.",
        total,
        "c) Trong năm 2024, xã Hoàng Yến không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính do vi phạm pháp luật trong thi hành công vụ hoặc bị truy cứu trách nhiệm hình sự.",
        "d) Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng được 03/03 điều kiện.",
    ];

    private static readonly string[] Closing =
    [
        "II. Thuận lợi, khó khăn trong thực hiện các tiêu chí, chỉ tiêu",
        "Báo cáo thử không nêu thuận lợi, khó khăn.",
        "III. Mục tiêu, kế hoạch thực hiện",
        "Giữ cho chương trình tìm ra đúng những sai lệch đã biết.",
        "IV. Đề nghị công nhận đạt chuẩn tiếp cận pháp luật",
        "UBND xã Hoàng Yến kính đề nghị Chủ tịch UBND huyện Vĩnh Thử xem xét, quyết định công nhận xã Hoàng Yến đạt chuẩn tiếp cận pháp luật năm 2024./.",
    ];
}

/// <summary>A fault that stands in a canary report.</summary>
/// <param name="Rule">Id of the rule that is broken.</param>
/// <param name="Criterion">One-based; <c>null</c> when about none.</param>
/// <param name="Line">The paragraph it stands in, which the finding must point at.</param>
internal sealed record KnownFault(string Rule, int? Criterion, string Line);
