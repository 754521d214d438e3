using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Worker.Reading.Recognition.Looks;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Reading.Recognition;

/// <summary>Makes grey pictures of a PDF's pages by Poppler.</summary>
/// <param name="pdf">Absolute path of the PDF.</param>
/// <param name="options">The bounds.</param>
internal sealed class PageRenderer(string pdf, ReadingOptions options)
{
    private const double PointsPerInch = 72;

    /// <summary>Longer side of A4, in points.</summary>
    private const double LongSide = 842;

    /// <summary>Shortest and longest side, in points, of a sheet whose size is believed: A5 to A3. Others come of cameras and
    /// converters that do not know the paper, and are rendered as if they were A4.</summary>
    private const double ShortestSide = 560;
    private const double LongestSide = 1250;

    /// <summary>Most pixels of a picture; a larger page is rendered more coarsely (A3 at 300 dots per inch has 17 million).</summary>
    private const long MostPixels = 40_000_000;

    /// <summary>Each side may be rounded up by as many pixels.</summary>
    private const int Rounding = 4;

    /// <summary>Whether Poppler took too long on a page.</summary>
    public bool HasTimedOut { get; private set; }

    /// <summary>Renders one page upright, as a reader displays it.</summary>
    /// <param name="page">One-based.</param>
    /// <param name="folder">A folder for the picture in between.</param>
    /// <param name="cancellationToken">Ends the rendering.</param>
    /// <returns>The picture at about <see cref="PageReading.Dpi"/> of the paper, and its pixels per point; <c>null</c> when
    /// Poppler fails on this page.</returns>
    public async Task<(GrayPicture Picture, double PerPoint)?> RenderAsync(int page, ScratchFolder folder, CancellationToken cancellationToken)
    {
        if (await SizeAsync(page, folder, cancellationToken) is not (double width, double height))
            return null;
        double scale = Scale(width, height);
        int across = Math.Max(1, (int)Math.Round(width * scale));
        int down = Math.Max(1, (int)Math.Round(height * scale));
        string number = page.ToString(CultureInfo.InvariantCulture);
        string picture = folder.File("page");
        var call = new ToolCall(ToolPath.PageRenderer,
            [
                "-q", "-gray", "-singlefile", "-f", number, "-l", number, "-scale-to-x", across.ToString(CultureInfo.InvariantCulture),
                "-scale-to-y", down.ToString(CultureInfo.InvariantCulture), pdf, picture,
            ], folder.Path)
        {
            Patience = options.PagePatience,
            MemoryBytes = options.ToolMemoryBytes,
            FolderBytes = options.ScratchBytes,
        };
        if (await RunAsync(call, cancellationToken) is null || !File.Exists(picture + ".pgm"))
            return null;
        byte[] file = await File.ReadAllBytesAsync(picture + ".pgm", cancellationToken);
        File.Delete(picture + ".pgm");
        return GrayPicture.OfPgm(file, MostPixels + Rounding * (across + down)) is GrayPicture rendered ? (rendered, scale) : null;
    }

    private static double Scale(double width, double height)
    {
        double side = Math.Max(width, height);
        double scale = side is >= ShortestSide and <= LongestSide
            ? PageReading.Dpi / PointsPerInch
            : PageReading.Dpi / PointsPerInch * LongSide / side;
        double most = Math.Sqrt(MostPixels / (width * height));
        return Math.Min(scale, most);
    }

    /// <summary>Sides of the displayed page in points; <c>null</c> when they cannot be told.</summary>
    private async Task<(double Width, double Height)?> SizeAsync(int page, ScratchFolder folder, CancellationToken cancellationToken)
    {
        string number = page.ToString(CultureInfo.InvariantCulture);
        var call = new ToolCall(PageSizes.Program, ["-f", number, "-l", number, pdf], folder.Path) { Patience = options.PagePatience, MemoryBytes = options.ToolMemoryBytes };
        if (await RunAsync(call, cancellationToken) is not ToolEnded end)
            return null;
        return PageSizes.Of(Encoding.Latin1.GetString(end.Output.Span)) is [PageSize size] ? (size.Width, size.Height) : null;
    }

    private async Task<ToolEnded?> RunAsync(ToolCall call, CancellationToken cancellationToken)
    {
        ToolResult result = await ToolProcess.RunAsync(call, cancellationToken);
        HasTimedOut |= result is ToolTimedOut;
        return result is ToolEnded { ExitCode: 0 } end ? end : null;
    }
}
