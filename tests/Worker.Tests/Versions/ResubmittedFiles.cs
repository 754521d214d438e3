using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Tests.Dossiers;

namespace CTCPL.Pipeline.Worker.Tests.Versions;

/// <summary>A report with several faults, and its later versions.</summary>
public sealed class ResubmittedFiles : IAsyncLifetime
{
    /// <summary>A total that the points do not add up to, a number of criteria that is not theirs, and a circular cited sloppily.</summary>
    public static ReportText First { get; } = ReportText.Prose25
        .Replacing("93,75/100", "95,75/100").Replacing("05/05 tiêu chí.", "04/05 tiêu chí.").Replacing("09/2021/TT-BTP", "09/2021-TT-BTP");

    /// <summary>The total put right, and nothing else.</summary>
    public static ReportText Fixed { get; } = First.Replacing("95,75/100", "93,75/100");

    /// <summary>The same, with other lines in between, a new number and a later date.</summary>
    public static ReportText Rewritten { get; } = Fixed
        .Replacing("Số: 12/BC-UBND", "Số: 19/BC-UBND").Replacing("ngày 06 tháng 01", "ngày 08 tháng 01")
        .InsertingAfter("niêm yết công khai", "Xã đã rà soát lại bảng chấm điểm theo ý kiến của Phòng Tư pháp.\nViệc rà soát có đại diện các thôn cùng dự.");

    /// <summary><see cref="Rewritten"/> as LibreOffice exports it.</summary>
    public byte[] RewrittenPdf { get; private set; } = [];

    /// <summary><see cref="First"/> as LibreOffice exports it.</summary>
    public byte[] FirstPdf { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        using var office = new OfficePdfs();
        byte[][] pdfs = await office.LibreOfficeAsync(
            [("sua.docx", TwinFiles.Docx(Rewritten)), ("dau.docx", TwinFiles.Docx(First))], TestContext.Current.CancellationToken);
        (RewrittenPdf, FirstPdf) = (pdfs[0], pdfs[1]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
