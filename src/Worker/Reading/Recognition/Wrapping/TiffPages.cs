using System.Collections.Immutable;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Wrapping;

/// <summary>The frames of a TIFF file as pages: each strip or tile goes into the PDF with its own compression (TIFF 6.0; a PDF
/// knows the same codings, ISO 32000-1, 7.4).</summary>
internal static class TiffPages
{
    private const int MostFrames = 2_000;

    /// <summary>Most strips or tiles of one frame.</summary>
    private const int MostPieces = 20_000;

    /// <returns>One page for each frame; empty when any of them is damaged or coded in a way that no PDF can carry.</returns>
    public static ImmutableArray<EncodedPage> Of(ReadOnlyMemory<byte> file)
    {
        ImmutableArray<EncodedPage>.Builder pages = ImmutableArray.CreateBuilder<EncodedPage>();
        foreach (TiffFrame frame in TiffFrame.All(file, MostFrames))
        {
            if (Page(file, frame) is not EncodedPage page)
                return [];
            pages.Add(page);
        }
        return pages.ToImmutable();
    }

    private static EncodedPage? Page(ReadOnlyMemory<byte> file, TiffFrame frame)
    {
        int width = frame.First(TiffTag.ImageWidth, 0);
        int height = frame.First(TiffTag.ImageLength, 0);
        bool tiled = frame.Has(TiffTag.TileOffsets);
        int pieceWidth = tiled ? frame.First(TiffTag.TileWidth, 0) : width;
        int pieceHeight = tiled ? frame.First(TiffTag.TileLength, 0) : Math.Min(height, frame.First(TiffTag.RowsPerStrip, height));
        ImmutableArray<long> offsets = frame.All(tiled ? TiffTag.TileOffsets : TiffTag.StripOffsets);
        ImmutableArray<long> lengths = frame.All(tiled ? TiffTag.TileByteCounts : TiffTag.StripByteCounts);
        if (width <= 0 || height <= 0 || pieceWidth <= 0 || pieceHeight <= 0 || offsets.IsEmpty
            || offsets.Length != lengths.Length || offsets.Length > MostPieces || TiffCoding.Of(frame) is not TiffCoding coding)
        {
            return null;
        }
        int across = (width + pieceWidth - 1) / pieceWidth;
        ImmutableArray<EncodedImage>.Builder images = ImmutableArray.CreateBuilder<EncodedImage>();
        for (int i = 0; i < offsets.Length; i++)
        {
            int top = i / across * pieceHeight;
            int rows = tiled ? pieceHeight : Math.Min(pieceHeight, height - top);
            if (rows <= 0 || offsets[i] < 0 || lengths[i] <= 0 || offsets[i] + lengths[i] > file.Length)
                return null;
            ReadOnlyMemory<byte> data = file.Slice((int)offsets[i], (int)lengths[i]);
            images.Add(new EncodedImage(
                pieceWidth, rows, coding.Entries(pieceWidth, rows), coding.Data(data), i % across * pieceWidth, top));
        }
        return new EncodedPage(width, height, frame.Dpi, JpegPage.Degrees(frame.First(TiffTag.Orientation, 1)), images.ToImmutable());
    }
}
