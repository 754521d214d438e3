using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>Reads the authority above: "UBND quận Bắc Từ Liêm".</summary>
internal static partial class ParentReader
{
    private const string Name = "parent";

    [GeneratedRegex(UnitText.Committee + @"\s+" + UnitText.ParentKind + @"(?=\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParentOf { get; }

    /// <summary>The authority: the one asked, or else that of the letterhead.</summary>
    /// <param name="transcript">The document.</param>
    /// <param name="request">Where recognition is asked for; <c>null</c> when it is not.</param>
    /// <param name="headEnd">Offset behind the letterhead.</param>
    public static Fact<string> Read(Transcript transcript, LineRange? request, int headEnd)
    {
        Stated<string>? found = (request is LineRange asked ? All(transcript, asked.Start, asked.End).FirstOrDefault() : null)
            ?? All(transcript, 0, headEnd).FirstOrDefault();
        if (found is null)
            return new Absent<string>(Name);
        return IsRecognised(transcript, found) ? Confirmed(transcript, found) : found;
    }

    /// <summary>What a recogniser read, if the document's other mentions say the same.</summary>
    private static Fact<string> Confirmed(Transcript transcript, Stated<string> found)
    {
        IEnumerable<Stated<string>> legible = All(transcript, 0, transcript.Text.Length).Where(p => DoubtAt(transcript, p) is null);
        if (AgreedNames.Sure(found.Value, legible, static p => p.Value, p => IsRecognised(transcript, p)) is { } sure)
            return sure;
        (Doubt doubt, string words) = DoubtAt(transcript, found)
            ?? (new Doubt(found.At.Column, found.At.Length, DoubtKind.LowConfidence), transcript.Text.Substring(transcript.OffsetOf(found.At), found.At.Length));
        return new Garbled<string>(Name, found.Quote, "tên cơ quan cấp trên", found.At)
        {
            Unsure = new Uncertainty<string>(doubt.Kind, [found.Value], words, doubt.Other),
        };
    }

    private static IEnumerable<Stated<string>> All(Transcript transcript, int from, int to)
    {
        foreach (Match match in ParentOf.Matches(transcript.Folded[from..to]))
        {
            Group kind = match.Groups["kind"];
            int kindStart = from + kind.Index;
            if (UnitText.NameAt(transcript, kindStart + kind.Length) is { } name)
                yield return transcript.State(Name, KindWord(kind.Value) + " " + name.Name, kindStart, name.End);
        }
    }

    private static bool IsRecognised(Transcript transcript, Stated<string> parent) => transcript.IsRecognised(transcript.OffsetOf(parent.At));

    private static (Doubt Doubt, string Words)? DoubtAt(Transcript transcript, Stated<string> parent)
    {
        int start = transcript.OffsetOf(parent.At);
        return transcript.DoubtAt(start, start + parent.At.Length);
    }

    private static string KindWord(string folded) => string.Concat(folded.Where(c => !char.IsWhiteSpace(c))) switch
    {
        "quan" => "quận",
        "huyen" => "huyện",
        "thixa" => "thị xã",
        "tinh" => "tỉnh",
        _ => "thành phố",
    };
}
