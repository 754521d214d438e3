using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Wrapping;

/// <summary>Puts picture files into a PDF, a page each.</summary>
internal static class PictureFile
{
    /// <param name="bytes">The whole file.</param>
    /// <param name="mediaType">PNG, JPEG or TIFF.</param>
    /// <returns><c>null</c> when it is damaged, or coded in a way that no PDF can carry.</returns>
    public static ReadOnlyMemory<byte>? ToPdf(ReadOnlyMemory<byte> bytes, string mediaType)
    {
        ImmutableArray<EncodedPage> pages = mediaType switch
        {
            MediaType.Jpeg => One(JpegPage.Of(bytes)),
            MediaType.Png => One(PngPage.Of(bytes)),
            MediaType.Tiff => TiffPages.Of(bytes),
            _ => [],
        };
        return pages.IsEmpty ? null : PdfOfPictures.Of(pages);
    }

    private static ImmutableArray<EncodedPage> One(EncodedPage? page) => page is null ? [] : [page];
}
