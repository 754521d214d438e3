using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.ScoreTables;

namespace CTCPL.Pipeline.Worker.Tests.Dossiers;

/// <summary>Files of one unit's dossier, made once: PDFs as LibreOffice exports them.</summary>
public sealed class TwinFiles : IAsyncLifetime
{
    private const string Head = "BẢNG CHẤM ĐIỂM XÃ, PHƯỜNG, THỊ TRẤN ĐẠT CHUẨN TIẾP CẬN PHÁP LUẬT";

    /// <summary>The report, total 93,75.</summary>
    public static byte[] Word { get; } = Docx(ReportText.Prose25);

    /// <summary>The report as a PDF, with the same figures.</summary>
    public byte[] Pdf { get; private set; } = [];

    /// <summary>The report as a PDF, but with a total of 94,75.</summary>
    public byte[] OtherPdf { get; private set; } = [];

    public static byte[] Docx(ReportText report) => DocxBuilder.FromText(report.Marked).ToBytes();

    /// <summary>A score table in a file of its own.</summary>
    public static byte[] Table(string unit, int year, ScoreForm? form = null) => DocxParts.WithBody(
        FormWord.Paragraph(Head) + FormWord.Paragraph(FormattableString.Invariant($"Tên xã, phường, thị trấn: xã {unit}. Năm đánh giá: năm {year}"))
            + FormWord.Table(form ?? ScoreForm.OfValid25)).ToBytes();

    public async ValueTask InitializeAsync()
    {
        using var office = new OfficePdfs();
        byte[][] pdfs = await office.LibreOfficeAsync(
            [("bao-cao.docx", Word), ("bao-cao-2.docx", Docx(ReportText.Prose25.Replacing("93,75/100", "94,75/100")))],
            TestContext.Current.CancellationToken);
        (Pdf, OtherPdf) = (pdfs[0], pdfs[1]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
