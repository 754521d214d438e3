using System.Globalization;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Scans;

namespace CTCPL.Pipeline.Bench.Ocr;

/// <summary>A report as it comes from a scanner, and what is printed on it.</summary>
/// <param name="Seed">Makes it again.</param>
/// <param name="Dpi">Of the scan.</param>
/// <param name="Noise">What the scanner did.</param>
/// <param name="File">A PDF of pictures.</param>
/// <param name="Pages">The printed text, page by page.</param>
internal sealed record ScannedReport(int Seed, int Dpi, ScanNoise Noise, byte[] File, string[] Pages)
{
    private static readonly int[] Resolutions = [150, 200, 300];
    private static readonly ScanNoise[] Noises = Enum.GetValues<ScanNoise>();

    /// <summary>Resolution and noise go round with the seed, so that every pair comes up equally often.</summary>
    public static async Task<ScannedReport> OfAsync(int seed, byte[] pdf, CancellationToken cancellationToken)
    {
        int dpi = Resolutions[seed % Resolutions.Length];
        ScanNoise noise = Noises[seed / Resolutions.Length % Noises.Length];
        ScanPicture[] printed = await PagePictures.OfAsync(pdf, dpi, cancellationToken);
        ScanPicture[] scanned = [.. printed.Select((page, i) => new Scanner(dpi, seed * 100 + i).Scan(page, noise))];
        string[] texts = await TextsAsync(pdf, scanned.Length, cancellationToken);
        if (noise is not (ScanNoise.Artefacts or ScanNoise.Everything))
            return new ScannedReport(seed, dpi, noise, PictureFiles.Pdf(dpi, scanned), texts);
        List<(int Width, int Height, byte[] Jpeg)> jpegs = [];
        foreach (ScanPicture page in scanned)
            jpegs.Add((page.Width, page.Height, await PagePictures.JpegAsync(page, dpi, 25 + seed * 7 % 30, cancellationToken)));
        return new ScannedReport(seed, dpi, noise, PictureFiles.Pdf(dpi, jpegs), texts);
    }

    /// <summary>The printed words, by Poppler from the PDF of letters: another program than the one under test.</summary>
    private static async Task<string[]> TextsAsync(byte[] pdf, int pages, CancellationToken cancellationToken)
    {
        string folder = Directory.CreateTempSubdirectory("ctcpl-print-").FullName;
        try
        {
            string source = Path.Combine(folder, "source.pdf");
            await System.IO.File.WriteAllBytesAsync(source, pdf, cancellationToken);
            string[] texts = new string[pages];
            for (int page = 1; page <= pages; page++)
            {
                string number = page.ToString(CultureInfo.InvariantCulture);
                string target = Path.Combine(folder, number + ".txt");
                await OfficeTool.RunAsync("pdftotext", "poppler-utils", ["-layout", "-f", number, "-l", number, source, target], cancellationToken);
                texts[page - 1] = await System.IO.File.ReadAllTextAsync(target, cancellationToken);
            }
            return texts;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
