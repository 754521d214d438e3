using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

/// <summary>A whole report of Mẫu 01 written line by line, of which a test replaces exactly one thing.</summary>
internal static class FormText
{
    private static readonly (int Indicators, int Maximum)[] Criteria = [(2, 10), (6, 30), (3, 15), (5, 20), (4, 25)];

    public const string Whole = """
        UBND HUYỆN AN LÃO          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        UBND XÃ TÂN PHÚ              Độc lập - Tự do - Hạnh phúc
        Số: 07/BC-UBND               Tân Phú, ngày 04 tháng 01 năm 2024
        BÁO CÁO
        Đánh giá kết quả và đề nghị công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 2023
        I. Kết quả đánh giá đạt chuẩn tiếp cận pháp luật
        1. Về chỉ đạo, hướng dẫn, tổ chức thực hiện
        Xã có 12,5 km2 và 03 thôn; UBND xã phổ biến Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ và Thông tư số 09/2021/TT-BTP ngày 15 tháng 11 năm 2021 của Bộ Tư pháp.
        2. Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu
        {blocks}
        3. Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật
        a) Số tiêu chí đạt từ 50% số điểm tối đa trở lên: 05/05 tiêu chí.
        b) Tổng điểm số đạt được của các tiêu chí: 93,5/100 điểm.
        c) Trong năm 2023, xã Tân Phú không có người đứng đầu cấp ủy, chính quyền bị xử lý kỷ luật hoặc truy cứu trách nhiệm hình sự.
        d) Mức độ đáp ứng các điều kiện: Đáp ứng được 03/03 điều kiện.
        II. Thuận lợi, khó khăn
        Tiêu chí 2 còn khó khăn do thiếu kinh phí.
        III. Mục tiêu, kế hoạch năm 2024
        Phấn đấu năm 2024 đạt 98 điểm.
        IV. Đề nghị công nhận xã đạt chuẩn tiếp cận pháp luật
        UBND xã Tân Phú kính đề nghị Chủ tịch UBND huyện An Lão xem xét, quyết định công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 2023./.
        """;

    /// <summary>The whole report with the form's own blocks.</summary>
    public static string Standard => Whole.Replace("{blocks}", string.Join('\n', Enumerable.Range(1, 5).Select(n => Block(n, Heading(n)))), StringComparison.Ordinal);

    public static string Heading(int number) => $"{"abcdđ"[number - 1]}) Đối với tiêu chí {Text(number)}:";

    /// <summary>Heading and four measures of one criterion, all indicators at maximum.</summary>
    public static string Block(int number, string? heading)
    {
        (int n, int maximum) = Criteria[number - 1];
        string[] lines =
        [
            heading ?? "",
            $"- Số chỉ tiêu đạt điểm tối đa: 0{Text(n)}/0{Text(n)} chỉ tiêu.",
            $"- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 0{Text(n)}/0{Text(n)} chỉ tiêu.",
            $"- Số chỉ tiêu đạt điểm 0: 0/0{Text(n)} chỉ tiêu.",
            $"- Số điểm đạt được của tiêu chí: {Text(maximum)}/{Text(maximum)} điểm.",
        ];
        return string.Join('\n', lines.Where(l => l.Length > 0));
    }

    /// <summary>The standard report with one phrase replaced; the phrase must stand there exactly once.</summary>
    public static Report Replacing(string old, string replacement) => Parse(Replace(Standard, old, replacement));

    public static string Replace(string text, string old, string replacement)
    {
        int first = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(first >= 0 && text.IndexOf(old, first + 1, StringComparison.Ordinal) < 0, $"«{old}» must stand in the text exactly once.");
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }

    public static Report Parse(string text) => Assert.IsType<ParsedReport>(ReportParser.Parse(PlainText.Lines(text))).Report;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
