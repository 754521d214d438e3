using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Kinds;

/// <summary>A line that names what kind of document begins there: "BÁO CÁO", "KẾ HOẠCH", "Biên bản họp …".</summary>
/// <param name="Line">Zero-based index into the transcript's lines.</param>
/// <param name="Start">Offset of the line.</param>
/// <param name="Kind">Folded kind word ("ke hoach"); <c>null</c> for a report.</param>
/// <param name="Words">The kind's words as written, in lower case.</param>
internal sealed partial record TitleLine(int Line, int Start, string? Kind, string Words)
{
    /// <summary>Whether its kind is written in capitals, as no sentence begins.</summary>
    public bool IsInCapitals { get; private init; }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A title of another kind stands at most this many lines above the subject that goes with it.</summary>
    private const int SubjectLines = 3;

    /// <summary>Longest line that is looked at as a title.</summary>
    private const int Longest = 300;

    private const string Kinds =
        "ke hoach|bien ban|quyet dinh|thong bao|to trinh|cong van|cong dien|giay moi|giay de nghi|huong dan|chuong trinh|phuong an|de cuong|danh sach|phieu|"
        + "(?:bang|bieu)(?: tu)? (?:cham|tong hop|theo doi|phan cong|danh gia)|tong hop y kien|nghi quyet|luat|thong tu|nghi dinh|quy che|tai lieu";

    [GeneratedRegex(@"^\s*(?:du thao\s+)?(?<kind>" + Kinds + @")\b(?<rest>.*)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherKind { get; }

    /// <summary>A kind word with a number is a citation, with a verb it opens a sentence.</summary>
    [GeneratedRegex(@"^\s*(?:so\s*[:.]?\s*)?[\d.…]|^\s*(?:nam|nay|tren|neu tren|va|cua\s+(?:thu tuong|chinh phu|bo|ubnd|uy ban|chu tich))\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cites { get; }

    /// <summary>The form's own title, which may stand without "BÁO CÁO" above it.</summary>
    [GeneratedRegex(@"^\s*danh\s?gia\s+ket\s+qua\b.{0,60}?\bva\s+de\s+nghi\b.{0,40}?\bcong\s+nhan\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subject { get; }

    /// <summary>A numbered heading: behind it a kind's words in small letters are the text's own.</summary>
    [GeneratedRegex(@"^\s*(?:i|1|a)[.)]\s", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstHeading { get; }

    /// <summary>"… CHUẨN TIẾP CẬN PHÁP" above "LUẬT NĂM 2024": a printed line torn in a word is no law's title.</summary>
    [GeneratedRegex(@"\bphap[ ]*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndsInPhap { get; }

    /// <summary>The titles above an offset, in order.</summary>
    public static List<TitleLine> Above(Transcript transcript, int end)
    {
        List<TitleLine> titles = [];
        bool inHead = true;
        for (int line = 0; line < transcript.Lines.Length && transcript.StartOf(line) < end; line++)
        {
            string content = transcript.Lines[line].Content;
            if (content.Length > Longest)
                continue;
            string folded = transcript.Folded[transcript.StartOf(line)..transcript.EndOf(line)];
            inHead &= !FirstHeading.IsMatch(folded);
            TitleLine? other = titles.LastOrDefault(t => t.Kind is not null);
            if (SaysReport(content, folded) || (Subject.IsMatch(Joined(transcript, line)) && !(other is not null && line - other.Line <= SubjectLines)))
                titles.Add(new TitleLine(line, transcript.StartOf(line), Kind: null, "báo cáo"));
            else if (OtherAt(transcript, line, content, folded, inHead) is { } title)
                titles.Add(title);
        }
        return titles;
    }

    /// <summary>"BÁO CÁO", also with its letters apart or in a line with its subject; not "báo cáo viên".</summary>
    private static bool SaysReport(string content, string folded)
    {
        string letters = folded.Replace(" ", "", StringComparison.Ordinal);
        letters = letters.StartsWith("duthao", StringComparison.Ordinal) ? letters["duthao".Length..] : letters;
        if (!letters.StartsWith("baocao", StringComparison.Ordinal) || letters.StartsWith("baocaovien", StringComparison.Ordinal))
            return false;
        char[] capitals = [.. content.Where(char.IsLetter).Take("baocao".Length)];
        return letters.Length == "baocao".Length || capitals.All(c => !char.IsLower(c));
    }

    private static TitleLine? OtherAt(Transcript transcript, int line, string content, string folded, bool inHead)
    {
        Match match = OtherKind.Match(folded);
        if (!match.Success || Cites.IsMatch(match.Groups["rest"].Value))
            return null;
        Group kind = match.Groups["kind"];
        if (kind.Value is "luat" && line > 0 && EndsInPhap.IsMatch(transcript.Folded[transcript.StartOf(line - 1)..transcript.EndOf(line - 1)]))
            return null;
        string words = content.Substring(kind.Index, kind.Length);
        bool isInCapitals = words.All(c => !char.IsLower(c));
        bool isTitle = isInCapitals || match.Groups["rest"].Value.Trim().Length == 0 || (inHead && char.IsUpper(words[0]));
        return isTitle ? new TitleLine(line, transcript.StartOf(line), kind.Value, words.ToLowerInvariant()) { IsInCapitals = isInCapitals } : null;
    }

    /// <summary>A subject may go on in the next two lines.</summary>
    private static string Joined(Transcript transcript, int line)
    {
        int last = Math.Min(line + 2, transcript.Lines.Length - 1);
        return transcript.Folded[transcript.StartOf(line)..Math.Min(transcript.EndOf(last), transcript.StartOf(line) + (2 * Longest))].Replace('\n', ' ');
    }
}
