using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>
/// Finds labels by what they speak of, whatever their wording: the words that open a line or clause and lead to a figure.
/// "Số chỉ tiêu được chấm điểm tối đa: 2/2" speaks of indicators and of the maximum; no list of wordings has to hold it.
/// </summary>
internal static partial class LeadFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Longest lead with its figure, in UTF-16 units; a sentence of prose is longer.</summary>
    private const int Longest = 160;

    private const string Amount = @"\d{1,4}(?:[ ]?[.,][ ]?\d{1,3})?";
    private const string Unit = @"(?:chi[ ]?tieu|tieu[ ]?chi|diem|d\b)?";

    /// <summary>Where a clause that may be a lead begins; the unit of the line above may stand alone in a line.</summary>
    [GeneratedRegex(@"(?:^|(?<=[;,.][ ]))[ ]*(?:" + HeadingFinder.Marker + @"[ ]*)?(?!(?:chi[ ]?tieu|diem)[ .;]*$)(?<lead>(?:tong|so|chi|ct|diem)(?:[ a-z]|$))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening { get; }

    /// <summary>What ends a lead: a colon, the figure, or the dots in its place.</summary>
    [GeneratedRegex(@"[:;…_=/]|\.{2,}|(?<![\d.,])" + Amount + @"\s*" + Unit + @"\s*/(?:\s*[\d.…_]|[ ]*$)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stop { get; }

    /// <summary>A figure, or the place of one.</summary>
    [GeneratedRegex(@"\G(?:[ ]|[:=]|\b(?:la|d[ ]?at|duoc|co)\b)*(?:\d|[.…_ ]*" + Unit + @"[ ]*/[ ]*\d|[.…_]{2,}|khong\b|\n[ ]*" + Amount + "[ ]*" + Unit + @"[ ]*/|(?<nothing>$))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FigureBehind { get; }

    /// <summary>"…đ", "... điểm" before a slash: the unit stands behind the place of the figure.</summary>
    [GeneratedRegex(@"[ ]*[.…_]+[ ]*(?:diem|d|chi[ ]?tieu|tieu[ ]?chi)?[ ]*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlankWithUnit { get; }

    /// <summary>A lead that begins as the form's labels do is one even with nothing behind its colon.</summary>
    [GeneratedRegex(@"^(?:tong[ ]+)?so[ ]+(?:chi|tieu|diem|ct\b|luong|cac)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormLike { get; }

    /// <summary>The labels, in document order.</summary>
    public static List<LabelPlace> Find(Transcript transcript)
    {
        List<LabelPlace> found = [];
        for (int line = 0; line < transcript.Lines.Length; line++)
        {
            int start = transcript.StartOf(line);
            foreach (Match opening in Opening.Matches(transcript.Folded[start..transcript.EndOf(line)]))
            {
                if (At(transcript, line, start + opening.Groups["lead"].Index) is LabelPlace label)
                    found.Add(label);
            }
        }
        return found;
    }

    private static LabelPlace? At(Transcript transcript, int line, int start)
    {
        int end = Math.Min(RegionEnd(transcript, line, start), start + Longest);
        string region = transcript.Folded[start..end];
        Match stop = Stop.Match(region);
        int length = stop.Success ? stop.Index : region.Length;
        string lead = region[..length].TrimEnd();
        if (stop.Success && region[stop.Index] == '/')
            lead = BlankWithUnit.Replace(lead, "").TrimEnd();
        if (lead.Length == 0 || Leads.Kind(lead) is not Label label)
            return null;
        int behind = start + lead.Length;
        bool leadsToFigure = stop.Success
            ? FigureStandsBehind(transcript, behind, end, isForm: FormLike.IsMatch(lead)) || (GoesOn(transcript, line) && FigureStandsBehind(transcript, behind, transcript.EndOf(line + 1), isForm: false))
            : LeadsToCell(transcript, transcript.IndexAt(Math.Max(start, behind - 1)));
        if (transcript.DoubtAt(start, behind) is not null)
            return null; // one word misread makes another figure of it
        return leadsToFigure ? new LabelPlace(label, start, behind) : null;
    }

    private static bool FigureStandsBehind(Transcript transcript, int behind, int end, bool isForm) =>
        FigureBehind.Match(transcript.Folded[..end], behind) is { Success: true } figure && (isForm || !figure.Groups["nothing"].Success);

    /// <summary>Whether the next line may be the same paragraph's.</summary>
    private static bool GoesOn(Transcript transcript, int line) =>
        line + 1 < transcript.Lines.Length && (transcript.Lines[line + 1].ContinuesParagraph || transcript.Lines[line].Page is not null);

    /// <summary>The rest of the line, and the next one where the printed line goes on there in the middle of the lead.</summary>
    private static int RegionEnd(Transcript transcript, int line, int start)
    {
        int end = transcript.EndOf(line);
        bool goesOn = GoesOn(transcript, line) && !Stop.IsMatch(transcript.Folded[start..end]);
        return goesOn ? transcript.EndOf(line + 1) : end;
    }

    /// <summary>The line fills a cell, and the next cell of the row begins with a figure.</summary>
    private static bool LeadsToCell(Transcript transcript, int line) =>
        transcript.Lines[line].Cell is { } cell
        && line + 1 < transcript.Lines.Length
        && transcript.Lines[line + 1].Cell is { } next && next.Index == cell.Index && next.Row == cell.Row && next.Cell == cell.Cell + 1
        && FigureBehind.IsMatch(transcript.Folded[transcript.StartOf(line + 1)..transcript.EndOf(line + 1)]);
}
