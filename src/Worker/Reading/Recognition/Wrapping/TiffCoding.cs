using System.Collections.Immutable;
using static System.FormattableString;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Wrapping;

/// <summary>How the strips of a TIFF frame are coded, in the words of a PDF's image dictionary.</summary>
internal sealed class TiffCoding
{
    private const int Uncompressed = 1;
    private const int Huffman = 2;
    private const int Fax3 = 3;
    private const int Fax4 = 4;
    private const int Lzw = 5;
    private const int Jpeg = 7;
    private const int Deflate = 8;
    private const int OldDeflate = 32946;
    private const int PackBits = 32773;
    private const int MinIsWhite = 0;
    private const int Palette = 3;

    private readonly int _compression;
    private readonly int _bits;
    private readonly int _samples;
    private readonly bool _predicted;
    private readonly bool _twoDimensional;
    private readonly bool _mirroredBytes;
    private readonly string _colours;
    private readonly ImmutableArray<long> _tables;

    private TiffCoding(TiffFrame frame, string colours)
    {
        _compression = frame.First(TiffTag.Compression, Uncompressed);
        _bits = frame.First(TiffTag.BitsPerSample, 1);
        _samples = frame.First(TiffTag.SamplesPerPixel, 1);
        _predicted = frame.First(TiffTag.Predictor, 1) == 2;
        _twoDimensional = (frame.First(TiffTag.T4Options, 0) & 1) != 0;
        _mirroredBytes = frame.First(TiffTag.FillOrder, 1) == 2 && _bits == 1;
        _colours = colours;
        _tables = frame.All(TiffTag.JpegTables);
    }

    /// <returns><c>null</c> for a coding that no PDF can carry.</returns>
    public static TiffCoding? Of(TiffFrame frame)
    {
        int compression = frame.First(TiffTag.Compression, Uncompressed);
        bool known = compression is Uncompressed or Huffman or Fax3 or Fax4 or Lzw or Jpeg or Deflate or OldDeflate or PackBits;
        int samples = frame.First(TiffTag.SamplesPerPixel, 1);
        bool planes = samples > 1 && frame.First(TiffTag.PlanarConfiguration, 1) != 1;
        bool foreignWords = frame.First(TiffTag.BitsPerSample, 1) == 16 && frame.LittleEndian;
        bool predicted = frame.First(TiffTag.Predictor, 1) is 1 or 2;
        return known && !planes && !foreignWords && predicted && Colours(frame, samples, compression) is string colours
            ? new TiffCoding(frame, colours)
            : null;
    }

    /// <summary>The entries of the dictionary of one strip or tile.</summary>
    public string Entries(int width, int height) =>
        Invariant($"{_colours} /BitsPerComponent {_bits}") + _compression switch
        {
            Huffman => Invariant($" /Filter /CCITTFaxDecode /DecodeParms << /K 0 /EncodedByteAlign true /EndOfBlock false /Columns {width} /Rows {height} >>"),
            Fax3 => Invariant($" /Filter /CCITTFaxDecode /DecodeParms << /K {(_twoDimensional ? 1 : 0)} /Columns {width} /Rows {height} >>"),
            Fax4 => Invariant($" /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {width} /Rows {height} >>"),
            Lzw => " /Filter /LZWDecode" + Prediction(width),
            Deflate or OldDeflate => " /Filter /FlateDecode" + Prediction(width),
            PackBits => " /Filter /RunLengthDecode",
            Jpeg => " /Filter /DCTDecode",
            _ => "",
        };

    /// <summary>The bytes of one strip or tile as a PDF wants them.</summary>
    public ReadOnlyMemory<byte> Data(ReadOnlyMemory<byte> strip)
    {
        if (_mirroredBytes)
            return strip.ToArray().Select(Mirrored).ToArray();
        // a JPEG strip shares the tables of its frame: they go between its first marker and the rest
        return _compression == Jpeg && _tables.Length > 4 && strip.Length > 2
            ? (byte[])[0xFF, 0xD8, .. _tables.Skip(2).SkipLast(2).Select(value => (byte)value), .. strip.Span[2..]]
            : strip;
    }

    private string Prediction(int width) =>
        _predicted ? Invariant($" /DecodeParms << /Predictor 2 /Colors {_samples} /BitsPerComponent {_bits} /Columns {width} >>") : "";

    private static string? Colours(TiffFrame frame, int samples, int compression)
    {
        int photometric = frame.First(TiffTag.Photometric, 1);
        bool white = photometric == MinIsWhite;
        return (samples, photometric) switch
        {
            // fax codes have no photometric of their own: the filter gives 0 for black, as a PDF's grey does
            (1, 0 or 1) when compression is Huffman or Fax3 or Fax4 => "/ColorSpace /DeviceGray" + (white ? "" : " /Decode [1 0]"),
            (1, 0 or 1) => "/ColorSpace /DeviceGray" + (white ? " /Decode [1 0]" : ""),
            (1, Palette) => PaletteOf(frame),
            (3, 2 or 6) => "/ColorSpace /DeviceRGB",
            (4, 5) => "/ColorSpace /DeviceCMYK",
            _ => null,
        };
    }

    private static string? PaletteOf(TiffFrame frame)
    {
        ImmutableArray<long> map = frame.All(TiffTag.ColorMap);
        int colours = map.Length / 3;
        if (colours is 0 or > 256)
            return null;
        byte[] table = [.. Enumerable.Range(0, colours * 3).Select(i => (byte)(map[i % 3 * colours + i / 3] >> 8))];
        return Invariant($"/ColorSpace [/Indexed /DeviceRGB {colours - 1} <{Convert.ToHexString(table)}>]");
    }

    private static byte Mirrored(byte value)
    {
        int mirrored = 0;
        for (int bit = 0; bit < 8; bit++)
            mirrored |= (value >> bit & 1) << (7 - bit);
        return (byte)mirrored;
    }
}
