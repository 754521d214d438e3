using System.IO.Compression;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Documents.Pdf;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

/// <summary>A damaged page must not be read in part: what is lost would be held against the unit.</summary>
public sealed class PdfDamageTests
{
    private static readonly byte[] Stream = Deflated();

    [Fact]
    [Trait("Hostile", "B28")]
    public void PageContent_WithAnyBitFlipped_IsRefusedOrReadTheSame()
    {
        byte[] whole = Page();
        string[] lines = [.. Reading.Text(whole).Contents()];
        (int from, int to) = FirstStream(whole);
        int refused = 0;
        for (int at = from; at < to; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= (byte)(1 << (at % 8));

            if (Reading.Of(damaged) is Readable read)
                Assert.Equal(lines, read.Text.Contents());
            else
                refused++;
        }
        Assert.InRange(refused, (to - from) * 9 / 10, to - from); // but for the header's and the trailer's spare bits
    }

    [Fact]
    [Trait("Hostile", "B28")]
    public void PageContent_WithItsEndZeroed_IsCorrupt()
    {
        byte[] damaged = Page();
        (int from, int to) = FirstStream(damaged);
        damaged.AsSpan(from + ((to - from) / 2), (to - from) / 2).Clear();

        Assert.Equal(RefusalReason.Corrupt, Reading.Refusal(damaged).Reason);
    }

    [Fact]
    public void Stream_Whole_IsWhole() => Assert.True(DeflatedStream.IsWhole(Stream));

    [Fact]
    public void Stream_WithLineEndsBehindIt_IsWhole() => Assert.True(DeflatedStream.IsWhole([.. Stream, .. "\r\n"u8]));

    [Fact]
    public void Stream_WithoutItsCheckSum_IsNot() => Assert.False(DeflatedStream.IsWhole(Stream.AsSpan()[..^4]));

    [Fact]
    public void Stream_CutAnywhere_IsNot()
    {
        for (int length = 3; length < Stream.Length; length += 7)
            Assert.False(DeflatedStream.IsWhole(Stream.AsSpan()[..length]));
    }

    [Fact]
    public void Stream_OfAnotherKind_IsNotJudged() => Assert.True(DeflatedStream.IsWhole("BT (x) Tj ET"u8));

    private static byte[] Page()
    {
        using var builder = new PdfBuilder();
        builder.Page();
        for (int line = 0; line < 20; line++)
            builder.Text(72, 780 - (20 * line), Wording(line));
        return builder.Build();
    }

    private static string Wording(int line) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"- Số chỉ tiêu đạt điểm tối đa: {line:00}/{line + 3:00} chỉ tiêu.");

    /// <summary>Where the data of the page's content stands: the stream whose data inflates to drawing operators.</summary>
    private static (int From, int To) FirstStream(byte[] pdf)
    {
        for (int at = 0; pdf.AsSpan(at).IndexOf("stream\n"u8) is >= 0 and int found;)
        {
            int from = at + found + "stream\n".Length;
            int to = from + pdf.AsSpan(from).IndexOf("\nendstream"u8);
            if (InflatedLength.IsZlib(pdf.AsSpan(from, to - from)) && Inflated(pdf[from..to]).AsSpan().IndexOf(" Tf"u8) >= 0)
                return (from, to);
            at = to + "\nendstream\n".Length;
        }
        throw new InvalidOperationException("No page content is compressed.");
    }

    private static byte[] Inflated(byte[] stream)
    {
        using var inflating = new ZLibStream(new MemoryStream(stream), CompressionMode.Decompress);
        using var all = new MemoryStream();
        inflating.CopyTo(all);
        return all.ToArray();
    }

    private static byte[] Deflated()
    {
        using var all = new MemoryStream();
        using (var deflating = new ZLibStream(all, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (int i = 0; i < 400; i++)
                deflating.Write("0 0 Td (05/06) Tj "u8);
        }
        return all.ToArray();
    }
}
