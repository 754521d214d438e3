using System.Text;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

/// <summary>The report printed by each program, made once for the class.</summary>
public sealed class PrintedReportFiles : IAsyncLifetime
{
    private readonly Dictionary<string, byte[]> _files = [];

    public static TheoryData<string> Names =>
    [
        "libreoffice", "chromium-serif", "chromium-sans",
        "libreoffice-ghostscript", "chromium-serif-ghostscript", "chromium-sans-ghostscript",
        "libreoffice-cairo", "chromium-serif-cairo", "chromium-sans-cairo",
    ];

    public byte[] this[string name] => _files[name];

    public async ValueTask InitializeAsync()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var pdfs = new OfficePdfs();
        Task<byte[][]> office = pdfs.LibreOfficeAsync(
            [("report.fodt", Encoding.UTF8.GetBytes(PrintedReport.OpenDocument()))], cancellation);
        Task<byte[]> serif = pdfs.ChromiumAsync("serif", PrintedReport.Html("14pt 'Liberation Serif'"), cancellation);
        Task<byte[]> sans = pdfs.ChromiumAsync("sans", PrintedReport.Html("11pt 'DejaVu Sans'"), cancellation);
        await Task.WhenAll(office, serif, sans);
        _files.Add("libreoffice", (await office)[0]);
        _files.Add("chromium-serif", await serif);
        _files.Add("chromium-sans", await sans);
        foreach (string name in _files.Keys.ToList())
        {
            _files.Add($"{name}-ghostscript", await pdfs.GhostscriptAsync(name, _files[name], cancellation));
            _files.Add($"{name}-cairo", await pdfs.CairoAsync(name, _files[name], cancellation));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
