using System.IO.Compression;
using static System.FormattableString;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Wrapping;

/// <summary>A PNG file as a page (ISO 15948): its compressed rows go into the PDF as they stand, but for pictures with
/// transparency, which a PDF keeps apart and which are laid on white here.</summary>
internal static class PngPage
{
    private const int Signature = 8;

    /// <returns><c>null</c> when it is damaged, interlaced, or inflates to more than its header tells.</returns>
    public static EncodedPage? Of(ReadOnlyMemory<byte> file)
    {
        var chunks = PngChunks.Read(file.Span[Signature..]);
        if (chunks is null || chunks.Interlaced)
            return null;
        int components = chunks.Colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        EncodedImage? image = chunks.Colour is 4 or 6 ? OnWhite(chunks, components) : AsItStands(chunks, components);
        return image is null ? null : new EncodedPage(chunks.Width, chunks.Height, chunks.Dpi, 0, [image]);
    }

    private static EncodedImage? AsItStands(PngChunks chunks, int components)
    {
        string? colours = chunks.Colour switch
        {
            0 => "/DeviceGray",
            2 => "/DeviceRGB",
            3 when chunks.Palette.Length is > 0 and <= 768 =>
                Invariant($"[/Indexed /DeviceRGB {chunks.Palette.Length / 3 - 1} <{Convert.ToHexString(chunks.Palette)}>]"),
            _ => null,
        };
        return colours is null
            ? null
            : new EncodedImage(chunks.Width, chunks.Height, Invariant(
                $"/ColorSpace {colours} /BitsPerComponent {chunks.Bits} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {components} /BitsPerComponent {chunks.Bits} /Columns {chunks.Width} >>"),
                chunks.Data);
    }

    private static EncodedImage? OnWhite(PngChunks chunks, int components)
    {
        if (PngRows.Unfiltered(chunks, components) is not byte[] rows)
            return null;
        int bytes = chunks.Bits / 8;
        byte[] grey = new byte[chunks.Width * chunks.Height];
        for (int pixel = 0; pixel < grey.Length; pixel++)
        {
            int at = pixel * components * bytes;
            int value = components == 2 ? rows[at] : (rows[at] * 299 + rows[at + bytes] * 587 + rows[at + 2 * bytes] * 114) / 1000;
            int cover = rows[at + (components - 1) * bytes];
            grey[pixel] = (byte)((value * cover + 255 * (255 - cover)) / 255);
        }
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest))
            deflate.Write(grey);
        return new EncodedImage(chunks.Width, chunks.Height, "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", packed.ToArray());
    }
}
