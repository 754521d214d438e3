using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Renderings;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>Every report as PDF by several programs, and those changed as offices do.</summary>
internal sealed class PrintedFiles
{
    /// <summary>The forms, in the order they are made.</summary>
    public static readonly IReadOnlyList<string> Forms =
    [
        "pdf by LibreOffice", "pdf by Chromium", "pdf by MuPDF", "pdf by Ghostscript", "pdf by Ghostscript of Chromium", "pdf by cairo",
        "pdf with owner password", "pdf with permissions only",
        "pdf turned 90", "pdf turned 180", "pdf turned 270", "pdf drawn for 90", "pdf drawn for 180", "pdf drawn for 270",
        "pdf saved again", "pdf signed",
    ];

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>The file of a form.</summary>
    public byte[] this[string form] => _files[form];

    /// <summary>The file whose words tell what stands where: Ghostscript moves nothing, but its files do not give every letter's
    /// code back to Poppler, so theirs is the one it was made of.</summary>
    public byte[] Legible(string form) => form switch
    {
        "pdf by Ghostscript" => this["pdf by LibreOffice"],
        "pdf by Ghostscript of Chromium" => this["pdf by Chromium"],
        _ => this[form],
    };

    /// <summary>Makes them all.</summary>
    /// <param name="report">What to print.</param>
    /// <param name="office">The same, exported by LibreOffice.</param>
    /// <param name="cancellationToken">Ends the making.</param>
    public static async Task<PrintedFiles> OfAsync(WrittenReport report, byte[] office, CancellationToken cancellationToken)
    {
        var files = new PrintedFiles();
        using var workshop = new Workshop();
        using var browser = new OfficePdfs();
        files._files["pdf by LibreOffice"] = office;
        files._files["pdf by Chromium"] = await browser.ChromiumAsync(report.Name, ReportPage.Of(report, "13pt 'Liberation Serif'"), cancellationToken);
        files._files["pdf by MuPDF"] = await workshop.MuPdfAsync(ReportPage.Of(report, "12pt serif"), cancellationToken);
        files._files["pdf by Ghostscript"] = await browser.GhostscriptAsync("office", office, cancellationToken);
        files._files["pdf by Ghostscript of Chromium"] = await browser.GhostscriptAsync("browser", files["pdf by Chromium"], cancellationToken);
        files._files["pdf by cairo"] = await workshop.PdfAsync(
            "pdftocairo", "poppler-utils", office, static (source, target) => ["-pdf", source, target], cancellationToken);
        await files.AddChangedAsync(workshop, office, cancellationToken);
        return files;
    }

    private async Task AddChangedAsync(Workshop workshop, byte[] office, CancellationToken cancellationToken)
    {
        _files["pdf with owner password"] = await QpdfAsync("--encrypt", "", "chu-so-huu", "256", "--");
        _files["pdf with permissions only"] = await QpdfAsync(
            "--allow-weak-crypto", "--encrypt", "", "", "128", "--print=none", "--modify=none", "--extract=n", "--");
        foreach (string degrees in (string[])["90", "180", "270"])
            _files["pdf turned " + degrees] = await QpdfAsync("--rotate=+" + degrees);
        var plain = new QdfFile(await workshop.PdfAsync("qpdf", "qpdf", office, QdfFile.Options, cancellationToken));
        foreach (int degrees in (int[])[90, 180, 270])
            _files[FormattableString.Invariant($"pdf drawn for {degrees}")] = plain.TurnedUpright(degrees);
        _files["pdf saved again"] = plain.SavedAgain();
        _files["pdf signed"] = plain.Signed();

        Task<byte[]> QpdfAsync(params string[] options) =>
            workshop.PdfAsync("qpdf", "qpdf", office, (source, target) => [.. options, source, target], cancellationToken);
    }
}
