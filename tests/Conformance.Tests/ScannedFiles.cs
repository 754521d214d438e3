using CTCPL.Pipeline.Testing.Renderings;
using CTCPL.Pipeline.Testing.Scans;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>Reports as the pictures that scanners and cameras make of the printed pages.</summary>
internal static class ScannedFiles
{
    /// <summary>How far a careless hand lays the paper on the glass, in degrees.</summary>
    private const double Tilt = 1;

    /// <summary>A form of the picture: what it is made of, and how it is read.</summary>
    /// <param name="Form">Its name.</param>
    /// <param name="Report">What is written in it.</param>
    /// <param name="Extension">Of the file.</param>
    /// <param name="Dpi">Dots an inch.</param>
    /// <param name="Noise">What else befell a page that was laid askew; <c>null</c> for a clean one laid straight.</param>
    public sealed record Picture(string Form, string Report, string Extension, int Dpi, ScanNoise? Noise = null);

    public static readonly IReadOnlyList<Picture> Pictures =
    [
        new("scan at 150 dpi", "commune", ".pdf", 150),
        new("scan at 200 dpi", "commune", ".pdf", 200),
        new("scan at 300 dpi", "commune", ".pdf", 300),
        new("scan at 150 dpi tilted, with dirt", "commune", ".pdf", 150, ScanNoise.Speckle),
        new("scan at 300 dpi tilted, faint", "commune", ".pdf", 300, ScanNoise.Faint),
        new("text and scan", "commune", ".pdf", 200),
        new("png", "ward", ".png", 300),
        new("tiff", "commune", ".tif", 200),
    ];

    /// <summary>Whether a file of this form holds a single page, so that the report has to fit on it.</summary>
    public static bool IsOnePage(string form) => form is "png";

    /// <summary>Makes the picture of a printed report, and tells where its words went.</summary>
    public static async Task<(byte[] File, IndependentPlaces Places)> OfAsync(
        Workshop workshop, Picture picture, byte[] printed, CancellationToken cancellationToken)
    {
        var scanner = new Scanner(picture.Dpi, seed: picture.Dpi);
        ScanPicture[] pages = await PagePictures.OfAsync(printed, picture.Dpi, cancellationToken);
        if (picture.Noise is ScanNoise noise)
            pages = [.. pages.Select(page => scanner.Scan(page.Tilted(Tilt), noise))];
        byte[] file = picture.Form switch
        {
            "text and scan" => await workshop.JoinAsync([(printed, "1"), (PictureFiles.Pdf(picture.Dpi, pages), "2-z")], cancellationToken),
            "png" => PictureFiles.Png(picture.Dpi, pages.Single()),
            "tiff" => PictureFiles.Tiff(picture.Dpi, pages),
            _ => PictureFiles.Pdf(picture.Dpi, pages),
        };
        IReadOnlyList<PrintedWord> words = await PrintedWord.OfAsync(printed, isSideways: false, cancellationToken);
        return (file, new ScannedPlaces(picture.Noise is not null ? [.. words.Select(word => Moved(word, picture, pages[0]))] : words));
    }

    private static PrintedWord Moved(PrintedWord word, Picture picture, ScanPicture page) =>
        picture.Form is "text and scan" && word.Page == 1 ? word
        : word.Turned(Tilt, page.Width * 72.0 / picture.Dpi, page.Height * 72.0 / picture.Dpi);
}
