using System.Collections.Immutable;
using System.Globalization;

namespace CTCPL.Pipeline.Testing.Scans;

/// <summary>
/// A consistent report in the form of Mẫu 01 under QĐ 25/2021 whose figures are drawn at random: what a text recogniser is
/// measured on, not what a ward would send. The same seed gives the same report.
/// </summary>
public sealed class RandomReport
{
    private static readonly string[] Fonts =
        ["Liberation Serif", "Liberation Serif", "Liberation Serif", "Liberation Sans", "DejaVu Serif", "Noto Serif"];
    private static readonly double[] Sizes = [11, 12, 12, 13, 14];
    private static readonly string[] Units = ["Sơn Thuận", "Suối Mây", "Bến Gạo", "Đồng Lúa", "Hòa Khê", "Vĩnh An", "Yên Phú"];
    private static readonly string[] Markers = ["a)", "b)", "c)", "d)", "đ)"];
    private readonly Random _random;
    private readonly DrawnScores _scores;
    private readonly string _unit;
    private readonly int _year;

    public RandomReport(int seed)
    {
        _random = new Random(seed);
        _scores = DrawnScores.Of(_random);
        _unit = Units[_random.Next(Units.Length)];
        _year = 2022 + _random.Next(3);
    }

    /// <summary>What the report says, and what follows from it: the contract's names below <c>report</c>, and their values as
    /// JSON writes them.</summary>
    public ImmutableArray<(string Path, string Value)> Facts =>
    [
        ("unit.kind", "xã"),
        ("unit.name", _unit),
        ("year", Text(_year)),
        .. Enumerable.Range(0, _scores.Scores.Length).SelectMany(CriterionFacts),
        .. Ratio("declared.criteriaAtLeastHalf", _scores.AtLeastHalf, _scores.Scores.Length),
        .. Ratio("declared.totalPoints", _scores.Total, 100),
        .. Ratio("declared.conditionsMet", _scores.ConditionsMet, 3),
        .. Ratio("computed.totalPoints", _scores.Total, 100),
        ("computed.criteriaAtLeastHalf", Text(_scores.AtLeastHalf)),
        ("computed.conditionsMet", Text(_scores.ConditionsMet)),
    ];

    /// <summary>The report as a flat OpenDocument text; call once.</summary>
    public byte[] ToFlatText()
    {
        var text = new FlatText(Fonts[_random.Next(Fonts.Length)], Sizes[_random.Next(Sizes.Length)]);
        Begin(text);
        for (int criterion = 0; criterion < _scores.Scores.Length; criterion++)
            Criterion(text, criterion);
        End(text);
        if (_random.Next(4) == 0)
            ScoreTable(text, _random.Next(_scores.Scores.Length));
        return text.ToBytes();
    }

    private IEnumerable<(string Path, string Value)> CriterionFacts(int index)
    {
        string path = $"criteria.{Text(index + 1)}.";
        (int full, int half, int zero) = _scores.Counts(index);
        int indicators = _scores.Scores[index].Length;
        return
        [
            .. Ratio(path + "indicatorsAtMaximum", full, indicators),
            .. Ratio(path + "indicatorsAtLeastHalf", half, indicators),
            .. Ratio(path + "indicatorsAtZero", zero, indicators),
            .. Ratio(path + "points", _scores.Points(index), _scores.Maximum(index)),
        ];
    }

    private static (string Path, string Value)[] Ratio(string path, decimal value, decimal of) =>
        [(path + ".value", Plain(value)), (path + ".of", Plain(of))];

