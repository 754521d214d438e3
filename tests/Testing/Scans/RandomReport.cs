using System.Globalization;

namespace CTCPL.Pipeline.Testing.Scans;

/// <summary>
/// A report in the form of Mẫu 01 whose figures are drawn at random, so that no figure can be guessed from another: what a
/// text recogniser is measured on, not what a ward would send; three of the five criteria, so that most fit on one page. The same seed gives the same report.
/// </summary>
public sealed class RandomReport(int seed)
{
    private static readonly string[] Fonts =
        ["Liberation Serif", "Liberation Serif", "Liberation Serif", "Liberation Sans", "DejaVu Serif", "Noto Serif"];
    private static readonly double[] Sizes = [12, 13, 13, 14, 14];
    private static readonly string[] Units = ["Sơn Thuận", "Suối Mây", "Bến Gạo", "Đồng Lúa", "Hòa Khê", "Vĩnh An", "Yên Phú"];
    private static readonly string[] Markers = ["a)", "b)", "c)", "d)", "đ)"];
    private static readonly (int Indicators, int Points)[] Maxima = [(2, 10), (6, 30), (3, 15), (5, 20), (4, 25)];
    private readonly Random _random = new(seed);

    /// <summary>The report as a flat OpenDocument text; call once.</summary>
    public byte[] ToFlatText()
    {
        var text = new FlatText(Fonts[_random.Next(Fonts.Length)], Sizes[_random.Next(Sizes.Length)]);
        string unit = Units[_random.Next(Units.Length)];
        int year = 2022 + _random.Next(3);
        Begin(text, unit, year);
        int[] criteria = [.. Enumerable.Range(0, Maxima.Length).OrderBy(_ => _random.Next()).Take(3).Order()];
        foreach (int criterion in criteria)
            Criterion(text, criterion);
        End(text, unit, year);
        if (_random.Next(4) == 0)
            ScoreTable(text, criteria[0]);
        return text.ToBytes();
    }

    private void Begin(FlatText text, string unit, int year)
    {
        text.Letterhead(["ỦY BAN NHÂN DÂN", $"XÃ {unit.ToUpper(CultureInfo.GetCultureInfo("vi-VN"))}", $"Số: {Number(1, 400)}/BC-UBND"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", $"{unit}, ngày {Day()} tháng 01 năm {Text(year + 1)}"]);
        text.Heading("BÁO CÁO")
            .Heading($"Đánh giá kết quả và đề nghị công nhận xã {unit} đạt chuẩn tiếp cận pháp luật năm {Text(year)}")
            .Paragraph("I. Kết quả đánh giá đạt chuẩn tiếp cận pháp luật")
            .Paragraph("1. Về chỉ đạo, hướng dẫn, tổ chức thực hiện")
            .Paragraph($"Căn cứ Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ; UBND xã {unit} đã ban hành Kế hoạch số {Number(1, 300)}/KH-UBND ngày {Day()}/{Number(1, 12, "00")}/{Text(year)} và tổ chức {Number(2, 90)} buổi tuyên truyền với {Number(100, 9999)} lượt người tham dự, đạt tỷ lệ {Decimal(70, 100)}%.")
            .Paragraph("2. Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu");
    }

    private void Criterion(FlatText text, int index)
    {
        (int indicators, int points) = Maxima[index];
        string tail = _random.Next(4) == 0 ? "" : " chỉ tiêu.";
        text.Paragraph($"{Markers[index]} Đối với tiêu chí {Text(index + 1)}:")
            .Paragraph($"- Số chỉ tiêu đạt điểm tối đa: {Count(indicators)}{tail}")
            .Paragraph($"- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: {Count(indicators)}{tail}")
            .Paragraph($"- Số chỉ tiêu đạt điểm 0: {Count(indicators)}{tail}")
            .Paragraph($"- Số điểm đạt được của tiêu chí: {Score(points)}/{Text(points)} điểm.");
    }

    private void End(FlatText text, string unit, int year) => text
        .Paragraph("3. Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật")
        .Paragraph($"a) Số tiêu chí đạt từ 50% số điểm tối đa trở lên: {Count(5)} tiêu chí.")
        .Paragraph($"b) Tổng điểm số đạt được của các tiêu chí: {Score(100)}/100 điểm.")
        .Paragraph($"c) Trong năm {Text(year)}, xã {unit} không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật.")
        .Paragraph($"d) Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng được {Count(3)} điều kiện.")
        .Paragraph("II. Thuận lợi, khó khăn trong thực hiện các tiêu chí, chỉ tiêu")
        .Paragraph($"Toàn xã có {Number(3, 20)} thôn, {Number(1000, 9000)} hộ, diện tích {Decimal(3, 60)} km2; kinh phí {Number(10, 900)}.000.000 đồng.");

    private void ScoreTable(FlatText text, int criterion)
    {
        List<string[]> rows =
        [
            ["Tiêu chí, chỉ tiêu", "Nội dung", "Điểm tối đa", "Điểm tự chấm"],
            [$"Tiêu chí {Text(criterion + 1)}", "Kết quả thực hiện", Text(Maxima[criterion].Points), Score(Maxima[criterion].Points)],
        ];
        for (int indicator = 1; indicator <= Maxima[criterion].Indicators; indicator++)
            rows.Add([$"{Text(criterion + 1)}.{Text(indicator)}", "Chỉ tiêu thành phần", Number(2, 9), Score(9)]);
        text.Heading("BẢNG TỔNG HỢP ĐIỂM").Table(rows, 3.5, 6, 3, 3.5);
    }

    private string Count(int of) => _random.Next(6) switch
    {
        0 => $"{Number(0, of)}/{Text(of, "00")}",
        1 => $"{Number(0, of, "00")}/ {Text(of, "00")}",
        2 => $"{Number(0, of)}/{Text(of)}",
        _ => $"{Number(0, of, "00")}/{Text(of, "00")}",
    };

    private string Score(int of) => _random.Next(3) == 0 ? Number(0, of) : Decimal(0, of);

    private string Decimal(int from, int to) =>
        (_random.Next(from * 4, to * 4 + 1) / 4.0).ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"));

    private string Day() => Number(1, 28, "00");

    private string Number(int from, int to, string format = "0") => _random.Next(from, to + 1).ToString(format, CultureInfo.InvariantCulture);

    private static string Text(int number, string format = "0") => number.ToString(format, CultureInfo.InvariantCulture);
}
