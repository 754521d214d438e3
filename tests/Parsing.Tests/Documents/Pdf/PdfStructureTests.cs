using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

/// <summary>Damaged and unusual structures of whole files.</summary>
public sealed class PdfStructureTests : IDisposable
{
    private static readonly string Whole = Encoding.Latin1.GetString(
        new PdfObjects().Text(60, 700, "Tong diem: 95/100").Text(60, 680, "Dap ung 03/03 dieu kien").Build());

    private readonly OfficePdfs _pdfs = new();

    public static TheoryData<string, string> Damaged { get; } = new()
    {
        { "xref elsewhere", Ended("startxref\n999999\n%%EOF\n") },
        { "xref at zero", Ended("startxref\n0\n%%EOF\n") },
        { "no end mark", Whole.Replace("%%EOF", "", StringComparison.Ordinal) },
        { "xref is garbage", Whole.Replace("0000000000 65535 f", "garbage garbage gar", StringComparison.Ordinal) },
        { "xref loops", Whole.Replace("/Size", string.Create(CultureInfo.InvariantCulture, $"/Prev {Whole.LastIndexOf("\nxref", StringComparison.Ordinal) + 1} /Size"), StringComparison.Ordinal) },
        { "junk before", new string('x', 500) + "\n" + Whole },
        { "junk behind", Whole + string.Concat(Enumerable.Repeat("<html>", 1000)) },
        { "wrong stream length", Whole.Replace("/Length ", "/Length 9", StringComparison.Ordinal) },
        { "old Mac line ends", Whole.Replace("endobj\n", "endobj\r", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    [Trait("Hostile", "B28")]
    public void File_WithADamagedStructure_IsReadWhole(string damage, string file)
    {
        DocumentText text = Reading.Text(Encoding.Latin1.GetBytes(file));

        Assert.True(text.Contents() is ["Tong diem: 95/100", "Dap ung 03/03 dieu kien"], damage);
    }

    [Theory]
    [InlineData("--linearize")]
    [InlineData("--object-streams=generate")]
    [InlineData("--qdf")]
    [Trait("Hostile", "B28")]
    public async Task File_WrittenAnew_IsTheSame(string option)
    {
        byte[] written = await _pdfs.QpdfAsync("anew", Encoding.Latin1.GetBytes(Whole), TestContext.Current.CancellationToken, option);

        DocumentText text = Reading.Text(written);

        Assert.Equal(["Tong diem: 95/100", "Dap ung 03/03 dieu kien"], text.Contents());
        Assert.Empty(text.Notes);
    }

    [Fact]
    [Trait("Hostile", "B28")]
    public void Pages_ThatTurnInACircle_AreRefusedOrReadOnce()
    {
        string file = Whole.Replace("/Kids [3 0 R] /Count 1", "/Kids [2 0 R 3 0 R] /Count 2", StringComparison.Ordinal);

        ReadOutcome outcome = Reading.Of(Encoding.Latin1.GetBytes(file));

        Assert.True(outcome is Refused or Readable { Text.Lines.Length: 2 });
    }

    [Fact]
    [Trait("Hostile", "B28")]
    public void Form_ThatDrawsItself_EndsAndIsAValue()
    {
        var pdf = new PdfObjects();
        int form = pdf.AddStream("BT /F1 12 Tf 60 600 Td (x) Tj ET /Fx Do", "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> /XObject << /Fx 6 0 R >> >>");
        pdf.Page("Resources", string.Create(CultureInfo.InvariantCulture, $"<< /Font << /F1 5 0 R >> /XObject << /Fx {form} 0 R >> >>"));

        ReadOutcome outcome = Reading.Of(pdf.Text(60, 700, "Tong diem: 95/100").Draw("/Fx Do").Build());

        Assert.True(outcome is Refused or Readable or NeedsRecognition);
    }

    [Fact]
    [Trait("Hostile", "B28")]
    public void File_OfTwoThousandPages_IsRead()
    {
        const int pages = 2000;
        var pdf = new PdfObjects();
        pdf.Text(60, 700, "Tong diem: 95/100");
        var kids = new StringBuilder("3 0 R");
        for (int page = 1; page < pages; page++)
            kids.Append(CultureInfo.InvariantCulture, $" {pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>")} 0 R");
        string file = Encoding.Latin1.GetString(pdf.Build()).Replace("/Kids [3 0 R] /Count 1", $"/Kids [{kids}] /Count 2000", StringComparison.Ordinal);

        DocumentText text = Reading.Text(Encoding.Latin1.GetBytes(file));

        Assert.Equal((pages, pages), (text.Pages, text.Lines.Length));
    }

    [Fact]
    [Trait("Hostile", "B30")]
    public void File_WithTheVirusTestText_IsReadLikeAnyOther()
    {
        string eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

        Assert.Equal(
            ["Tong diem: 95/100", "Dap ung 03/03 dieu kien"],
            Reading.Text(Encoding.Latin1.GetBytes(Whole + eicar)).Contents());
    }

    public void Dispose() => _pdfs.Dispose();

    private static string Ended(string end) => Whole[..Whole.LastIndexOf("startxref", StringComparison.Ordinal)] + end;
}
