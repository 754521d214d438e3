using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Kinds;

/// <summary>Tells documents that do not name their kind in a title: by the symbol of their number, or by what only they hold.</summary>
internal static partial class Untitled
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    /// <summary>Lines at the top that may hold the document's number.</summary>
    private const int HeadLines = 30;

    [GeneratedRegex(@"^\s*so\s*:\s*[\d._ ]{0,12}/\s*(?<symbol>[a-z]+)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"\b(?:v/v|ve viec)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LettersSubject { get; }

    [GeneratedRegex(@"^\s*kinh gui\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addressed { get; }

    [GeneratedRegex(@"^\s*(?:[-+*\d.)iv ]{0,6})?(?:thanh phan(?: du hop| tham du| tham gia)?|chu tri(?: cuoc hop)?|chu toa|thu ky(?: cuoc hop)?|noi dung cuoc hop|cuoc hop (?:ket thuc|bat dau))\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfAMeeting { get; }

    [GeneratedRegex(@"^\s*(?:trang chu|tin tuc|tin bai|tin lien quan|tin khac|luot xem|luot truy cap|chia se|binh luan|(?:tac gia|nguon|bai va anh|bai, anh|anh|theo)\s*:|ngay dang|dang ngay|cap nhat luc|doc them|in trang|ban in|gui email)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfANewsPage { get; }

    [GeneratedRegex(@"^\s*(?:\d{1,3}\s*[.)]?\s+)?(?<unit>(?:xa|phuong|thi tran)\s+[a-z][a-z' -]{1,40}?)(?=\s*(?:\d|[:|;,]|$))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnitRow { get; }

    /// <summary>The refusal; <c>null</c> when nothing speaks against a report.</summary>
    /// <param name="transcript">The document.</param>
    /// <param name="mayBeLetter">Whether a letter is none: one may hold a whole report.</param>
    public static NotAReport? Refuse(Transcript transcript, bool mayBeLetter)
    {
        if (Distinct(OfANewsPage, transcript.Folded) >= 2)
            return Told("bài đăng trên trang tin", "; hãy gửi báo cáo gốc của đơn vị");
        if (Distinct(OfAMeeting, transcript.Folded) >= 2)
            return Told("biên bản họp", OtherKind.Hint("bien ban"));
        string head = transcript.Folded[..(transcript.Lines.Length > HeadLines ? transcript.StartOf(HeadLines) : transcript.Text.Length)];
        if (Number.Match(head) is { Success: true } number && Symbol(number.Groups["symbol"].Value) is (string kind, string words))
            return Told(words, OtherKind.Hint(kind));
        return mayBeLetter && LettersSubject.IsMatch(head) && Addressed.IsMatch(head) ? Told("công văn", OtherKind.Hint("cong van")) : null;
    }

    /// <summary>The refusal of a summary with one row a unit; <c>null</c> for everything else.</summary>
    public static NotAReport? Summary(Transcript transcript) => UnitRow.Matches(transcript.Folded)
        .Where(m => char.IsUpper(transcript.Text[m.Groups["unit"].Index]) || char.IsUpper(transcript.Text[m.Groups["unit"].Index + m.Groups["unit"].Value.IndexOf(' ', StringComparison.Ordinal) + 1]))
        .Select(m => m.Groups["unit"].Value)
        .Distinct(StringComparer.Ordinal)
        .Take(3)
        .Count() == 3
            ? new NotAReport(
                NotAReportReason.OtherDocument,
                "Tài liệu tổng hợp kết quả của nhiều xã, phường, thị trấn, không phải báo cáo tự đánh giá (Mẫu 01) của một đơn vị nên không lấy số liệu; hãy gửi báo cáo của từng đơn vị.")
            : null;

    private static NotAReport Told(string words, string hint) => new(
        NotAReportReason.OtherDocument,
        $"Tài liệu là {words}, không phải báo cáo tự đánh giá (Mẫu 01) nên không lấy số liệu{hint}.");

    private static int Distinct(Regex regex, string text) =>
        regex.Matches(text).Select(m => m.Value.Trim()).Distinct(StringComparer.Ordinal).Take(2).Count();

    private static (string Kind, string Words)? Symbol(string symbol) => symbol switch
    {
        "kh" => ("ke hoach", "kế hoạch"),
        "bb" => ("bien ban", "biên bản"),
        "qd" => ("quyet dinh", "quyết định"),
        "tb" => ("thong bao", "thông báo"),
        "hd" => ("huong dan", "hướng dẫn"),
        "nq" => ("nghi quyet", "nghị quyết"),
        "gm" => ("giay moi", "giấy mời"),
        "ctr" => ("chuong trinh", "chương trình"),
        _ => null,
    };
}
