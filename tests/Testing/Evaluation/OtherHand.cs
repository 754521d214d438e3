using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Testing.Renderings;
using CTCPL.Pipeline.Testing.Scans;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Writes documents of other kinds about the same matter, many with a report's own lines and figures in them.</summary>
/// <param name="Report">Whose figures they speak of.</param>
internal sealed record OtherHand(GeneratedReport Report)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private Manner Manner => new(Report.Seed);

    private StatedReport Stated => Report.Stated;

    private string Unit => Stated.Units[FormalPlace.Title].Kind.Word() + " " + Stated.Units[FormalPlace.Title].Name;

    private string Year => Text(Stated.Years[FormalPlace.Title]);

    public ImmutableArray<ReportPart> Write(OtherDocumentKind kind) => kind switch
    {
        OtherDocumentKind.Plan => [.. Head("KH"), .. Titled("KẾ HOẠCH", $"Thực hiện xây dựng {Unit} đạt chuẩn tiếp cận pháp luật năm {Year}"), Prose("Mục tiêu phấn đấu trong năm như sau:"), .. Scores(), Prose("Tổng số điểm của các tiêu chí: phấn đấu 95/100 điểm.")],
        OtherDocumentKind.Minutes => [.. Head("BB"), .. Titled("BIÊN BẢN", $"Họp tự chấm điểm, đánh giá kết quả tiếp cận pháp luật năm {Year}"), Prose("Thành phần dự họp: 12 đồng chí. Chủ trì: Chủ tịch UBND " + Unit + "."), .. Scores(), .. new ConditionsHand(Manner, Stated).Write(), Prose("Cuộc họp kết thúc vào hồi 16 giờ 30 phút cùng ngày.")],
        OtherDocumentKind.RecognitionDecision => [.. Head("QĐ"), .. Titled("QUYẾT ĐỊNH", $"Về việc công nhận xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật năm {Year}"), Prose("Điều 1. Công nhận các xã, phường, thị trấn có tên trong danh sách đạt chuẩn tiếp cận pháp luật:"), Units(), Prose("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")],
        OtherDocumentKind.RecognitionList => [.. Titled("DANH SÁCH", $"Xã, phường, thị trấn được công nhận đạt chuẩn tiếp cận pháp luật năm {Year}"), Prose("(Kèm theo Quyết định số 12/QĐ-UBND)"), Units()],
        OtherDocumentKind.ScoreSheet => [.. Titled(Manner.Of("sheet", "BẢNG CHẤM ĐIỂM TIẾP CẬN PHÁP LUẬT", "BẢNG TỔNG HỢP ĐIỂM SỐ CỦA CÁC TIÊU CHÍ, CHỈ TIÊU"), $"của {Unit} năm {Year}"), Sheet()],
        OtherDocumentKind.News => [Prose("Trang chủ > Tin tức - Sự kiện"), Prose($"{char.ToUpper(Unit[0], Vietnamese)}{Unit[1..]} đạt chuẩn tiếp cận pháp luật năm {Year}"), Prose("Ngày đăng: 15/02 - Lượt xem: 1.204"), Prose($"Năm {Year}, {Unit} đạt 5/5 tiêu chí với tổng số điểm {Points()}/100 điểm; 18/20 chỉ tiêu đạt điểm tối đa."), Prose("Tiêu chí 1: đạt 10/10 điểm, 02/02 chỉ tiêu đạt điểm tối đa. Tiêu chí 2: đạt 28/30 điểm, 04/06 chỉ tiêu đạt điểm tối đa."), Prose("Tác giả: Ban Biên tập")],
        OtherDocumentKind.Opinions => [.. Titled("TỔNG HỢP Ý KIẾN", $"Góp ý kết quả tự chấm điểm tiếp cận pháp luật của {Unit} năm {Year}"), Prose("Số ý kiến đồng ý: 25/27; không đồng ý: 02/27 (đề nghị xem lại điểm số của tiêu chí 3 từ 14,5/15 điểm còn 13/15 điểm).")],
        OtherDocumentKind.Invitation => [.. Head("GM"), .. Titled("GIẤY MỜI", $"Dự họp đánh giá kết quả xây dựng {Unit} đạt chuẩn tiếp cận pháp luật năm {Year}"), Prose("Thời gian: 08 giờ 00 phút, ngày 05/01; địa điểm: Hội trường UBND.")],
        OtherDocumentKind.Guidance => [.. Head("HD"), .. Titled("HƯỚNG DẪN", $"Lập báo cáo đánh giá và chấm điểm tiếp cận pháp luật năm {Year}"), Prose("Ví dụ cách ghi kết quả tự chấm điểm của một xã:"), .. Scores()],
        OtherDocumentKind.Announcement => [.. Head("TB"), .. Titled("THÔNG BÁO", $"Niêm yết công khai kết quả tự chấm điểm tiếp cận pháp luật năm {Year} của {Unit}"), .. Scores(), .. new ConditionsHand(Manner, Stated).Write()],
        OtherDocumentKind.CoverLetter => [.. Head("UBND"), Prose($"V/v gửi hồ sơ đề nghị công nhận {Unit} đạt chuẩn tiếp cận pháp luật năm {Year}"), Prose($"Kính gửi: UBND {Stated.Parent}."), Prose($"UBND {Unit} gửi kèm báo cáo, bảng chấm điểm; tổng số điểm tự chấm là {Points()}/100 điểm.")],
        OtherDocumentKind.BlankForm => new ReportHand(Manner, Blank()).Write(),
        OtherDocumentKind.OtherSubject => [.. Head("BC"), .. Titled("BÁO CÁO", $"Kết quả công tác cải cách hành chính năm {Year} của {Unit}"), Prose("Số chỉ tiêu hoàn thành: 18/20 chỉ tiêu; tổng điểm tự chấm 91,5/100 điểm."), Prose("Đã giải quyết 1.240/1.251 hồ sơ đúng hạn, đạt 99,1%.")],
        OtherDocumentKind.TwoReports => [.. Report.Parts, .. Other().Parts],
        OtherDocumentKind.Summary => [.. Head("BC"), .. Titled("BÁO CÁO", $"Tổng hợp kết quả đánh giá, công nhận xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật năm {Year} của {Stated.Parent}"), Prose("Toàn huyện có 12/15 đơn vị đạt chuẩn. Kết quả cụ thể như sau:"), Units()],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>The next report whose criteria stand in the form's list, of another unit or year.</summary>
    private GeneratedReport Other()
    {
        for (int seed = Report.Seed + 1; ; seed++)
        {
            var other = GeneratedReport.Of(seed);
            if (other.IsList && other.Stated.Units[FormalPlace.Title] != Stated.Units[FormalPlace.Title])
                return other;
        }
    }

    private IEnumerable<ReportPart> Head(string kind)
    {
        yield return new ReportPart(PartKind.Columns, "", "")
        {
            Left = ["ỦY BAN NHÂN DÂN", Unit.ToUpper(Vietnamese), $"Số: {Text(Manner.Between("other number", 1, 300))}/{kind}{(string.Equals(kind, "UBND", StringComparison.Ordinal) ? "" : "-UBND")}"],
            Right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", $"{Stated.Units[FormalPlace.Title].Name}, ngày 05 tháng 01 năm {Text(Stated.Years[FormalPlace.Title] + 1)}"],
        };
    }

    private static ReportPart[] Titled(string kind, string subject) => [new(PartKind.Title, "", kind), new(PartKind.Title, "", subject)];

    private static ReportPart Prose(string text) => new(PartKind.Prose, "", text);

    private IEnumerable<ReportPart> Scores() => new ScoresHand(Manner, Stated.Standard).Write(Stated.Blocks);

    private string Points() => new FigureHand(Manner).Decimal(Stated.Total!.Value!.Value);

    private StatedReport Blank() => Stated with
    {
        Blocks = [.. Stated.Blocks.Select(b => b with { Lines = [.. b.Lines.Select(l => l with { Ratio = l.Ratio with { Value = null } })] })],
        Total = Stated.Total! with { Value = null },
        TotalAgain = null,
        CriteriaAtLeastHalf = Stated.CriteriaAtLeastHalf! with { Value = null },
        ConditionsMet = Stated.ConditionsMet! with { Value = null },
    };

    /// <summary>One row a unit, the total before the criteria.</summary>
    private ReportPart Units() => new(PartKind.Table, "", "")
    {
        Rows =
        [
            ["STT", "Tên xã, phường, thị trấn", "Tổng số điểm", "Tiêu chí 1", "Tiêu chí 2", "Tiêu chí 3", "Tiêu chí 4", "Tiêu chí 5"],
            .. Enumerable.Range(1, Manner.Between("rows", 3, 9)).Select(n => (IReadOnlyList<string>)[Text(n), $"Xã {Gazetteer.Units[(Report.Seed + n) % Gazetteer.Units.Length]}", .. Row(n)]),
        ],
    };

    private IEnumerable<string> Row(int n)
    {
        var scores = DrawnScores.Of(new Random((Report.Seed * 100) + n), Stated.Standard, 0.5m, 0.8);
        return [Written(scores.Total), .. Enumerable.Range(0, scores.Scores.Length).Select(i => Written(scores.Points(i)))];
    }

    /// <summary>Mẫu 02 by itself.</summary>
    private ReportPart Sheet()
    {
        var scores = DrawnScores.Of(new Random(Report.Seed), Stated.Standard, 0.5m, 0.8);
        List<IReadOnlyList<string>> rows = [["Tiêu chí, chỉ tiêu", "Nội dung", "Điểm số tối đa", "Điểm số tự chấm"]];
        for (int i = 0; i < scores.Scores.Length; i++)
        {
            Criterion criterion = Stated.Standard.Criteria[i];
            rows.Add(["Tiêu chí " + Text(i + 1), criterion.Name, Written(criterion.MaximumPoints), Written(scores.Points(i))]);
            rows.AddRange(scores.Scores[i].Select((s, j) => (IReadOnlyList<string>)["Chỉ tiêu " + Text(j + 1), criterion.Indicators[j].Name, Written(s.Maximum), Written(s.Points)]));
        }
        rows.Add(["", "Tổng số điểm", Written(Stated.Standard.MaximumPoints), Written(scores.Total)]);
        return new ReportPart(PartKind.Table, "", "") { Rows = rows };
    }

    private static string Written(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
