using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Grammar;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>Finds "Đánh giá kết quả và đề nghị công nhận {unit} đạt chuẩn tiếp cận pháp luật năm {N}".</summary>
internal static partial class TitleReader
{
    [GeneratedRegex(
        @"(?:bao\s?cao\s+)?(?:(?:ket\s+qua\s+)?d\s?anh\s+gia(?:\s+ket\s+qua)?(?:\s+va)?|ket\s+qua\s+(?:thuc\s+hien|xay\s+dung|tu\s+danh\s+gia|cham\s+diem)|tu\s+danh\s+gia)[^.;:]{0,120}?"
        + @"(?:cong\s+nhan|" + UnitText.Kind + @")\s*(?<rest>[^.;]{0,200}?)(?:dat\s+chuan|chuan\s+tiep|dat\s+ctcpl|dat\s+tcpl)(?:[^.;]{0,60}?\bnam\s*(?<year>" + YearText.Digits + @")|[^.;\n]{0,60})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole { get; }

    [GeneratedRegex(UnitText.Kind + @"(?=\s*[a-z\d])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KindWord { get; }

    [GeneratedRegex(@"\G[ ]*\n[ ]*(?<rest>[a-z'-]+(?:[ ][a-z'-]+){0,3}?)\s+dat\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RestOfName { get; }

    [GeneratedRegex(@"\bnam\s*(?<year>" + YearText.Digits + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearWord { get; }

    /// <summary>The country's name, with which a document begins; what a web page or an announcement puts in front is no title of it.</summary>
    [GeneratedRegex(@"\bcong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex Country { get; }

    /// <summary>The title in the first part of the document; <c>null</c> when none is found.</summary>
    /// <param name="transcript">The document.</param>
    /// <param name="bodyStart">Offset of section I or of the first figure: the title stands before it.</param>
    public static Title? Find(Transcript transcript, int bodyStart)
    {
        Match country = Country.Match(transcript.Folded[..Math.Min(bodyStart, transcript.Folded.Length)]);
        return (country.Success ? Find(transcript, country.Index, bodyStart) : null) ?? Find(transcript, 0, bodyStart);
    }

    /// <summary>The first title between two offsets; <c>null</c> when none is found.</summary>
    public static Title? Find(Transcript transcript, int from, int bodyStart)
    {
        Match match = Whole.Match(transcript.Folded[from..Math.Min(bodyStart, transcript.Folded.Length)]);
        if (!match.Success)
            return null;
        (int start, int end) = (from + match.Index, from + match.Index + match.Length);
        return new Title(start, end, Unit(transcript, start, end), Year(transcript, start, end));
    }

    private static Stated<UnitName>? Unit(Transcript transcript, int start, int end)
    {
        foreach (Match kind in KindWord.Matches(transcript.Folded[start..end]))
        {
            int from = start + kind.Index;
            if (UnitMentionReader.At(transcript, from, kind) is Stated<UnitName> unit)
                return Completed(transcript, unit, end);
        }
        return null;
    }

    /// <summary>A name in capitals may go on in the next line: all that stands there before "đạt" belongs to it.</summary>
    private static Stated<UnitName> Completed(Transcript transcript, Stated<UnitName> unit, int titleEnd)
    {
        int end = transcript.OffsetOf(unit.At) + unit.At.Length;
        // A name that stands wholly in the next line is read already; its place is cut at the end of the line.
        if (!transcript.Folded.AsSpan(0, end).TrimEnd().EndsWith(Folding.Fold(unit.Value.Name).Split(' ')[^1], StringComparison.Ordinal))
            return unit;
        Group rest = RestOfName.Match(transcript.Folded[..titleEnd], end).Groups["rest"];
        string words = transcript.Text.Substring(rest.Index, rest.Length);
        return rest.Success && !words.Any(char.IsLower)
            ? unit with { Value = unit.Value with { Name = $"{unit.Value.Name} {UnitText.NormalCase(words.Split(' '))}" } }
            : unit;
    }

    private static Stated<int>? Year(Transcript transcript, int start, int end)
    {
        // What stands behind the digits tells "20…" from a year.
        string title = transcript.Folded[start..Math.Min(transcript.Folded.Length, end + 3)];
        Group? year = YearWord.Matches(title).Select(m => m.Groups["year"]).LastOrDefault(y => start + y.Index < end);
        return year is null ? null : YearText.State(transcript, start + year.Index, year);
    }
}
