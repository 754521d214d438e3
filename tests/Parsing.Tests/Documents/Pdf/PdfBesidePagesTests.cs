using System.Globalization;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

/// <summary>Forms, notes, attachments, scripts: what a PDF holds beside the text of its pages.</summary>
[Trait("Hostile", "B29")]
public sealed class PdfBesidePagesTests
{
    [Theory]
    [InlineData("/Subtype /Widget /FT /Tx /T (total) /V (95/100)")]
    [InlineData("/Subtype /Widget /Parent 6 0 R")]
    [InlineData("/Subtype /FreeText /Contents (95/100)")]
    public void ValueFilledIn_AsksForRecognition_AndIsTold(string annotation)
    {
        PdfObjects pdf = new PdfObjects().Text(60, 700, "Tong diem:");
        pdf.Add("<< /FT /Tx /T (total) /V (95/100) >>");
        Annotate(pdf, annotation);
        NeedsRecognition needs = Reading.Needs(pdf.Build());
        DocumentText without = Assert.IsType<Readable>(needs.Otherwise).Text;
        DocumentText with = Reading.Text(pdf.Build(), Seen.Pages(new Seen(1).Line(60, 700, "Tong diem: 95/100")));

        Assert.Equal(["Tong diem:"], without.Contents());
        ReadingNote note = Assert.Single(without.Notes);
        Assert.Equal((NoteCodes.EmbeddedContent, 1, "95/100"), (note.Code, note.Line, note.Words));
        Assert.Equal(ReadingQuality.Doubtful, without.Quality);
        Assert.Equal(["Tong diem: 95/100"], with.Contents());
        Assert.Equal((ReadingMethod.Ocr, ReadingQuality.Good), (with.Method, with.Quality));
        Assert.Empty(with.Notes);
    }

    [Theory]
    [InlineData("/Subtype /Widget /FT /Tx /T (total) /V ()")]
    [InlineData("/Subtype /Widget /FT /Tx /T (total) /V (95/100) /F 2")]
    [InlineData("/Subtype /Widget /FT /Sig /T (chu ky) /V << /Type /Sig /Filter /Adobe.PPKLite /Contents <00> /ByteRange [0 1 2 3] >>")]
    [InlineData("/Subtype /Link /A << /S /Launch /F (cmd.exe) >>")]
    [InlineData("/Subtype /Link /A << /S /URI /URI (http://example.invalid/) >>")]
    [InlineData("/Subtype /Screen /AA << /PV << /S /JavaScript /JS (app.alert\\(1\\)) >> >>")]
    public void AnnotationWithoutAValue_ChangesNothing(string annotation)
    {
        PdfObjects pdf = new PdfObjects { Catalog = "/OpenAction << /S /JavaScript /JS (this.exportDataObject\\(1\\)) >>" }.Text(60, 700, "Tong diem: 95/100");
        Annotate(pdf, annotation);

        DocumentText text = Reading.Text(pdf.Build());

        Assert.Equal(["Tong diem: 95/100"], text.Contents());
        Assert.Equal(ReadingQuality.Good, text.Quality);
        Assert.Empty(text.Notes);
    }

    [Fact]
    public void CommentWithAFigure_IsTold()
    {
        PdfObjects pdf = new PdfObjects().Text(60, 700, "Tong diem: 95/100");
        Annotate(pdf, "/Subtype /Text /Contents (phai la 94/100)");

        DocumentText text = Reading.Text(pdf.Build());

        Assert.Equal(["Tong diem: 95/100"], text.Contents());
        ReadingNote note = Assert.Single(text.Notes);
        Assert.Equal((NoteCodes.CommentWithFigure, 1, "phai la 94/100"), (note.Code, note.Line, note.Words));
        Assert.Equal(ReadingQuality.Good, text.Quality);
    }

    [Theory]
    [InlineData("/AcroForm << /XFA (xdp) >>", "Please wait... If this message is not eventually replaced by the proper contents")]
    [InlineData("/NeedsRendering true /AcroForm << /XFA (xdp) >>", "Tong diem")]
    public void DynamicForm_IsRefused_ForItsPagesSayNothing(string catalog, string shown)
    {
        Refused refused = Reading.Refusal(new PdfObjects { Catalog = catalog }.Text(60, 700, shown).Build());

        Assert.Equal(RefusalReason.NoText, refused.Reason);
        Assert.Contains("XFA", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StaticForm_WithXfaBeside_IsRead() => Assert.Equal(
        ["Tong diem: 95/100"],
        Reading.Text(new PdfObjects { Catalog = "/AcroForm << /XFA (xdp) >>" }.Text(60, 700, "Tong diem: 95/100").Build()).Contents());

    [Fact]
    public void Portfolio_IsRefused_SayingWhatToDo()
    {
        Refused refused = Reading.Refusal(new PdfObjects { Catalog = "/Collection << /View /D >>" }.Text(60, 700, "Mo bang Acrobat").Build());

        Assert.Equal(RefusalReason.UnsupportedType, refused.Reason);
        Assert.Contains("đính kèm", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Attachment_IsTold_AndNotRead()
    {
        var pdf = new PdfObjects { Catalog = "/Names << /EmbeddedFiles << /Names [(bang.xlsx) 7 0 R] >> >>" };
        pdf.AddStream("Tong diem: 11/100", "/Type /EmbeddedFile");
        pdf.Add("<< /Type /Filespec /F (bang.xlsx) /EF << /F 6 0 R >> >>");

        DocumentText text = Reading.Text(pdf.Text(60, 700, "Tong diem: 95/100").Build());

        Assert.Equal(["Tong diem: 95/100"], text.Contents());
        Assert.Equal(NoteCodes.EmbeddedContent, Assert.Single(text.Notes).Code);
        Assert.Equal(ReadingQuality.Good, text.Quality);
    }

    private static void Annotate(PdfObjects pdf, string annotation)
    {
        int number = pdf.Add($"<< /Type /Annot /Rect [130 695 230 715] {annotation} >>");
        pdf.Page("Annots", string.Create(CultureInfo.InvariantCulture, $"[{number} 0 R]"));
    }
}
