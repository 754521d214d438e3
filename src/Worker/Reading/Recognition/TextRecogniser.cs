using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Reading.Recognition.Looks;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;
using CTCPL.Pipeline.Worker.Reading.Recognition.Wrapping;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Reading.Recognition;

/// <summary>
/// Reads the pages of a document that are pictures: renders them by Poppler, and has Tesseract look at them twice. One
/// recogniser serves any number of documents at the same time.
/// </summary>
/// <param name="options">The bounds.</param>
/// <param name="scratch">Where the files in between stand.</param>
internal sealed class TextRecogniser(ReadingOptions options, Scratch scratch) : IDisposable
{
    private static readonly Refused Unrenderable = new(
        RefusalReason.NoText, "Không mở được ảnh trong tệp để nhận dạng chữ. Hãy quét lại thành PDF hoặc JPEG rồi gửi lại.");

    private static readonly Refused NothingRecognised = new(
        RefusalReason.NoText, "Nhận dạng chữ không thành công ở trang nào. Hãy quét lại rõ hơn, hoặc gửi tệp .docx hay PDF xuất từ Word.");

    private static readonly Refused TooSlow = new(
        RefusalReason.Timeout, "Nhận dạng chữ mất quá nhiều thời gian nên đã dừng. Máy có thể đang bận: hãy thử lại, hoặc gửi tệp .docx hay PDF xuất từ Word.");

    private readonly SemaphoreSlim _places = new(options.Recognisers);

    /// <summary>Recognises pages, several at the same time.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="mediaType">Its type by content: PDF, PNG, JPEG or TIFF (<see cref="MediaType"/>).</param>
    /// <param name="pages">One-based pages, as <see cref="NeedsRecognition.Pages"/> names them; those over
    /// <see cref="ReadingOptions.RecognisedPages"/> are left out.</param>
    /// <param name="cancellationToken">Ends the recognition, by <see cref="OperationCanceledException"/>.</param>
    public async Task<RecognitionOutcome> RecogniseAsync(
        ReadOnlyMemory<byte> bytes, string mediaType, ImmutableArray<int> pages, CancellationToken cancellationToken)
    {
        using ScratchFolder folder = scratch.NewFolder();
        RecognitionTools tools = await RecognitionTools.FindAsync(folder, cancellationToken);
        if (tools.Missing is Refused missing)
            return new NotRecognised(missing);
        ReadOnlyMemory<byte>? pdf = mediaType is MediaType.Pdf ? bytes : PictureFile.ToPdf(bytes, mediaType);
        if (pdf is not ReadOnlyMemory<byte> whole)
            return new NotRecognised(Unrenderable);
        string file = folder.File("document.pdf");
        await File.WriteAllBytesAsync(file, whole, cancellationToken);
        var renderer = new PageRenderer(file, options);
        var tesseract = new Tesseract(options);
        var reading = new PageReading(tesseract, tools.SecondModel);
        var recognised = new ConcurrentBag<RecognisedPage>();
        var spent = new TimeSpent(options.RecognitionPatience);
        await Parallel.ForEachAsync(
            pages.Take(options.RecognisedPages),
            new ParallelOptions { MaxDegreeOfParallelism = options.Recognisers, CancellationToken = cancellationToken },
            async (page, token) =>
            {
                if (await PageAsync(renderer, reading, spent, page, token) is RecognisedPage read)
                    recognised.Add(read);
            });
        return recognised.IsEmpty
            ? new NotRecognised(tesseract.HasTimedOut || renderer.HasTimedOut ? TooSlow : NothingRecognised)
            : new Recognised(new RecognisedPages([.. recognised.OrderBy(page => page.Number)]));
    }

    public void Dispose() => _places.Dispose();

    /// <returns><c>null</c> when a tool failed on this page or took too long, or when no time is left for it.</returns>
    private async Task<RecognisedPage?> PageAsync(
        PageRenderer renderer, PageReading reading, TimeSpent spent, int page, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        long begun = Stopwatch.GetTimestamp();
        try
        {
            if (spent.IsTooLong)
                return null;
            using ScratchFolder folder = scratch.NewFolder();
            if (await renderer.RenderAsync(page, folder, cancellationToken) is not (GrayPicture picture, double perPoint))
                return null;
            ReadPage? read = await reading.ReadAsync(folder, picture, cancellationToken);
            return read is null ? null : PlacedPage.Of(page, picture, perPoint, read);
        }
        finally
        {
            spent.Add(Stopwatch.GetElapsedTime(begun));
            _places.Release();
        }
    }
}
