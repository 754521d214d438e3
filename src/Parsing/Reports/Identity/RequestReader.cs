using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Grammar;
using CTCPL.Pipeline.Parsing.Reports.Outline;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>Reads section IV, or the sentence that stands for it.</summary>
internal static partial class RequestReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(?<no>\b(?:khong|chua)\s+)?(?<ask>(?:kinh\s*)?(?:de\s*nghi|trinh|mong)\b)(?<between>(?:(?!\.\s).){0,300}?)\bcong\s*nhan\b", Options | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asks { get; }

    [GeneratedRegex(@"(?:chu\s*tich\s+)?(?:uy\s*ban|ubnd|hoi\s*dong|phong\s*tu\s*phap|so\s*tu\s*phap)|xem\s*xet|quyet\s*dinh", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addressed { get; }

    [GeneratedRegex(UnitText.Committee + @"\s+" + UnitText.ParentKind + @"(?=\s)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParentOf { get; }

    /// <param name="transcript">The document.</param>
    /// <param name="sections">Section headings.</param>
    /// <param name="from">Offset behind the last figure: a request stands after it.</param>
    public static Request Read(Transcript transcript, SectionPlaces sections, int from)
    {
        const string name = "recognitionRequested";
        if (sections.Request is { } heading)
        {
            var section = new LineRange(heading.Start, transcript.Text.Length);
            Match asked = Asks.Match(transcript.Folded[heading.End..]);
            (int at, int end, bool value) = asked.Success
                ? (heading.End + asked.Groups["ask"].Index, heading.End + asked.Index + asked.Length, !asked.Groups["no"].Success)
                : (heading.Start, heading.End, true);
            return new Request(transcript.State(name, value, at, end), section, Parent(transcript, section.Start, section.End));
        }
        foreach (LineRange sentence in Sentences.Between(transcript, Math.Min(from, transcript.Text.Length), transcript.Text.Length))
        {
            Match asked = Asks.Match(transcript.Folded[sentence.Start..sentence.End]);
            if (!asked.Success || !(Addressed.IsMatch(asked.Groups["between"].Value) || asked.Groups["no"].Success))
                continue;
            int at = sentence.Start + asked.Groups["ask"].Index;
            return new Request(
                transcript.State(name, !asked.Groups["no"].Success, at, sentence.Start + asked.Index + asked.Length),
                sentence,
                Parent(transcript, sentence.Start, sentence.End));
        }
        return new Request(new Absent<bool>(name), Range: null, Parent: null);
    }

    /// <summary>"UBND quận Bắc Từ Liêm" between two offsets: the tier above.</summary>
    public static Stated<string>? Parent(Transcript transcript, int from, int to)
    {
        foreach (Match match in ParentOf.Matches(transcript.Folded[from..to]))
        {
            Group kind = match.Groups["kind"];
            int kindStart = from + kind.Index;
            if (UnitText.NameAt(transcript, kindStart + kind.Length) is { } name)
                return transcript.State("parent", KindWord(kind.Value) + " " + name.Name, kindStart, name.End);
        }
        return null;
    }

    private static string KindWord(string folded) => folded.Replace(" ", "", StringComparison.Ordinal) switch
    {
        "quan" => "quận",
        "huyen" => "huyện",
        "thixa" => "thị xã",
        "tinh" => "tỉnh",
        _ => "thành phố",
    };
}
