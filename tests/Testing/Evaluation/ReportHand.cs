using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Renderings;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Writes a whole report down: letterhead, title, sections, signature.</summary>
internal sealed record ReportHand(Manner Manner, StatedReport Report)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public ImmutableArray<ReportPart> Write() =>
    [
        .. Letterhead(), .. Title(), .. Beginning(),
        .. new ScoresHand(Manner, Report.Standard) { Total = Report.Total }.Write(Report.Blocks),
        .. new ConditionsHand(Manner, Report).Write(),
        .. End(),
    ];

    private string Named(FormalPlace place) => Report.Units[place].Kind.Word() + " " + Report.Units[place].Name;

    private IEnumerable<ReportPart> Letterhead()
    {
        if (Report.Number is not { } number || Report.Date is not { } date)
            yield break;
        string unit = Named(FormalPlace.Letterhead).ToUpper(Vietnamese);
        string day = string.Create(CultureInfo.InvariantCulture, $"{Report.Units[FormalPlace.Letterhead].Name}, ngày {date.Day:00} tháng {date.Month:00} năm {date.Year}");
        (string[] left, string[] right) = (
            ["ỦY BAN NHÂN DÂN", unit, $"Số: {number}"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", day]);
        switch (Manner.Below("letterhead", 5))
        {
            case 0:
                yield return new ReportPart(PartKind.Columns, "", "") { Left = [$"UBND {Report.Parent.ToUpper(Vietnamese)}", $"UBND {unit}", left[2]], Right = right };
                break;
            case 1 or 2:
                yield return new ReportPart(PartKind.Columns, "", "") { Left = left, Right = right };
                break;
            case 3: // flattened: both columns in one line
                foreach ((string one, string other) in left.Zip(right))
                    yield return new ReportPart(PartKind.Prose, "", one + "          " + other);
                break;
            default:
                foreach (string line in left.Concat(right))
                    yield return new ReportPart(PartKind.Prose, "", line);
                break;
        }
    }

    private IEnumerable<ReportPart> Title()
    {
        string unit = Named(FormalPlace.Title);
        string year = Text(Report.Years[FormalPlace.Title]);
        string chuan = Manner.Of("title standard", "chuẩn tiếp cận pháp luật", "chuẩn tiếp cận pháp luật", "chuẩn tiếp cận pháp luật", "CTCPL", "tiêu chuẩn tiếp cận pháp luật");
        string words = Manner.Below("title", 6) switch
        {
            0 => $"Kết quả đánh giá và đề nghị công nhận {unit} đạt {chuan} năm {year}",
            1 => $"Tự đánh giá kết quả và đề nghị công nhận {unit} đạt {chuan} năm {year}",
            2 => $"Đánh giá kết quả thực hiện và đề nghị công nhận {unit} đạt {chuan} năm {year}",
            _ => $"Đánh giá kết quả và đề nghị công nhận {unit} đạt {chuan} năm {year}",
        };
        switch (Manner.Below("title lines", 5))
        {
            case 0:
                yield return new ReportPart(PartKind.Title, "", $"BÁO CÁO {words}");
                break;
            case 1:
                yield return new ReportPart(PartKind.Title, "", "BÁO CÁO");
                yield return new ReportPart(PartKind.Title, "", words.ToUpper(Vietnamese));
                break;
            case 2:
                int cut = words.IndexOf(unit, StringComparison.Ordinal);
                yield return new ReportPart(PartKind.Title, "", "BÁO CÁO");
                yield return new ReportPart(PartKind.Title, "", words[..cut].TrimEnd());
                yield return new ReportPart(PartKind.Title, "", words[cut..]);
                break;
            default:
                yield return new ReportPart(PartKind.Title, "", "BÁO CÁO");
                yield return new ReportPart(PartKind.Title, "", words);
                break;
        }
    }

    private IEnumerable<ReportPart> Beginning()
    {
        string unit = Named(FormalPlace.Title);
        yield return new ReportPart(PartKind.Section, "I.", Manner.Of("section I", "Kết quả đánh giá đạt chuẩn tiếp cận pháp luật", "Kết quả đánh giá", "KẾT QUẢ ĐÁNH GIÁ"));
        yield return new ReportPart(PartKind.Subsection, "1.", Manner.Of("section I.1", "Về chỉ đạo, hướng dẫn, tổ chức thực hiện", "Công tác chỉ đạo, hướng dẫn, tổ chức thực hiện"));
        foreach (string line in LegalBasis())
            yield return new ReportPart(PartKind.Prose, "", line);
        yield return new ReportPart(PartKind.Prose, "", ProseHand.Work(Manner, unit, Report.Years[FormalPlace.Title]));
        yield return new ReportPart(PartKind.Subsection, "2.", Manner.Of(
            "section I.2",
            "Kết quả tự chấm điểm, đánh giá các tiêu chí, chỉ tiêu", "Kết quả tự chấm điểm các tiêu chí, chỉ tiêu", "Về kết quả tự chấm điểm, đánh giá các tiêu chí",
            "Kết quả chấm điểm, đánh giá từng tiêu chí, chỉ tiêu tiếp cận pháp luật", "KẾT QUẢ TỰ CHẤM ĐIỂM CÁC TIÊU CHÍ, CHỈ TIÊU"));
        if (Manner.Happens("words before scores", 35))
            yield return new ReportPart(PartKind.Prose, "", ProseHand.BeforeScores(Manner, Report.Standard.Criteria.Sum(c => c.Indicators.Length)));
    }

    private IEnumerable<string> LegalBasis()
    {
        string decision = Cited(Report.Standard.Decision.Form, Report.Standard.Decision.Symbol, Report.Standard.Decision.Date, Report.Standard.Decision.Issuer)
            + Manner.Of("decision title", "", " quy định về xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật");
        string circular = Cited(
            Report.Standard.Circular.Form, Report.MiscitedCircular ?? Report.Standard.Circular.Symbol, Report.Standard.Circular.Date,
            Manner.Of("circular issuer", "Bộ Tư pháp", "Bộ trưởng Bộ Tư pháp")) + Manner.Of("circular title", "", " hướng dẫn thi hành");
        ImmutableArray<string> cited = (Report.CitesDecision, Report.CitesCircular) switch
        {
            (true, true) => [decision, circular],
            (true, false) => [decision],
            (false, true) => [circular],
            _ => [],
        };
        if (cited.IsEmpty)
            return [];
        return Manner.Below("basis", 3) == 0
            ? [.. cited.Select(c => $"Căn cứ {c};")]
            : [$"Thực hiện {string.Join(" và ", cited)}, UBND {Named(FormalPlace.Title)} đã triển khai như sau:"];
    }

    private string Cited(string form, string symbol, DateOnly? date, string issuer) => $"{form} {Manner.Of("cite number", "số ", "số ", "")}{symbol}{Dated(date)} của {issuer}";

    private string Dated(DateOnly? date) => date is { } day
        ? " ngày " + day.ToString(Manner.Of("cite date", "dd/M/yyyy", "dd/MM/yyyy", "d/M/yyyy"), CultureInfo.InvariantCulture) : "";

    private IEnumerable<ReportPart> End()
    {
        string unit = Named(FormalPlace.Title);
        int year = Report.Years[FormalPlace.Title];
        yield return new ReportPart(PartKind.Section, "II.", Manner.Of(
            "section II", "Thuận lợi, khó khăn trong thực hiện các tiêu chí, chỉ tiêu", "Những thuận lợi, khó khăn", "THUẬN LỢI, KHÓ KHĂN", "Đánh giá chung: thuận lợi, khó khăn"));
        yield return new ReportPart(PartKind.Prose, "", ProseHand.Difficulty(Manner, unit, year, Report.CitesCircular ? Report.Standard.Circular.Symbol : null));
        yield return new ReportPart(PartKind.Section, "III.", Manner.Of("section III", "Mục tiêu, kế hoạch thực hiện", "Phương hướng, nhiệm vụ", "MỤC TIÊU, KẾ HOẠCH THỰC HIỆN"));
        yield return new ReportPart(PartKind.Prose, "", ProseHand.Plan(Manner, unit, year));
        foreach (ReportPart part in new RequestHand(Manner, Report).Write())
            yield return part;
        if (Manner.Happens("signature", 60))
        {
            yield return new ReportPart(PartKind.Columns, "", "")
            {
                Left = ["Nơi nhận:", $"- UBND {Report.Parent};", "- Lưu: VT."],
                Right = ["TM. ỦY BAN NHÂN DÂN", Manner.Of("signs", "CHỦ TỊCH", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Nguyễn Văn A"],
            };
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
