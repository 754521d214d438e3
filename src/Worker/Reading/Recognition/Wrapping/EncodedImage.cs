namespace CTCPL.Pipeline.Worker.Reading.Recognition.Wrapping;

/// <summary>A compressed picture, or a strip or tile of one, as a PDF can carry it without decoding.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Entries">The entries of its image dictionary besides type and size: colour space, bits, filter (PDF 1.7
/// reference, 8.9.5).</param>
/// <param name="Data">The compressed bytes.</param>
/// <param name="Left">Pixels from the page's left edge.</param>
/// <param name="Top">Pixels from the page's upper edge.</param>
internal sealed record EncodedImage(int Width, int Height, string Entries, ReadOnlyMemory<byte> Data, int Left = 0, int Top = 0);
