using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>Reads "d) Mức độ đáp ứng các điều kiện …: Đáp ứng được 03/ 03 điều kiện".</summary>
internal static partial class ConditionsMetReader
{
    /// <summary>The words right before the figure, or the item's own label when its figure is blank.</summary>
    [GeneratedRegex(
        @"(?<label>muc\s*do\s*dap\s*ung\s*(?:cac\s*)?dieu\s*kien(?:(?!so\s*tieu|tong\s|\n\s*(?:[-+*•–]|\w{1,3}[.)]))[^:/\d;.]){0,120}?\s(?:la|dat|duoc|du)\s*(?:dap\s*ung\s*(?:duoc|du)?)?)(?=\s*\d{1,2}\s*/\s*\d)"
        + @"|(?<label>muc\s*do\s*dap\s*ung\s*(?:cac\s*)?dieu\s*kien(?:(?!so\s*tieu|tong\s|\n\s*(?:[-+*]|\w{1,3}[.)]))[^:]){0,160}:\s*(?:dap\s*ung\s*(?:duoc|du|day\s*du)?)?)(?=\s*(?!(?:\w{1,3}[.)]|[-+*])\s)[^\s])"
        + @"|(?<label>muc\s*do\s*dap\s*ung\s*(?:cac\s*)?dieu\s*kien[^:/\d;.\n]{0,80})(?=\n\s*\d{1,2}\s*/\s*\d{1,2}\s*dieu\s*kien)" // a cell and the next
        + @"|(?<label>so\s*(?:luong\s*)?(?:cac\s*)?dieu\s*kien\s*(?:da\s*)?(?:dap\s*ung|dat)(?:\s*(?:duoc|du))?(?!\s*(?:duoi|tren|chuan)))"
        + @"|(?<label>dap\s*ung\s*(?:duoc|du|day\s*du)?(?:\s*ca)?)\s*:?\s*(?=[ \n]*[\d._/][\d._/ \n]{0,14}(?:dieu\s*kien|[.;]?\s*$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Labels { get; }

    public static ImmutableArray<Figure> Read(Transcript transcript, int from)
    {
        List<Figure> figures = [];
        foreach (Match match in Labels.Matches(transcript.Folded[from..]))
        {
            Group label = match.Groups["label"];
            int start = from + label.Index;
            figures.Add(FigureText.Read("conditionsMet", transcript, (start, start + label.Length), transcript.Text.Length, isCount: false));
        }
        return [.. figures];
    }
}
