using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

[Trait("Hostile", "B27")]
public sealed class PdfRevisionTests
{
    [Fact]
    public void LastRevision_Counts_AndWhatAnEarlierOneSaidIsTold()
    {
        byte[] first = new PdfObjects().Text(60, 700, "Tong diem: 75/100").Text(60, 680, "Dap ung 03/03").Build();
        DocumentText text = Reading.Text(Saved(first, "BT /F1 12 Tf 60 700 Td (Tong diem: 95/100) Tj 0 -20 Td (Dap ung 03/03) Tj ET"));

        Assert.Equal(["Tong diem: 95/100", "Dap ung 03/03"], text.Contents());
        ReadingNote note = Assert.Single(text.Notes);
        Assert.Equal((NoteCodes.EarlierRevision, 1, "Tong diem: 75/100"), (note.Code, note.Line, note.Words));
        Assert.Equal(ReadingQuality.Good, text.Quality);
    }

    [Fact]
    public void Revision_ThatChangesNoText_IsNotTold()
    {
        byte[] first = new PdfObjects().Text(60, 700, "Tong diem: 95/100").Build();
        byte[] signed = Appended(first, 6, "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30] /Contents <00> >>");

        DocumentText text = Reading.Text(signed);

        Assert.Equal(["Tong diem: 95/100"], text.Contents());
        Assert.Empty(text.Notes);
    }

    [Fact]
    public void ThreeRevisions_TellEachOlderFigureOnce()
    {
        byte[] file = new PdfObjects().Text(60, 700, "Tong diem: 75/100").Build();
        file = Saved(file, "BT /F1 12 Tf 60 700 Td (Tong diem: 85/100) Tj ET");
        file = Saved(file, "BT /F1 12 Tf 60 700 Td (Tong diem: 95/100) Tj ET");

        DocumentText text = Reading.Text(file);

        Assert.Equal(["Tong diem: 95/100"], text.Contents());
        Assert.Equal(["Tong diem: 85/100", "Tong diem: 75/100"], text.Notes.Select(note => note.Words));
    }

    /// <summary>Saves the page's content anew behind the file.</summary>
    private static byte[] Saved(byte[] file, string content) => Appended(
        file, 4, string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} >>\nstream\n{content}\nendstream"));

    private static byte[] Appended(byte[] file, int number, string body)
    {
        string before = Encoding.Latin1.GetString(file);
        int previous = int.Parse(before[(before.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0], CultureInfo.InvariantCulture);
        string added = string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        return Encoding.Latin1.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{before}{added}xref\n{number} 1\n{before.Length:0000000000} 00000 n \ntrailer\n<< /Root 1 0 R /Size 9 /Prev {previous} >>\nstartxref\n{before.Length + added.Length}\n%%EOF\n"));
    }
}