    private static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private void Begin(FlatText text)
    {
        text.Letterhead(["ỦY BAN NHÂN DÂN", $"XÃ {_unit.ToUpper(CultureInfo.GetCultureInfo("vi-VN"))}", $"Số: {Number(1, 400)}/BC-UBND"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", $"{_unit}, ngày {Number(1, 9, "00")} tháng 01 năm {Text(_year + 1)}"]);
        text.Heading("BÁO CÁO")
            .Heading($"Đánh giá kết quả và đề nghị công nhận xã {_unit} đạt chuẩn tiếp cận pháp luật năm {Text(_year)}")
            .Paragraph("I. Kết quả đánh giá đạt chuẩn tiếp cận pháp luật")
            .Paragraph("1. Về chỉ đạo, hướng dẫn, tổ chức thực hiện")
            .Paragraph($"Căn cứ Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ; Thông tư số 09/2021/TT-BTP ngày 15/11/2021 của Bộ trưởng Bộ Tư pháp; UBND xã {_unit} đã ban hành Kế hoạch số {Number(1, 300)}/KH-UBND ngày {Day()}/{Number(1, 12, "00")}/{Text(_year)} và tổ chức {Number(2, 90)} buổi tuyên truyền với {Number(100, 9999)} lượt người tham dự, đạt tỷ lệ {Decimal(70, 100)}%.")
            .Paragraph("2. Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu");
    }

    private void Criterion(FlatText text, int index)
    {
        (int full, int half, int zero) = _scores.Counts(index);
        int indicators = _scores.Scores[index].Length;
        string tail = _random.Next(4) == 0 ? "" : " chỉ tiêu.";
        text.Paragraph($"{Markers[index]} Đối với tiêu chí {Text(index + 1)}:")
            .Paragraph($"- Số chỉ tiêu đạt điểm tối đa: {Count(full, indicators)}{tail}")
            .Paragraph($"- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: {Count(half, indicators)}{tail}")
            .Paragraph($"- Số chỉ tiêu đạt điểm 0: {Count(zero, indicators)}{tail}")
            .Paragraph($"- Số điểm đạt được của tiêu chí: {Score(_scores.Points(index))}/{Score(_scores.Maximum(index))} điểm.");
    }

    private void End(FlatText text) => text
        .Paragraph("3. Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật")
        .Paragraph($"a) Số tiêu chí đạt từ 50% số điểm tối đa trở lên: {Count(_scores.AtLeastHalf, _scores.Scores.Length)} tiêu chí.")
        .Paragraph($"b) Tổng điểm số đạt được của các tiêu chí: {Score(_scores.Total)}/100 điểm.")
        .Paragraph($"c) Trong năm {Text(_year)}, xã {_unit} không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính do vi phạm pháp luật trong thi hành công vụ hoặc bị truy cứu trách nhiệm hình sự.")
        .Paragraph($"d) Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật: Đáp ứng được {Count(_scores.ConditionsMet, 3)} điều kiện.")
        .Paragraph("II. Thuận lợi, khó khăn trong thực hiện các tiêu chí, chỉ tiêu")
        .Paragraph($"Toàn xã có {Number(3, 20)} thôn, {Number(1000, 9000)} hộ, diện tích {Decimal(3, 60)} km2; kinh phí {Number(10, 900)}.000.000 đồng.")
        .Paragraph("III. Mục tiêu, kế hoạch thực hiện")
        .Paragraph("Giữ vững kết quả đã đạt được, nâng chất lượng công tác hòa giải ở cơ sở.")
        .Paragraph("IV. Đề nghị công nhận đạt chuẩn tiếp cận pháp luật")
        .Paragraph($"UBND xã {_unit} {(_scores.IsEligible ? "kính" : "không")} đề nghị Chủ tịch UBND huyện Vĩnh Lâm xem xét, quyết định công nhận xã {_unit} đạt chuẩn tiếp cận pháp luật năm {Text(_year)}./.");

    private void ScoreTable(FlatText text, int criterion)
    {
        List<string[]> rows =
        [
            ["Tiêu chí, chỉ tiêu", "Nội dung", "Điểm tối đa", "Điểm tự chấm"],
            [$"Tiêu chí {Text(criterion + 1)}", "Kết quả thực hiện", Score(_scores.Maximum(criterion)), Score(_scores.Points(criterion))],
        ];
        for (int indicator = 0; indicator < _scores.Scores[criterion].Length; indicator++)
        {
            (decimal points, decimal maximum) = _scores.Scores[criterion][indicator];
            rows.Add([$"{Text(criterion + 1)}.{Text(indicator + 1)}", "Chỉ tiêu thành phần", Score(maximum), Score(points)]);
        }
        text.Heading("BẢNG TỔNG HỢP ĐIỂM").Table(rows, 3.5, 6, 3, 3.5);
    }

    private string Count(int number, int of) => _random.Next(6) switch
    {
        0 => $"{Text(number)}/{Text(of, "00")}",
        1 => $"{Text(number, "00")}/ {Text(of, "00")}",
        2 => $"{Text(number)}/{Text(of)}",
        _ => $"{Text(number, "00")}/{Text(of, "00")}",
    };

    private static string Score(decimal points) => points.ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"));

    private string Decimal(int from, int to) =>
        (_random.Next(from * 4, to * 4 + 1) / 4.0).ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"));

    private string Day() => Number(1, 28, "00");

    private string Number(int from, int to, string format = "0") => _random.Next(from, to + 1).ToString(format, CultureInfo.InvariantCulture);

    private static string Text(int number, string format = "0") => number.ToString(format, CultureInfo.InvariantCulture);
}
