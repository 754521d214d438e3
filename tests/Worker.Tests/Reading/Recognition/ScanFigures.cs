using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Scans;

namespace CTCPL.Pipeline.Worker.Tests.Reading.Recognition;

/// <summary>A page of figures, and how those of a recognised page compare with them.</summary>
internal static partial class ScanFigures
{
    /// <summary>The lines of one criterion and more, drawn one below the other.</summary>
    public static readonly string[] Lines =
    [
        "b) Đối với tiêu chí 2:",
        "- Số chỉ tiêu đạt điểm tối đa: 04/06 chỉ tiêu.",
        "- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: 05/06 chỉ tiêu.",
        "- Số chỉ tiêu đạt điểm 0: 0/06 chỉ tiêu.",
        "- Số điểm đạt được của tiêu chí: 28,75/30 điểm.",
        "b) Tổng điểm số đạt được của các tiêu chí: 93,75/100 điểm.",
    ];

    /// <summary>The figures on the page, in order.</summary>
    public static string[] Printed => [.. Lines.SelectMany(Of)];

    /// <summary>The page as a PDF of letters.</summary>
    public static byte[] Pdf(int rotation = 0)
    {
        using var pdf = new PdfBuilder();
        return pdf.Page(rotation).Lines(Lines).Build();
    }

    /// <summary>The page's picture.</summary>
    public static async Task<ScanPicture> PictureAsync(int dpi, CancellationToken cancellationToken) =>
        (await PagePictures.OfAsync(Pdf(), dpi, cancellationToken))[0];

    /// <summary>The figures of a text, one by one.</summary>
    public static IEnumerable<string> Of(string text) => Figure().Matches(text).Select(match => match.Value);

    /// <summary>The figures of a recognised page in order, each followed by a question mark where it is not sure.</summary>
    public static string[] Of(RecognisedPage page) =>
    [
        .. page.Lines.SelectMany(line => line.Words).SelectMany(word => Of(word.Text)
            .Select(figure => word.Other is null && word.Confidence >= 80 ? figure : figure + "?")),
    ];

    [GeneratedRegex("[0-9]+(?:[.,/][0-9]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();
}
