namespace CTCPL.Pipeline.Parsing.Documents.Pictures;

/// <summary>What the headers of a picture file tell, without decoding it.</summary>
/// <param name="Pages">How many pictures it holds; one, but for TIFF.</param>
/// <param name="Fault">Why it is not read; <c>null</c> when it is sound as far as the headers tell.</param>
internal sealed record Picture(int Pages, Refused? Fault)
{
    /// <summary>Longest side in pixels: A3 at 1,200 dots per inch has 19,800.</summary>
    private const long LongestSide = 20_000;

    /// <summary>Most pixels of one page: A3 at 600 dots per inch has 70 million.</summary>
    private const long MostPixels = 100_000_000;

    private static readonly Picture Damaged = Refuse(
        RefusalReason.Corrupt, "Tệp ảnh bị hỏng, không mở được. Hãy chụp hoặc quét lại rồi gửi lại.");

    private static readonly Picture CutOff = Refuse(
        RefusalReason.Truncated, "Tệp ảnh bị cắt cụt (thiếu phần cuối). Hãy gửi lại tệp đầy đủ.");

    private static readonly Picture TooLarge = Refuse(
        RefusalReason.TooLarge, "Ảnh có quá nhiều điểm ảnh nên không đọc. Hãy quét lại ở độ phân giải 300 dpi rồi gửi lại.");

    private static readonly Picture TooManyPages = Refuse(
        RefusalReason.TooComplex, "Tệp ảnh có quá nhiều trang. Hãy chỉ gửi phần báo cáo.");

    /// <summary>Looks at a PNG, JPEG or TIFF file.</summary>
    public static Picture Of(ReadOnlySpan<byte> bytes, ReadingLimits limits)
    {
        (PictureState state, List<PixelSize> pages) = MediaType.Of(bytes) switch
        {
            MediaType.Png => PngHeader.Read(bytes),
            MediaType.Jpeg => JpegHeader.Read(bytes),
            _ => TiffDirectories.Read(bytes, limits.Pages),
        };
        if (state is PictureState.Damaged || pages.Exists(page => page.Width <= 0 || page.Height <= 0))
            return Damaged;
        if (state is PictureState.CutOff)
            return CutOff;
        if (pages.Count > limits.Pages)
            return TooManyPages;
        return pages.Exists(page => Math.Max(page.Width, page.Height) > LongestSide || page.Width * page.Height > MostPixels)
            ? TooLarge
            : new Picture(pages.Count, null);
    }

    private static Picture Refuse(RefusalReason reason, string message) => new(0, new Refused(reason, message));
}

/// <summary>What the structure of a picture file is like.</summary>
internal enum PictureState { Whole, CutOff, Damaged }

/// <summary>Sides of one page, in pixels.</summary>
internal readonly record struct PixelSize(long Width, long Height);
