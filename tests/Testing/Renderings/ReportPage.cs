using System.Net;

namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>A report as a web page, for programs that print such.</summary>
public static class ReportPage
{
    /// <param name="report">What to print.</param>
    /// <param name="font">CSS font shorthand.</param>
    public static string Of(WrittenReport report, string font) =>
        $"<!doctype html><html><head><meta charset=\"utf-8\"/><title>Báo cáo</title><style>body{{font:{font}}} p{{margin:4pt 0}} "
        + "p.t{text-align:center;font-weight:bold} table{width:100%} td{width:50%;text-align:center}</style></head><body>"
        + string.Concat(report.Parts.Select(Part)) + "</body></html>";

    private static string Part(ReportPart part) => part.Kind switch
    {
        PartKind.Columns => $"<table><tr><td>{Cell(part.Left)}</td><td>{Cell(part.Right)}</td></tr></table>",
        PartKind.Title => $"<p class=\"t\">{WebUtility.HtmlEncode(part.Text)}</p>",
        _ => $"<p>{WebUtility.HtmlEncode(part.Line)}</p>",
    };

    private static string Cell(IEnumerable<string> lines) => string.Join("<br/>", lines.Select(WebUtility.HtmlEncode));
}
