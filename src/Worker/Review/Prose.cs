using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace CTCPL.Pipeline.Worker.Review;

/// <summary>Text of reports and messages as HTML: always encoded, never taken as mark-up.</summary>
internal static partial class Prose
{
    /// <summary>The text with its figures bold: "28,5", "02/02", "95/100", "-1". Numbers that belong to a law's symbol stay plain.</summary>
    public static IHtmlContent WithBoldFigures(string text)
    {
        var html = new HtmlContentBuilder();
        int from = 0;
        foreach (Match figure in Figure.Matches(text))
        {
            html.Append(text[from..figure.Index]).AppendHtml("<b>").Append(figure.Value).AppendHtml("</b>");
            from = figure.Index + figure.Length;
        }
        return html.Append(text[from..]);
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}/.,-])[-−+]?\d+([.,]\d+)*(\s?/\s?\d+([.,]\d+)*)?\s?%?(?![\p{L}\p{N}/]|-\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure { get; }
}
