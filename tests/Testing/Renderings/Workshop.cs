using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>A folder in which the programs of an office make files of each other; it goes away with them.</summary>
public sealed class Workshop : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ctcpl-workshop-").FullName;

    /// <summary>Saves documents in another format by LibreOffice, all in one start; the results are in the order given.</summary>
    /// <param name="format">The extension that names the format, without its dot.</param>
    /// <param name="documents">Names with their extension, and files. Names differ in more than their extension.</param>
    /// <param name="cancellationToken">Ends the conversion.</param>
    public async Task<byte[][]> OfficeAsync(
        string format, IReadOnlyList<(string Name, byte[] Bytes)> documents, CancellationToken cancellationToken)
    {
        string target = Directory.CreateDirectory(Path.Combine(_folder, "to-" + format)).FullName;
        string[] sources = [.. documents.Select(document => Write(document.Name, document.Bytes))];
        await OfficeTool.RunAsync(
            "soffice",
            "libreoffice-writer",
            [$"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", format, "--outdir", target, .. sources],
            cancellationToken);
        return [.. sources.Select(source => File.ReadAllBytes(Path.Combine(target, Path.GetFileNameWithoutExtension(source) + "." + format)))];
    }

    /// <summary>One PDF out of another by a program that is told the two paths.</summary>
    /// <param name="program">Its name on the path.</param>
    /// <param name="package">The Debian package it comes with.</param>
    /// <param name="pdf">The source.</param>
    /// <param name="arguments">From the paths of source and target to the command line.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    public async Task<byte[]> PdfAsync(
        string program, string package, byte[] pdf, Func<string, string, string[]> arguments, CancellationToken cancellationToken)
    {
        string source = Write(Path.GetRandomFileName() + ".pdf", pdf);
        string target = Path.ChangeExtension(source, ".made.pdf");
        await OfficeTool.RunAsync(program, package, arguments(source, target), cancellationToken);
        return await File.ReadAllBytesAsync(target, cancellationToken);
    }

    /// <summary>A page of MuPDF's own layout.</summary>
    public async Task<byte[]> MuPdfAsync(string html, CancellationToken cancellationToken)
    {
        string source = Write(Path.GetRandomFileName() + ".html", System.Text.Encoding.UTF8.GetBytes(html));
        string target = Path.ChangeExtension(source, ".pdf");
        await OfficeTool.RunAsync("mutool", "mupdf-tools", ["convert", "-o", target, source], cancellationToken);
        return await File.ReadAllBytesAsync(target, cancellationToken);
    }

    /// <summary>Takes pages of files into one.</summary>
    /// <param name="pages">Files, each with its pages as qpdf writes them ("1", "2-z").</param>
    /// <param name="cancellationToken">Ends the program.</param>
    public async Task<byte[]> JoinAsync(IReadOnlyList<(byte[] Pdf, string Pages)> pages, CancellationToken cancellationToken)
    {
        string target = Path.Combine(_folder, Path.GetRandomFileName() + ".pdf");
        await OfficeTool.RunAsync(
            "qpdf",
            "qpdf",
            ["--empty", "--pages", .. pages.SelectMany((part, i) => new[] { Write(Path.GetRandomFileName() + ".pdf", part.Pdf), part.Pages }), "--", target],
            cancellationToken);
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
