using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Scans;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Reading.Recognition;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Tests.Reading.Recognition;

/// <summary>Real pictures, real Tesseract: figures come out as printed, or as doubtful.</summary>
public sealed class TextRecogniserTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("ctcpl-recogniser-").FullName;
    private readonly Scratch _scratch;

    public TextRecogniserTests() => _scratch = Scratch.Open(_root);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _scratch.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Theory]
    [Trait("Hostile", "D43")]
    [InlineData(150, 0)]
    [InlineData(200, 1)]
    [InlineData(300, -2)]
    public async Task A_scan_straight_or_tilted_gives_the_figures_as_printed(int dpi, double tilt)
    {
        ScanPicture picture = (await ScanFigures.PictureAsync(dpi, Token)).Tilted(tilt);

        RecognisedPage page = Assert.Single(await PagesAsync(PictureFiles.Pdf(dpi, [picture]), MediaType.Pdf, 1));

        Assert.Equal(ScanFigures.Printed, ScanFigures.Of(page).Select(figure => figure.TrimEnd('?')));
        Assert.True(dpi == 150 || !ScanFigures.Of(page).Any(figure => figure.EndsWith('?')), "from 200 dpi on every figure is sure");
    }

    [Fact]
    [Trait("Hostile", "D43")]
    public async Task Words_stand_where_the_paper_has_them()
    {
        ScanPicture picture = await ScanFigures.PictureAsync(200, Token);

        RecognisedPage page = Assert.Single(await PagesAsync(PictureFiles.Pdf(200, [picture.Tilted(1.5)]), MediaType.Pdf, 1));

        Assert.Equal((595, 842), ((int)Math.Round(page.Width), (int)Math.Round(page.Height)));
        RecognisedWord first = page.Lines[0].Words[0];
        // drawn at (60, 780); the page is turned about its middle (298, 421) by 1.5 degrees: 9 points to the side, 6 down or up
        Assert.InRange(first.Box.Left, 60 - 14, 60 + 14);
        Assert.InRange(first.Box.Bottom, 780 - 14, 780 + 14);
        Assert.All(page.Lines.SelectMany(line => line.Words), word => Assert.True(word.Box.Top - word.Box.Bottom < 20, $"{word}"));
    }

    [Theory]
    [Trait("Hostile", "D46")]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_page_scanned_on_its_side_or_head_is_read_all_the_same(int quarters)
    {
        ScanPicture picture = (await ScanFigures.PictureAsync(200, Token)).Turned(quarters);

        RecognisedPage page = Assert.Single(await PagesAsync(PictureFiles.Pdf(200, [picture]), MediaType.Pdf, 1));

        Assert.Equal(ScanFigures.Printed, ScanFigures.Of(page));
        RecognisedLine line = page.Lines[0];
        (double across, double up) = (line.Words[^1].Box.Left - line.Words[0].Box.Left, line.Words[^1].Box.Bottom - line.Words[0].Box.Bottom);
        Assert.True(quarters == 1 ? up < -Math.Abs(across) : across < -Math.Abs(up), "words follow each other as on the displayed page");
    }

    [Fact]
    [Trait("Hostile", "B20")]
    public async Task Png_jpeg_and_tiff_are_read_every_frame_of_it()
    {
        ScanPicture picture = await ScanFigures.PictureAsync(200, Token);
        byte[] jpeg = await PagePictures.JpegAsync(picture, 200, 60, Token);

        RecognisedPage fromPng = Assert.Single(await PagesAsync(PictureFiles.Png(200, picture), MediaType.Png, 1));
        RecognisedPage fromJpeg = Assert.Single(await PagesAsync(jpeg, MediaType.Jpeg, 1));
        ImmutableArray<RecognisedPage> fromTiff = await PagesAsync(PictureFiles.Tiff(200, picture, picture.Turned(2)), MediaType.Tiff, 1, 2);

        Assert.Equal([1, 2], fromTiff.Select(page => page.Number));
        Assert.All([fromPng, fromJpeg, .. fromTiff], page => Assert.Equal(ScanFigures.Printed, ScanFigures.Of(page)));
    }

    [Fact]
    [Trait("Hostile", "D43")]
    public async Task A_page_that_takes_too_long_is_left_out_and_a_document_of_such_pages_is_refused()
    {
        ScanPicture picture = await ScanFigures.PictureAsync(150, Token);
        using var recogniser = new TextRecogniser(new ReadingOptions { PagePatience = TimeSpan.FromMilliseconds(1) }, _scratch);

        RecognitionOutcome outcome = await recogniser.RecogniseAsync(PictureFiles.Pdf(150, [picture]), MediaType.Pdf, [1], Token);

        Assert.Equal(RefusalReason.Timeout, Assert.IsType<NotRecognised>(outcome).Refusal.Reason);
    }

    [Fact]
    [Trait("Hostile", "D43")]
    public async Task When_the_time_for_a_file_is_spent_its_other_pages_are_left_out()
    {
        ScanPicture picture = await ScanFigures.PictureAsync(150, Token);
        using var recogniser = new TextRecogniser(new ReadingOptions { Recognisers = 1, RecognitionPatience = TimeSpan.FromMilliseconds(1) }, _scratch);

        RecognitionOutcome outcome = await recogniser.RecogniseAsync(PictureFiles.Pdf(150, [picture, picture]), MediaType.Pdf, [1, 2], Token);

        Assert.Equal(1, Assert.Single(Assert.IsType<Recognised>(outcome).Pages.Pages).Number);
    }

    [Fact]
    public async Task Only_the_pages_asked_for_are_read_and_a_page_that_is_not_there_is_left_out()
    {
        ScanPicture picture = await ScanFigures.PictureAsync(150, Token);

        ImmutableArray<RecognisedPage> pages = await PagesAsync(PictureFiles.Pdf(150, [picture, picture]), MediaType.Pdf, 2, 7);

        Assert.Equal(2, Assert.Single(pages).Number);
    }

    [Theory]
    [Trait("Hostile", "D43")]
    [InlineData("tesseract")]
    [InlineData("pdftoppm")]
    public async Task Without_a_tool_the_refusal_says_what_to_install(string missing)
    {
        using ScratchFolder folder = _scratch.NewFolder();

        RecognitionTools tools = await RecognitionTools.FindAsync(folder, program => !string.Equals(program, missing, StringComparison.Ordinal), Token);

        Assert.Equal(RefusalReason.NoText, tools.Missing?.Reason);
        Assert.Contains("apt-get install tesseract-ocr tesseract-ocr-vie poppler-utils", tools.Missing?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_picture_file_is_refused()
    {
        using var recogniser = new TextRecogniser(new ReadingOptions(), _scratch);

        RecognitionOutcome outcome = await recogniser.RecogniseAsync(new byte[] { 0x89, 0x50, 0x4E, 0x47, 1, 2, 3, 4, 5 }, MediaType.Png, [1], Token);

        Assert.Equal(RefusalReason.NoText, Assert.IsType<NotRecognised>(outcome).Refusal.Reason);
    }

    private async Task<ImmutableArray<RecognisedPage>> PagesAsync(byte[] bytes, string mediaType, params ImmutableArray<int> pages)
    {
        using var recogniser = new TextRecogniser(new ReadingOptions(), _scratch);
        RecognitionOutcome outcome = await recogniser.RecogniseAsync(bytes, mediaType, pages, Token);
        Assert.Empty(Directory.GetDirectories(Directory.GetDirectories(_root)[0]));
        return Assert.IsType<Recognised>(outcome).Pages.Pages;
    }
}
