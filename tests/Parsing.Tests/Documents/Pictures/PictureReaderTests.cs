using System.Buffers.Binary;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pictures;

[Trait("Hostile", "B20")]
public sealed class PictureReaderTests
{
    /// <summary>A JPEG's frame header (2480 × 3508), the beginning of its scan, and its end.</summary>
    private static readonly byte[] Jpeg =
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0x0D, 0xB4, 0x09, 0xB0, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 4, 0xFF, 0xD9,
    ];

    [Fact]
    public void Picture_AsksForItsPage_AndIsRefusedOtherwise()
    {
        foreach (byte[] file in new[] { GreyPoint.Png, Jpeg, Tiff(pages: 1) })
        {
            NeedsRecognition needs = Assert.IsType<NeedsRecognition>(Read(file));

            Assert.Equal([1], needs.Pages);
            Assert.Equal(RefusalReason.NoText, Assert.IsType<Refused>(needs.Otherwise).Reason);
        }
    }

    [Fact]
    public void Tiff_OfSeveralPages_AsksForAll() =>
        Assert.Equal([1, 2, 3], Assert.IsType<NeedsRecognition>(Read(Tiff(pages: 3))).Pages);

    [Fact]
    public void Picture_Recognised_ReadsAsItsRows()
    {
        DocumentText text = Assert.IsType<Readable>(Read(Tiff(pages: 2), Pages((2, "Hết"), (1, "05/06")))).Text;

        Assert.Equal((ReadingMethod.Ocr, 2, ReadingQuality.Good), (text.Method, text.Pages, text.Quality));
        Assert.Equal([(1, "05/06"), (2, "Hết")], text.Lines.Select(line => (line.Page!.Value, line.Content)));
    }

    [Fact]
    public void Page_ThatWasNotRecognised_IsNoted()
    {
        DocumentText text = Assert.IsType<Readable>(Read(Tiff(pages: 2), Pages((2, "Hết")))).Text;

        Assert.Equal((ReadingQuality.Doubtful, NoteCodes.PageWithoutText), (text.Quality, Assert.Single(text.Notes).Code));
    }

    [Fact]
    public void Picture_InWhichNothingWasRecognised_SaysSo() =>
        Assert.Contains("đã nhận dạng", Refusal(Read(GreyPoint.Png, new RecognisedPages([new RecognisedPage(1, 10, 10, [])]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Picture_CutAnywhere_IsRefused()
    {
        foreach (byte[] file in new[] { GreyPoint.Png, Jpeg, Tiff(pages: 2) })
        {
            for (int length = 8; length < file.Length; length++)
                Assert.Contains(Refusal(Read(file[..length])).Reason, (RefusalReason[])[RefusalReason.Truncated, RefusalReason.Corrupt]);
        }
        Assert.Equal(RefusalReason.Truncated, Refusal(Read(Jpeg[..^2])).Reason);
        Assert.Equal(RefusalReason.Truncated, Refusal(Read(Tiff(pages: 1)[..^1])).Reason);
    }

    [Fact]
    [Trait("Hostile", "B28")]
    public void Tiff_WhosePagesTurnInACircle_IsCorrupt()
    {
        byte[] tiff = Tiff(pages: 1);
        BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(8 + 2 + (4 * 12)), 8);

        Assert.Equal(RefusalReason.Corrupt, Refusal(Read(tiff)).Reason);
    }

    [Fact]
    public void Picture_OfTooManyPoints_IsTooLarge()
    {
        byte[] png = [.. GreyPoint.Png];
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), 60_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), 60_000);

        Assert.Equal(RefusalReason.TooLarge, Refusal(Read(png)).Reason);
    }

    [Fact]
    public void Picture_WithoutPoints_IsCorrupt()
    {
        byte[] png = [.. GreyPoint.Png];
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), 0);

        Assert.Equal(RefusalReason.Corrupt, Refusal(Read(png)).Reason);
    }

    [Fact]
    public void Tiff_OfTooManyPages_IsTooComplex() =>
        Assert.Equal(RefusalReason.TooComplex, Refusal(Read(Tiff(pages: 4), limits: new ReadingLimits { Pages = 3 })).Reason);

    private static ReadOutcome Read(byte[] file, RecognisedPages? recognised = null, ReadingLimits? limits = null) => DocumentReader.Read(
        file, recognised ?? RecognisedPages.None, limits ?? ReadingLimits.Default, TestContext.Current.CancellationToken);

    private static Refused Refusal(ReadOutcome outcome) => Assert.IsType<Refused>(outcome);

    private static RecognisedPages Pages(params (int Number, string Word)[] pages) => new(
        [.. pages.Select(page => new RecognisedPage(page.Number, 595, 842,
            [new RecognisedLine([new RecognisedWord(page.Word, new Box(60, 700, 90, 710), 95)])]))]);

    /// <summary>Directories of four entries each (width, length, strip offset and strip byte count), then the strips of one byte.</summary>
    private static byte[] Tiff(int pages)
    {
        const int directory = 2 + (4 * 12) + 4;
        byte[] file = new byte[8 + (pages * directory) + pages];
        "II*\0"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), 8);
        for (int page = 0; page < pages; page++)
        {
            Span<byte> at = file.AsSpan(8 + (page * directory), directory);
            BinaryPrimitives.WriteUInt16LittleEndian(at, 4);
            uint strip = (uint)(file.Length - pages + page);
            (ushort Tag, ushort Type, uint Value)[] entries = [(256, 3, 8), (257, 3, 1), (273, 4, strip), (279, 4, 1)];
            for (int i = 0; i < entries.Length; i++)
            {
                Span<byte> entry = at.Slice(2 + (i * 12), 12);
                BinaryPrimitives.WriteUInt16LittleEndian(entry, entries[i].Tag);
                BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], entries[i].Type);
                BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], 1);
                BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], entries[i].Value);
            }
            if (page + 1 < pages)
                BinaryPrimitives.WriteUInt32LittleEndian(at[50..], (uint)(8 + ((page + 1) * directory)));
        }
        return file;
    }
}
