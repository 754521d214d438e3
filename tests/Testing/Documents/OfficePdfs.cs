namespace CTCPL.Pipeline.Testing.Documents;

/// <summary>Makes PDFs the ways offices do, in a folder of its own that goes away with it.</summary>
public sealed class OfficePdfs : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ctcpl-pdf-").FullName;

    /// <summary>Exports documents by LibreOffice, all in one start; the results are in the order given.</summary>
    /// <param name="documents">File names with their extension, which tells the format, and the files.</param>
    /// <param name="cancellationToken">Ends the conversion.</param>
    public async Task<byte[][]> LibreOfficeAsync(
        IReadOnlyList<(string Name, byte[] Bytes)> documents, CancellationToken cancellationToken)
    {
        string[] sources = [.. documents.Select(document => Write(document.Name, document.Bytes))];
        await OfficeTool.RunAsync(
            "soffice",
            "libreoffice-writer",
            [
                $"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", _folder, .. sources,
            ],
            cancellationToken);
        return [.. sources.Select(source => File.ReadAllBytes(Path.ChangeExtension(source, ".pdf")))];
    }

    /// <summary>Prints a page by Chromium, with its own head and foot lines (date, title, address, page number).</summary>
    public async Task<byte[]> ChromiumAsync(string name, string html, CancellationToken cancellationToken)
    {
        string source = Write($"{name}.html", System.Text.Encoding.UTF8.GetBytes(html));
        string target = Path.Combine(_folder, $"{name}-printed.pdf");
        await OfficeTool.RunAsync(
            "chromium",
            "chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", $"--user-data-dir={_folder}/{name}-profile",
                $"--print-to-pdf={target}", $"file://{source}",
            ],
            cancellationToken);
        return await File.ReadAllBytesAsync(target, cancellationToken);
    }

    /// <summary>Writes a PDF anew by Ghostscript, as "print to PDF" and "reduce size" programs do.</summary>
    /// <param name="name">Names the files in between.</param>
    /// <param name="pdf">The source.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <param name="options">More of Ghostscript's options, e.g. passwords.</param>
    public async Task<byte[]> GhostscriptAsync(
        string name, byte[] pdf, CancellationToken cancellationToken, params string[] options)
    {
        string source = Write($"{name}-source.pdf", pdf);
        string target = Path.Combine(_folder, $"{name}-ghostscript.pdf");
        await OfficeTool.RunAsync(
            "gs", "ghostscript", ["-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", .. options, "-o", target, source], cancellationToken);
        return await File.ReadAllBytesAsync(target, cancellationToken);
    }

    /// <summary>Draws a PDF anew by Cairo, as pages printed from GNOME programs are.</summary>
    public async Task<byte[]> CairoAsync(string name, byte[] pdf, CancellationToken cancellationToken)
    {
        string source = Write($"{name}-source.pdf", pdf);
        string target = Path.Combine(_folder, $"{name}-cairo.pdf");
        await OfficeTool.RunAsync("pdftocairo", "poppler-utils", ["-pdf", source, target], cancellationToken);
        return await File.ReadAllBytesAsync(target, cancellationToken);
    }

    /// <summary>Writes a PDF anew by qpdf: encrypted, linearized, packed.</summary>
    /// <param name="name">Names the files in between.</param>
    /// <param name="pdf">The source.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <param name="options">qpdf's options.</param>
    public async Task<byte[]> QpdfAsync(string name, byte[] pdf, CancellationToken cancellationToken, params string[] options)
    {
        string source = Write($"{name}-source.pdf", pdf);
        string target = Path.Combine(_folder, $"{name}-qpdf.pdf");
        await OfficeTool.RunAsync("qpdf", "qpdf", ["--allow-weak-crypto", source, .. options, target], cancellationToken);
        return await File.ReadAllBytesAsync(target, cancellationToken);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
