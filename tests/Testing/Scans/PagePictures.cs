using CTCPL.Pipeline.Testing.Documents;
using static System.FormattableString;

namespace CTCPL.Pipeline.Testing.Scans;

/// <summary>Pictures of a PDF's pages, as a scanner sees the paper.</summary>
public static class PagePictures
{
    /// <summary>Every page of a PDF in grey.</summary>
    public static async Task<ScanPicture[]> OfAsync(byte[] pdf, int dpi, CancellationToken cancellationToken)
    {
        using var folder = new PictureFolder();
        await OfficeTool.RunAsync(
            "pdftoppm", "poppler-utils", ["-gray", "-r", Invariant($"{dpi}"), folder.Write("source.pdf", pdf), folder.Place("page")], cancellationToken);
        return [.. folder.Files("page*.pgm").Select(ScanPicture.OfPgm)];
    }

    /// <summary>A page as a colour JPEG of this quality, 0 to 100, with the artefacts that come of it.</summary>
    public static async Task<byte[]> JpegAsync(ScanPicture page, int dpi, int quality, CancellationToken cancellationToken)
    {
        using var folder = new PictureFolder();
        await OfficeTool.RunAsync(
            "pdftoppm", "poppler-utils",
            [
                "-jpeg", "-jpegopt", Invariant($"quality={quality}"), "-r", Invariant($"{dpi}"), "-scale-to-x", Invariant($"{page.Width}"),
                "-scale-to-y", Invariant($"{page.Height}"), "-singlefile", folder.Write("source.pdf", PictureFiles.Pdf(dpi, [page])), folder.Place("page"),
            ],
            cancellationToken);
        return folder.Files("page.jpg")[0];
    }
}
