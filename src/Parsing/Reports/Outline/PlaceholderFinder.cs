using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>
/// Finds what of the form was left to fill in. Dots count where a name or a year must stand; dots that lead to a page number, end
/// a list or stand for a figure do not.
/// </summary>
internal static partial class PlaceholderFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Characters of one part that are looked at; none is as long in a report.</summary>
    private const int LongestPart = 20_000;

    private const string Blank = @"(?:…|\.{2,}|_{2,})[.…_ ]{0,120}";

    private const string Kind = @"(?<!\bcap\s{1,3})(?<!\b(?:xa|phuong|tran|khu)\s{0,3}[,/]\s{0,3})\b(?:xa|phuong|thi\s?tran|dac\s?khu|huyen|quan|thi\s?xa|thanh\s?pho|tinh|ubnd|uy\s?ban\s?nhan\s?dan)";

    /// <summary>A name or a year that is dots, letters x, or half there.</summary>
    [GeneratedRegex(
        @"(?<words>" + Kind + @"\s{0,9}" + Blank + @")(?=[a-z,(]|\n\s*[a-z])"
        + @"|(?<words>(?<!\b(?:cac|nhung|nhieu)\s{1,3})\bnam\s{0,3}(?:\d{0,3}\s?" + Blank + @"|\d{0,3}x{1,4}(?![a-z])|n(?![a-z])))"
        + @"|(?<words>" + Kind + @"\s{3,})(?=dat\s+chuan)"
        + @"|(?<words>(?:(?:xa|phuong|thi\s?tran|dac\s?khu|huyen|quan|tinh)\s{1,3})?(?<![a-z\d])x{3,}(?![a-z]))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slot { get; }

    /// <summary>Words that tell the writer what to put there.</summary>
    [GeneratedRegex(
        @"(?<words>\[\s{0,3}(?:[.…_]{1,99}|(?:ten|nhap|ghi|dien|don\s?vi|xa|phuong|nam|so|ngay|unit|year|name)\b)[^\]\n]{0,60}\]"
        + @"|\{{1,2}\s{0,3}[a-z][a-z\d_. ]{0,40}\}{1,2}"
        + @"|<\s{0,3}(?:ten|nhap|ghi|dien|don|xa|phuong|nam|so|unit|year|name)\b[^>\n]{0,40}>"
        + @"|\(\s{0,3}(?:ten\s{1,3}(?:don\s?vi|xa|phuong|thi\s?tran|dac\s?khu|co\s?quan|dia\s?phuong|to\s?chuc|huyen|quan|tinh)|(?:ghi|nhap|dien)\s{1,3}(?:ro|ten|so|cu\s?the|day\s?du|nam))\b[^)\n]{0,60}\)"
        + @"|click or tap (?:here )?to enter[a-z .]{0,20}|(?:bam|nhan)\s+(?:hoac\s+(?:go|nhan)\s+)?vao\s+day\s+de\s+nhap[a-z .]{0,20})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instruction { get; }

    /// <summary>A long run of dots in the middle of a sentence.</summary>
    [GeneratedRegex(@"(?<=[a-z,]\s{0,9})(?<words>(?:…{2,}|\.{5,}|_{3,}|(?:\.\s){4,})[.…_ ]{0,120})(?=[a-z])(?!(?:diem|chi|tieu|dieu)\b)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap { get; }

    /// <summary>Both answers of the form, none struck out.</summary>
    [GeneratedRegex(@"(?<words>\(?\bco\s{0,3}/\s{0,3}khong(?:\s{1,3}co)?\b\)?|\(?\bkhong\s{0,3}/\s{0,3}co\b\)?)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Choice { get; }

    /// <summary>The kinds of the law left side by side where the unit's one must stand.</summary>
    [GeneratedRegex(@"(?<words>\bxa\s{0,3}/\s{0,3}phuong\s{0,3}/\s{0,3}thi\s{1,3}tran(?:\s{0,3}" + Blank + ")?)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kinds { get; }

    /// <summary>A letterhead's own line with no name behind the kind of unit.</summary>
    [GeneratedRegex(@"(?<words>\b(?:xa|phuong|thi\s?tran|dac\s?khu|huyen|quan|tinh|thanh\s?pho|ubnd)\s{0,9}" + Blank + @")(?=$|\n|\t|\s{3})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamelessLine { get; }

    /// <summary>Everything left to fill in, in document order; each place once.</summary>
    public static ImmutableArray<Placeholder> Find(Transcript transcript, FormParts parts) =>
    [
        .. parts.All
            .SelectMany(p => In(transcript, p.Part, p.Range with { End = Math.Min(p.Range.End, p.Range.Start + LongestPart) }))
            .GroupBy(p => p.Words.At)
            .Select(g => g.First()),
    ];

    private static IEnumerable<Placeholder> In(Transcript transcript, FormPart part, LineRange range)
    {
        string text = Folded(transcript, range);
        return PatternsOf(part)
            .SelectMany(pattern => pattern.Matches(text).Select(m => m.Groups["words"]))
            .OrderBy(words => words.Index).ThenByDescending(words => words.Length)
            .Aggregate(new List<Group>(), static (apart, words) =>
            {
                if (apart.Count == 0 || words.Index >= apart[^1].Index + apart[^1].Length)
                    apart.Add(words);
                return apart;
            })
            .Select(words => Found(transcript, part, range.Start + words.Index, words.Length));
    }

    private static Placeholder Found(Transcript transcript, FormPart part, int start, int length)
    {
        string words = transcript.Text.Substring(start, length);
        int end = start + words.TrimEnd().Length;
        return new Placeholder(part, transcript.State("placeholder", words.Trim().Replace('\n', ' '), start, end));
    }

    private static Regex[] PatternsOf(FormPart part) => part switch
    {
        FormPart.Letterhead => [NamelessLine, Instruction],
        FormPart.Title => [Slot, Instruction, Gap, Kinds],
        FormPart.Heading or FormPart.Conditions => [Slot, Instruction],
        FormPart.DisciplineStatement => [Slot, Instruction, Gap, Kinds, Choice],
        FormPart.Request => [Slot, Instruction, Gap, Kinds],
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, message: null),
    };

    /// <summary>Folded, but with "…" told from a full stop.</summary>
    private static string Folded(Transcript transcript, LineRange range) => string.Create(
        range.End - range.Start,
        (transcript, range),
        static (folded, of) =>
        {
            of.transcript.Folded.AsSpan(of.range.Start, folded.Length).CopyTo(folded);
            for (int i = 0; i < folded.Length; i++)
            {
                if (of.transcript.Text[of.range.Start + i] == '…')
                    folded[i] = '…';
            }
        });
}
