using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>Finds the section headings of Mẫu 01 by their words; the numbers in front may be wrong or missing.</summary>
internal static partial class SectionFinder
{
    private const string Number = @"^\s*(?:(?:[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})?|[a-z])\s*[.)/-]*\s+|[-+*]\s*)?(?:phan\s+\w+\s*[.:]?\s*)?";

    [GeneratedRegex(Number + @"(?:ve\s+)?ket qua (?:tu )?(?:cham diem|danh gia).{0,40}(?:tieu chi|chi tieu)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SelfScores { get; }

    [GeneratedRegex(Number + @"(?:ve\s+)?(?:ket qua|muc do)?\s*dap ung (?:cac )?dieu kien",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conditions { get; }

    [GeneratedRegex(Number + @"(?:danh gia |nhung )?(?:chung |ve )?(?:nhung )?(?:thuan loi|kho khan|ton tai|han che)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Difficulties { get; }

    [GeneratedRegex(Number + @"(?:muc tieu|phuong huong|ke hoach thuc hien|nhiem vu)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plans { get; }

    [GeneratedRegex(@"^\s*(?:phan\s+)?(?:[ivx]{1,4}|\d{1,2})\s*[.)/-]*\s+(?:ve\s+)?(?:kien nghi,?\s*)?de nghi\s+(?:xet,?\s*)?cong nhan",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Request { get; }

    /// <summary>A heading that says only "Đề nghị" or "Kiến nghị, đề xuất".</summary>
    [GeneratedRegex(@"^\s*(?:phan\s+)?(?:[ivx]{1,4}|\d{1,2})\s*[.)/-]*\s+(?:(?:noi dung|nhung|phan|mot so|y kien|de nghi|kien nghi|de xuat|va)[\s,;]*)+[.:]?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Proposals { get; }

    public static SectionPlaces Find(Transcript transcript)
    {
        LinePlace? selfScores = First(transcript, SelfScores, 0);
        LinePlace? conditions = First(transcript, Conditions, selfScores?.End ?? 0);
        int from = conditions?.End ?? selfScores?.End ?? 0;
        LinePlace? difficulties = First(transcript, Difficulties, from);
        LinePlace? plans = First(transcript, Plans, difficulties?.End ?? from);
        return new SectionPlaces(selfScores, conditions, difficulties, plans, First(transcript, Request, from))
        {
            Proposals = First(transcript, Proposals, from),
        };
    }

    private static LinePlace? First(Transcript transcript, Regex heading, int from)
    {
        for (int line = 0; line < transcript.Lines.Length; line++)
        {
            int start = transcript.StartOf(line);
            if (start >= from && heading.IsMatch(transcript.Folded[start..transcript.EndOf(line)]))
                return new LinePlace(start, transcript.EndOf(line));
        }
        return null;
    }
}
