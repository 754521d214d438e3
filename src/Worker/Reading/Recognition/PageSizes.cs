using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Worker.Reading.Recognition;

/// <summary>The displayed sizes of a PDF's pages, out of what Poppler's <c>pdfinfo -f … -l …</c> prints.</summary>
internal static partial class PageSizes
{
    /// <summary>Poppler's program.</summary>
    public const string Program = "pdfinfo";

    private const double MostPoints = 1e6;

    /// <summary>In the order printed; a page whose size is none is left out.</summary>
    public static ImmutableArray<PageSize> Of(string printed)
    {
        var turned = TurnLine().Matches(printed).Where(turn => turn.Groups["turn"].Value is "90" or "270").Select(Page).ToHashSet();
        return
        [
            .. from line in SizeLine().Matches(printed)
               let page = Page(line)
               let width = Points(line, "width")
               let height = Points(line, "height")
               where width is > 0 and < MostPoints && height is > 0 and < MostPoints
               select turned.Contains(page) ? new PageSize(page, height, width) : new PageSize(page, width, height),
        ];
    }

    private static int Page(Match line) => int.Parse(line.Groups["page"].ValueSpan, CultureInfo.InvariantCulture);

    private static double Points(Match line, string group) => double.Parse(line.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^Page +(?<page>[0-9]{1,9}) +size: +(?<width>[0-9.]+) x (?<height>[0-9.]+) pts",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SizeLine();

    [GeneratedRegex(
        @"^Page +(?<page>[0-9]{1,9}) +rot: +(?<turn>[0-9]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TurnLine();
}

/// <summary>A page as a reader displays it.</summary>
/// <param name="Page">One-based.</param>
/// <param name="Width">Points, turned as displayed; above zero.</param>
/// <param name="Height">Points; above zero.</param>
internal sealed record PageSize(int Page, double Width, double Height);
