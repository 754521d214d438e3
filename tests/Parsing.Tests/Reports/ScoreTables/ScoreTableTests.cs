using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Documents.Pdf;
using CTCPL.Pipeline.Parsing.Documents.Word;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.ScoreTables;

namespace CTCPL.Pipeline.Parsing.Tests.Reports.ScoreTables;

/// <summary>Whatever way a table is written, its rows are what was written.</summary>
public sealed class ScoreTableTests
{
    private const string Title = "BẢNG CHẤM ĐIỂM, ĐÁNH GIÁ CÁC TIÊU CHÍ, CHỈ TIÊU CỦA XÃ SƠN THUẬN NĂM 2024";

    public static TheoryData<int> Styles { get; } = [.. Enumerable.Range(0, 40)];

    private static ScoreForm Form(int seed) => ScoreForm.Of(FormFacts.Points, FormStyle.Of(new Random(seed)), seed);

    [Theory]
    [MemberData(nameof(Styles))]
    public void TableOfWord_InAnyStyle_IsReadAsWritten(int seed)
    {
        ScoreForm form = Form(seed);

        Assert.Equal(FormFacts.Of(form), FormFacts.Of(Word(FormWord.Table(form, pieces: 1 + (seed % 3)))));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void TableOfAPdf_InAnyStyle_IsReadAsWritten(int seed)
    {
        ScoreForm form = Form(seed);

        Assert.Equal(FormFacts.Of(form), FormFacts.Of(Pdf(form, repeatsHead: seed % 2 == 0)));
    }

    private static ScoreTable Word(string markup)
    {
        byte[] file = DocxParts.WithBody(FormWord.Paragraph(Title) + markup).ToBytes();
        return Table(Assert.IsType<Readable>(WordReader.Read(file, ReadingLimits.Default, TestContext.Current.CancellationToken)).Text);
    }

    private static ScoreTable Pdf(ScoreForm form, bool repeatsHead, bool hasBorders = true)
    {
        using var pdf = new PdfBuilder();
        pdf.Page().Text(60, 780, Title);
        FormPdf.Draw(pdf, form, repeatsHead, hasBorders);
        return Table(Assert.IsType<Readable>(PdfReader.Read(
            pdf.Build(), RecognisedPages.None, ReadingLimits.Default, TestContext.Current.CancellationToken)).Text);
    }

    private static ScoreTable Table(DocumentText text) => Assert.IsType<NotAReport>(ReportParser.Parse(text)).Sheet!.Table;
}
