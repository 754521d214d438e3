using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>
/// Finds "DỰ THẢO": in the letterhead, as a line of nothing else in capitals anywhere (a watermark), or in a header or footer. Drafts
/// that the prose speaks of are no mark.
/// </summary>
internal static partial class DraftMark
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    private const string Name = "draft";

    private const string Words = @"(?:ban\s{1,3})?(?<draft>du\s{0,3}thao)(?:\s{1,3}(?:lan\s{1,3}(?:thu\s{1,3})?\w{1,5}|\d{1,2}|bao\s{1,3}cao|ban\s{1,3}cuoi))?";

    /// <summary>Alone on its line or in its column, behind the word "báo cáo", or before it where a title begins with both.</summary>
    [GeneratedRegex(@"(?:^|\t|\s{3}|\bbao\s{1,3}cao\s{1,9})[^\S\n]{0,80}[(\[""“*]{0,3}\s{0,3}" + Words + @"\s{0,3}[)\]""”*:.]{0,3}[^\S\n]{0,80}(?=$|\t|\s{3})"
        + @"|^[^\S\n]{0,80}(?<draft>du\s{0,3}thao)\s{1,3}bao\s{1,3}cao\s{1,3}(?:ket\s{1,3}qua|(?:tu\s{1,3})?d\s?anh\s{1,3}gia)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InLetterhead { get; }

    /// <summary>A whole line.</summary>
    [GeneratedRegex(@"^[^\S\n]{0,80}[(\[""“*]{0,3}" + Words + @"[)\]""”*]{0,3}[^\S\n]{0,80}$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alone { get; }

    /// <param name="transcript">The document's body.</param>
    /// <param name="document">The whole document.</param>
    /// <param name="letterheadEnd">Where the letterhead ends at the latest.</param>
    /// <param name="isTitle">Whether the title stands there.</param>
    public static Fact<bool> Find(Transcript transcript, DocumentText document, int letterheadEnd, bool isTitle)
    {
        Group head = (isTitle ? InLetterhead : Alone).Match(transcript.Folded[..Math.Min(letterheadEnd, LetterheadReader.Longest)]).Groups["draft"];
        Group? mark = head.Success ? head : Alone.Matches(transcript.Folded).Select(m => m.Groups["draft"]).FirstOrDefault(g => IsCapitals(transcript.Text, g));
        return mark is not null ? transcript.State(Name, value: true, mark.Index, mark.Index + mark.Length)
            : InRunningHead(document) ?? new Absent<bool>(Name);
    }

    private static Fact<bool>? InRunningHead(DocumentText document)
    {
        foreach (TextLine line in document.Lines.Where(l => l.Part is DocumentPart.Header or DocumentPart.Footer))
        {
            Group mark = InLetterhead.Match(Folding.FoldInPlace(line.Content)).Groups["draft"];
            if (mark.Success)
                return new Stated<bool>(Name, Value: true, Quotation.Around(line.Content, mark.Index, mark.Length), new TextSpan(line.Page, line.Number, mark.Index, mark.Length));
        }
        return null;
    }

    private static bool IsCapitals(string text, Group words)
    {
        string written = text.Substring(words.Index, words.Length);
        return string.Equals(written, written.ToUpperInvariant(), StringComparison.Ordinal);
    }
}
