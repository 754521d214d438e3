using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Reading.Recognition;
using CTCPL.Pipeline.Worker.Reading.Recognition.Wrapping;
using CTCPL.Pipeline.Worker.Reading.Tools;
using Microsoft.Extensions.Caching.Memory;

namespace CTCPL.Pipeline.Worker.Review.Originals;

/// <summary>
/// Pictures of the pages of received PDF and picture files, made by Poppler under the bounds of reading: what a file holds
/// is seen without the browser opening the file. What was made is kept in memory for a while.
/// </summary>
/// <param name="options">Bounds of the tools.</param>
internal sealed class PagePictures(ReadingOptions options) : IDisposable
{
    /// <summary>Most pages that are shown of one file.</summary>
    public const int MostPages = 200;

    /// <summary>Width of a picture in pixels: a page's text is read at this on any screen.</summary>
    public const int Across = 1_100;

    private const long KeptBytes = 96L << 20;
    private const int SizesBytes = 16 << 10;

    /// <summary>Longest picture, for pages that are tapes.</summary>
    private const int MostDown = 6_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lazy<Scratch> _scratch = new(() => Scratch.Open(options.ScratchRoot));
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = KeptBytes });

    /// <summary>Whether files of this type have pages that can be shown.</summary>
    public static bool CanShow(string mediaType) => mediaType is MediaType.Pdf or MediaType.Png or MediaType.Jpeg or MediaType.Tiff;

    /// <summary>Sizes of the first <see cref="MostPages"/> pages; empty when Poppler is missing or cannot open the file.</summary>
    /// <param name="sha256">Of the bytes, lower-case hexadecimal.</param>
    /// <param name="file">Gets the bytes; asked only when nothing is kept.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<ImmutableArray<PageSize>> SizesAsync(
        string sha256, Func<Task<ReadOnlyMemory<byte>?>> file, CancellationToken cancellationToken) =>
        [.. await KeptAsync("sizes " + sha256, file, SizesOfAsync, static _ => SizesBytes, cancellationToken) ?? []];

    /// <summary>A page as PNG, <see cref="Across"/> pixels wide; <c>null</c> when it cannot be made.</summary>
    /// <param name="sha256">Of the bytes, lower-case hexadecimal.</param>
    /// <param name="page">One-based.</param>
    /// <param name="file">Gets the bytes; asked only when nothing is kept.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<byte[]?> PictureAsync(
        string sha256, int page, Func<Task<ReadOnlyMemory<byte>?>> file, CancellationToken cancellationToken) =>
        KeptAsync(
            string.Create(CultureInfo.InvariantCulture, $"page {page} {sha256}"), file,
            (folder, pdf, token) => PictureOfAsync(folder, pdf, page, token), static picture => picture.Length, cancellationToken);

    public void Dispose()
    {
        _kept.Dispose();
        _places.Dispose();
        if (_scratch.IsValueCreated)
            _scratch.Value.Dispose();
    }

    private async Task<T?> KeptAsync<T>(
        string key,
        Func<Task<ReadOnlyMemory<byte>?>> file,
        Func<ScratchFolder, string, CancellationToken, Task<T?>> make,
        Func<T, long> size,
        CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(key, out T? kept))
            return kept;
        await _places.WaitAsync(cancellationToken);
        try
        {
            if (_kept.TryGetValue(key, out kept))
                return kept;
            if (await file() is not { } bytes || PdfOf(bytes) is not { } pdf)
                return default;
            using ScratchFolder folder = _scratch.Value.NewFolder();
            string path = folder.File("original.pdf");
            await File.WriteAllBytesAsync(path, pdf, cancellationToken);
            T? made = await make(folder, path, cancellationToken);
            if (made is not null)
                _kept.Set(key, made, new MemoryCacheEntryOptions { Size = size(made), SlidingExpiration = Kept });
            return made;
        }
        finally
        {
            _places.Release();
        }
    }

    private static ReadOnlyMemory<byte>? PdfOf(ReadOnlyMemory<byte> bytes) =>
        MediaType.Of(bytes.Span) is var type && type is MediaType.Pdf ? bytes : PictureFile.ToPdf(bytes, type);

    private async Task<PageSize[]?> SizesOfAsync(ScratchFolder folder, string pdf, CancellationToken cancellationToken)
    {
        ToolResult result = await ToolProcess.RunAsync(
            Bounded(PageSizes.Program, ["-f", "1", "-l", MostPages.ToString(CultureInfo.InvariantCulture), pdf], folder), cancellationToken);
        return result is ToolEnded { ExitCode: 0 } end ? [.. PageSizes.Of(Encoding.Latin1.GetString(end.Output.Span))] : null;
    }

    private async Task<byte[]?> PictureOfAsync(ScratchFolder folder, string pdf, int page, CancellationToken cancellationToken)
    {
        string number = page.ToString(CultureInfo.InvariantCulture);
        if (await SizeAsync(folder, pdf, number, cancellationToken) is not { } size)
            return null;
        double perPoint = Math.Min(Across / size.Width, MostDown / size.Height);
        string picture = folder.File("page");
        ToolResult result = await ToolProcess.RunAsync(
            Bounded(
                ToolPath.PageRenderer,
                [
                    "-q", "-png", "-cropbox", "-singlefile", "-f", number, "-l", number, "-scale-to-x", Pixels(size.Width * perPoint),
                    "-scale-to-y", Pixels(size.Height * perPoint), pdf, picture,
                ],
                folder),
            cancellationToken);
        return result is ToolEnded { ExitCode: 0 } && File.Exists(picture + ".png")
            ? await File.ReadAllBytesAsync(picture + ".png", cancellationToken)
            : null;
    }

    private async Task<PageSize?> SizeAsync(ScratchFolder folder, string pdf, string number, CancellationToken cancellationToken)
    {
        ToolResult result = await ToolProcess.RunAsync(Bounded(PageSizes.Program, ["-f", number, "-l", number, pdf], folder), cancellationToken);
        return result is ToolEnded { ExitCode: 0 } end ? PageSizes.Of(Encoding.Latin1.GetString(end.Output.Span)).FirstOrDefault() : null;
    }

    private ToolCall Bounded(string program, ImmutableArray<string> words, ScratchFolder folder) => new(program, words, folder.Path)
    {
        Patience = Patience,
        MemoryBytes = options.ToolMemoryBytes,
        FolderBytes = options.ScratchBytes,
    };

    private static string Pixels(double length) => Math.Max(1, (int)Math.Round(length)).ToString(CultureInfo.InvariantCulture);
}
