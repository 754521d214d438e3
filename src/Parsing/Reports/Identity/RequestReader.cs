using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Outline;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>Reads section IV, or the sentence that stands for it.</summary>
internal static partial class RequestReader
{
    private const string Name = "recognitionRequested";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Letters of "không " in front of the request.</summary>
    private const int Negation = 6;

    /// <summary>"không" with up to one letter misread.</summary>
    private static readonly ApproximateSearch No = new("khong", 1);

    [GeneratedRegex(@"(?<no>\b(?:khong|chua)\s+(?:(?:du|dap\s*ung|dat)\s+(?:cac\s+)?dieu\s*kien\s+(?:de\s+|duoc\s+)?)?)?(?<ask>(?:kinh\s*)?(?:de\s*nghi|trinh|mong)\b)(?<between>(?:(?!\.\s|\bde\s*nghi\b).){0,300}?)\bcong\s*nhan\b", Options | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asks { get; }

    [GeneratedRegex(@"(?:^|\t|[ ]{3})\s*(?:(?:tm|kt)\s?\.|t/m\b|(?:pho\s+)?chu\s+tich\s*$)", Options | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Signature { get; }

    [GeneratedRegex(@"(?:chu\s*tich\s+)?(?:uy\s*ban|ubnd|hoi\s*dong|phong\s*tu\s*phap|so\s*tu\s*phap)|xem\s*xet|quyet\s*dinh", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addressed { get; }

    /// <param name="transcript">The document.</param>
    /// <param name="sections">Section headings.</param>
    /// <param name="from">Offset behind the last figure: a request stands after it.</param>
    public static Request Read(Transcript transcript, SectionPlaces sections, int from)
    {
        if (sections.Request is { } heading)
        {
            var section = new LineRange(heading.Start, SignatureEnd(transcript, heading.End));
            Match asked = Asks.Match(transcript.Folded[heading.End..]);
            (int at, int end, bool value) = asked.Success
                ? (heading.End + asked.Groups["ask"].Index, heading.End + asked.Index + asked.Length, !asked.Groups["no"].Success)
                : (heading.Start, heading.End, true);
            Fact<bool> requested = asked.Success ? Stated(transcript, value, at, end) : FromHeading(transcript, at, end);
            return new Request(requested, section);
        }
        foreach (LineRange sentence in Sentences.Between(transcript, Math.Min(from, transcript.Text.Length), transcript.Text.Length))
        {
            Match asked = Asks.Match(transcript.Folded[sentence.Start..sentence.End]);
            if (!asked.Success || !(Addressed.IsMatch(asked.Groups["between"].Value) || asked.Groups["no"].Success))
                continue;
            int at = sentence.Start + asked.Groups["ask"].Index;
            return new Request(
                Stated(transcript, !asked.Groups["no"].Success, at, sentence.Start + asked.Index + asked.Length),
                sentence);
        }
        return new Request(new Absent<bool>(Name), Range: null);
    }

    /// <summary>Behind the signature follow annexes, or the page the report was copied from: neither asks for anything.</summary>
    private static int SignatureEnd(Transcript transcript, int from)
    {
        const int linesOfName = 3; // "TM. ỦY BAN NHÂN DÂN / XÃ … / CHỦ TỊCH"
        Match signature = Signature.Match(transcript.Folded, from);
        return signature.Success
            ? transcript.EndOf(Math.Min(transcript.Lines.Length - 1, transcript.IndexAt(signature.Index + signature.Length - 1) + linesOfName))
            : transcript.Text.Length;
    }

    /// <summary>The heading of a section asks too, unless a recogniser may have misread the sentence below it that does not.</summary>
    private static Fact<bool> FromHeading(Transcript transcript, int at, int end) => transcript.IsRecognised(at)
        ? Unsure(transcript, new Doubt(0, end - at, DoubtKind.LowConfidence), transcript.Text[at..end], value: true, at, end)
        : transcript.State(Name, value: true, at, end);

    private static Garbled<bool> Unsure(Transcript transcript, Doubt doubt, string words, bool value, int at, int end) =>
        new(Name, transcript.Quote(at, end), "có hay không đề nghị công nhận", transcript.Span(at, end))
        {
            Unsure = new Uncertainty<bool>(doubt.Kind, [value], words, doubt.Other),
        };

    /// <summary>The request, unless what turns it into its opposite may have been misread.</summary>
    private static Fact<bool> Stated(Transcript transcript, bool value, int at, int end)
    {
        int ask = Math.Min(end, at + "de nghi".Length);
        if ((transcript.DoubtAt(Math.Max(0, at - Negation), ask) ?? Misread(transcript, value, at)) is not var (doubt, words))
            return transcript.State(Name, value, at, end);
        return Unsure(transcript, doubt, words, value, at, end);
    }

    /// <summary>A recognised word in front that is nearly "không".</summary>
    private static (Doubt Doubt, string Words)? Misread(Transcript transcript, bool value, int at)
    {
        string before = transcript.Folded[..at].TrimEnd();
        string word = before[(before.LastIndexOfAny([' ', '\n']) + 1)..];
        return value && transcript.IsRecognised(at) && word.Length is >= 4 and <= 6 && No.FindAll(word).Count > 0
            ? (new Doubt(0, word.Length, DoubtKind.LowConfidence), transcript.Text.Substring(before.Length - word.Length, word.Length))
            : null;
    }
}
