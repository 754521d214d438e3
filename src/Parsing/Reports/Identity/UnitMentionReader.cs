using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Grammar;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>Finds units named where this report's unit must stand.</summary>
internal static partial class UnitMentionReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(?<![-/])" + UnitText.Committee + @"\s*" + UnitText.Kind + @"(?=\s*[a-z\d])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommitteeOf { get; }

    [GeneratedRegex(@"cong\s+nhan\s+" + UnitText.Kind + @"(?=\s*[a-z\d])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RecognitionOf { get; }

    /// <summary>Both columns of a letterhead in one line: "ỦY BAN NHÂN DÂN     CỘNG HÒA …" and the unit at the start of the next.</summary>
    [GeneratedRegex(@"^[ \t]*" + UnitText.Committee + @"(?:[ ]{3,}|\t)[^\n]*\n[ \t]*" + UnitText.Kind + @"(?=\s*[a-z\d])", Options | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BesideMotto { get; }

    /// <summary>"xã Suối Mây chưa đủ điều kiện để đề nghị công nhận".</summary>
    [GeneratedRegex(@"\b" + UnitText.Kind + @"(?=\s+[^\n.;,]{1,40}\s(?:chua|khong)\s+(?:du|dap\s*ung|dat)\s)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotReady { get; }

    [GeneratedRegex(@"\b" + UnitText.Kind + @"(?=\s*[a-z\d])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyUnit { get; }

    [GeneratedRegex(@"(?:xay\s+dung|cong\s+nhan|de\s+nghi|danh\s+gia)\s+" + UnitText.Kind + @"\s+dat\s+(?:chuan|ctcpl|tcpl)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KindAlone { get; }

    /// <summary>The unit whose kind word was matched at this offset; <c>null</c> when no name follows.</summary>
    public static Stated<UnitName>? At(Transcript transcript, int offset, Match match)
    {
        Group kind = match.Groups["kind"];
        int kindStart = offset + kind.Index - match.Index;
        if (IsPartOfList(transcript.Folded, kindStart) || IsSyllableOfName(transcript.Text.AsSpan(kindStart, kind.Length)) || UnitText.NameAt(transcript, kindStart + kind.Length) is not { } name)
            return null;
        return transcript.State("unit", new UnitName(UnitText.KindOf(kind.Value), name.Name), kindStart, name.End);
    }

    /// <summary>Units in the letterhead ("ỦY BAN NHÂN DÂN / PHƯỜNG …").</summary>
    public static IEnumerable<Mention<UnitName>> InLetterhead(Transcript transcript, int end) =>
        All(transcript, CommitteeOf, 0, end, FormalPlace.Letterhead)
            .Concat(All(transcript, BesideMotto, 0, end, FormalPlace.Letterhead))
            .DistinctBy(m => m.Fact.At)
            .OrderBy(m => m.Fact.At.Line).ThenBy(m => m.Fact.At.Column);

    /// <summary>Units in a sentence of the discipline statement.</summary>
    public static IEnumerable<Mention<UnitName>> InStatement(Transcript transcript, LineRange sentence) =>
        All(transcript, AnyUnit, sentence.Start, sentence.End, FormalPlace.DisciplineStatement);

    /// <summary>Who asks and who is to be recognised, in the request.</summary>
    public static IEnumerable<Mention<UnitName>> InRequest(Transcript transcript, LineRange request) =>
        All(transcript, CommitteeOf, request.Start, request.End, FormalPlace.Request)
            .Concat(All(transcript, RecognitionOf, request.Start, request.End, FormalPlace.Request))
            .Concat(All(transcript, NotReady, request.Start, request.End, FormalPlace.Request))
            .DistinctBy(m => m.Fact.At)
            .OrderBy(m => m.Fact.At.Line).ThenBy(m => m.Fact.At.Column);

    /// <summary>"xây dựng phường đạt chuẩn …": the kind standing for the unit, the law's own list left out.</summary>
    public static IEnumerable<Stated<UnitKind>> Kinds(Transcript transcript) =>
        KindAlone.Matches(transcript.Folded)
            .Select(m => m.Groups["kind"])
            .Where(k => !IsPartOfList(transcript.Folded, k.Index))
            .Select(k => transcript.State("kind", UnitText.KindOf(k.Value), k.Index, k.Index + k.Length));

    /// <summary>A name that a line break cut short ("XÃ SUỐI / MÂY"), when the words behind it complete the name of the title.</summary>
    public static Stated<UnitName> Completed(Transcript transcript, Stated<UnitName> unit, string titled)
    {
        string name = Folding.Fold(unit.Value.Name);
        string whole = Folding.Fold(titled);
        if (!whole.StartsWith(name + " ", StringComparison.Ordinal))
            return unit;
        int end = transcript.OffsetOf(unit.At) + unit.At.Length;
        string rest = whole[(name.Length + 1)..];
        return Begins(transcript.Text[end..Math.Min(transcript.Text.Length, end + 80)], rest) || GoesOnBelow(transcript, unit.At, rest)
            ? unit with { Value = unit.Value with { Name = titled } }
            : unit;
    }

    /// <summary>A line next to the name begins with the rest of it; in a letterhead of two columns lines of the other column
    /// stand between the two.</summary>
    private static bool GoesOnBelow(Transcript transcript, TextSpan name, string rest)
    {
        int index = transcript.IndexAt(transcript.OffsetOf(name));
        return transcript.Lines[index] is { Box: Box box } cut
            && cut.Content.Length == name.Column + name.Length
            && transcript.Lines.Skip(index + 1).Take(4).Any(line => line.Page == cut.Page && IsNextTo(box, line.Box) && Begins(line.Content, rest));
    }

    /// <summary>Less than a line's height lies between the two, in whatever direction the page is turned.</summary>
    private static bool IsNextTo(Box box, Box? other)
    {
        double height = Math.Min(box.Right - box.Left, box.Top - box.Bottom);
        return other is not null
            && other.Left < box.Right + height && other.Right > box.Left - height
            && other.Bottom < box.Top + height && other.Top > box.Bottom - height;
    }

    private static bool Begins(string text, string words)
    {
        string folded = Folding.Fold(text);
        return folded.StartsWith(words, StringComparison.Ordinal) && (folded.Length == words.Length || !char.IsAsciiLetterOrDigit(folded[words.Length]));
    }

    /// <summary>"Xá" and "Xà" are syllables of names (Cao Xá, Xà Phiên), whatever their folded letters look like.</summary>
    private static bool IsSyllableOfName(ReadOnlySpan<char> kind) => kind is [_, 'á' or 'à' or 'ả' or 'ạ' or 'Á' or 'À' or 'Ả' or 'Ạ'];

    private static IEnumerable<Mention<UnitName>> All(Transcript transcript, Regex pattern, int start, int end, FormalPlace place)
    {
        int named = start; // behind the last name: "phường Xá Lượng" is no xã
        foreach (Match match in pattern.Matches(transcript.Folded[start..end]))
        {
            if (start + match.Groups["kind"].Index < named || At(transcript, start + match.Index, match) is not Stated<UnitName> unit)
                continue;
            named = transcript.OffsetOf(unit.At) + unit.At.Length;
            yield return new Mention<UnitName>(place, unit);
        }
    }

    [GeneratedRegex(@"(?:\b(?:xa|phuong|thi\s*tran|dac\s*khu)\s*(?:[,/]|hoac|va)|\bcap|\bthi)\s*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListBefore { get; }

    /// <summary>"xã, phường, thị trấn": a kind in a list is the law's, not this unit's; "cấp xã" and "thị xã" are no kinds.</summary>
    private static bool IsPartOfList(string folded, int kindStart) =>
        ListBefore.IsMatch(folded[Math.Max(0, kindStart - 24)..kindStart]);
}
