using System.Globalization;
using System.IO.Compression;
using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Documents.Pdf;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

public sealed class PdfRefusalTests
{
    private static readonly byte[] Whole = Drawn();

    [Fact]
    public void File_CutAnywhere_IsTruncatedNeverHalfRead()
    {
        int end = Whole.AsSpan().LastIndexOf("startxref"u8);
        for (int length = 1; length < Whole.Length; length += 997)
        {
            if (length < end)
                Assert.Equal(RefusalReason.Truncated, Reading.Refusal(Whole[..length]).Reason);
        }
        Assert.Equal(RefusalReason.Truncated, Reading.Refusal(Whole[..(end + 3)]).Reason);
    }

    [Fact]
    public void File_CutWithinALaterRevision_IsTruncated()
    {
        byte[] begun = [.. Whole, .. "\n5 0 obj\n<< /Type /Page"u8];

        Assert.Equal(RefusalReason.Truncated, Reading.Refusal(begun).Reason);
    }

    [Fact]
    public void File_LinearizedAndShorterThanItSays_IsTruncated()
    {
        byte[] cut = [.. "%PDF-1.7\n1 0 obj\n<< /Linearized 1 /L 900000 /H [ 1 2 ] >>\nendobj\nstartxref\n0\n%%EOF\n"u8];

        Assert.Equal(RefusalReason.Truncated, Reading.Refusal(cut).Reason);
    }

    [Fact]
    public void File_WithBytesBehindItsEnd_IsRead()
    {
        byte[] followed = [.. Whole, .. "\0\0\0\r\n<html>gửi từ hệ thống</html>"u8];

        Assert.Equal(["a. Đối với tiêu chí 1:"], Reading.Text(followed).Contents());
    }

    [Fact]
    public void File_WithBytesBeforeItsHeader_IsRead()
    {
        byte[] preceded = [.. "\r\nMIME-Version: 1.0\r\n\r\n"u8, .. Whole];

        Assert.Equal(["a. Đối với tiêu chí 1:"], Reading.Text(preceded).Contents());
    }

    [Fact]
    public void File_WithAnyByteDamaged_IsAValue()
    {
        var random = new Random(20240109);
        for (int round = 0; round < 60; round++)
        {
            byte[] damaged = [.. Whole];
            for (int i = 0; i < 40; i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            AssertIsOutcome(Reading.Of(damaged));
        }
    }

    [Theory]
    [InlineData("%PDF-1.7 nothing else\nstartxref\n0\n%%EOF")]
    [InlineData("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\nstartxref\n9\n%%EOF")]
    [InlineData("%PDF-1.7\n1 0 obj\n1 0 R\nendobj\ntrailer\n<< /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF")]
    [InlineData("%PDF-1.7\nxref\n0 1\n0000000000 65535 f\ntrailer\n<< /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF")]
    public void File_WhoseObjectsAreMissingOrTurnInCircles_IsRefused(string file) =>
        Assert.IsType<Refused>(Reading.Of(Encoding.Latin1.GetBytes(file)));

    [Fact]
    public void File_NestedTooDeeply_IsRefusedAndTheProcessLives()
    {
        string nested = new string('[', 200_000) + new string(']', 200_000);
        string file = $"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /X {nested} >>\nendobj\n"
            + "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\nstartxref\n9\n%%EOF";

        Assert.IsType<Refused>(Reading.Of(Encoding.Latin1.GetBytes(file)));
    }

    [Fact]
    public void Scan_WithoutText_SaysThatItIsAScan()
    {
        using var builder = new PdfBuilder();
        Refused refused = Reading.Refusal(builder.Page().Page().Build());

        Assert.Equal(RefusalReason.NoText, refused.Reason);
        Assert.Contains("bản quét", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_OverTheLimit_AreTooComplex()
    {
        using var builder = new PdfBuilder();
        byte[] pdf = builder.Page().Text(60, 700, "a").Page().Text(60, 700, "b").Page().Text(60, 700, "c").Build();

        Assert.Equal(3, Reading.Text(pdf).Pages);
        Assert.Equal(RefusalReason.TooComplex, Reading.Refusal(pdf, new ReadingLimits { Pages = 2 }).Reason);
        Assert.Equal(RefusalReason.TooComplex, Reading.Refusal(pdf, new ReadingLimits { Lines = 2 }).Reason);
    }

    [Fact]
    public void Streams_InflatingOverTheLimit_AreTooComplex()
    {
        Assert.Equal(RefusalReason.TooComplex, Reading.Refusal(Whole, new ReadingLimits { InflatedBytes = 1000 }).Reason);
        Assert.Equal(RefusalReason.TooComplex, Reading.Refusal(Bomb(), new ReadingLimits { InflatedBytes = 1 << 20 }).Reason);
    }

    [Fact]
    public void Reading_Cancelled_EndsByItsException()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => PdfReader.Read(Whole, RecognisedPages.None, ReadingLimits.Default, cancelled.Token));
    }

    /// <summary>A page whose content is 64 MiB of spaces in 64 KiB.</summary>
    private static byte[] Bomb()
    {
        using var content = new MemoryStream();
        using (var deflating = new ZLibStream(content, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            byte[] spaces = [.. Enumerable.Repeat((byte)' ', 1 << 20)];
            for (int i = 0; i < 64; i++)
                deflating.Write(spaces);
        }
        byte[] head = Encoding.Latin1.GetBytes(
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
            + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Resources << >> /Contents 4 0 R >>\nendobj\n"
            + string.Create(CultureInfo.InvariantCulture, $"4 0 obj\n<< /Filter /FlateDecode /Length {content.Length} >>\nstream\n"));
        return [.. head, .. content.ToArray(), .. "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\nstartxref\n9\n%%EOF"u8];
    }

    private static void AssertIsOutcome(ReadOutcome outcome) => Assert.True(outcome is Readable or Refused or NeedsRecognition { Pages.IsEmpty: false });

    private static byte[] Drawn()
    {
        using var builder = new PdfBuilder();
        return builder.Page().Text(60, 700, "a. Đối với tiêu chí 1:").Build();
    }
}
