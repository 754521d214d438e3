using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Storage.Readings;

namespace CTCPL.Pipeline.Storage.Tests;

public sealed class ReadingStoreTests : StoreTests
{
    private ReadingStore Readings => new(Database.Source);

    [Fact]
    public async Task Keep_ThenFind_GivesBackEveryPlaceExactly()
    {
        var text = new DocumentText(
            ReadingMethod.Mixed,
            [
                new TextLine(1, "\ta) “Đối với” tiêu chí 1:\u00A0 9,75 <b>\U0001F600") { Page = 3, Box = new Box(0.1, 56.7000000000001, 1e-7, 841.89), ContinuesParagraph = true },
                new TextLine(2, "05/06") { Paragraph = 7, Cell = new TableCell(1, 2, 3), Part = DocumentPart.TextBox, AutomaticNumberLength = 3 },
            ],
            Pages: 4,
            ReadingQuality.Doubtful,
            [new ReadingNote("tracked-change", 2, "Có thay đổi đang theo dõi."), new ReadingNote("hidden-text", Line: null, "Có chữ ẩn.")]);
        string sha256 = await TakeAsync();
        await Readings.KeepAsync(sha256, "r1", new Readable(text), Now, Token);

        Readable kept = Assert.IsType<Readable>((await Readings.FindAsync(sha256, ["r0", "r1"], Token))?.Outcome);
        Assert.Equal(Json(text), Json(kept.Text));
        Assert.Equal(text.Lines.AsEnumerable(), kept.Text.Lines);
        Assert.Null(await Readings.FindAsync(sha256, ["r2"], Token));
    }

    [Fact]
    public async Task Keep_OfARefusal_GivesItBackAndTheFirstStays()
    {
        string sha256 = await TakeAsync();
        var refused = new Refused(RefusalReason.TooComplex, "Tệp quá phức tạp.");
        await Readings.KeepAsync(sha256, "r1", refused, Now, Token);
        await Readings.KeepAsync(sha256, "r1", refused with { Reason = RefusalReason.Timeout }, Now, Token);
        Assert.Equal(new KeptReading(refused, "r1"), await Readings.FindAsync(sha256, ["r1"], Token));
    }

    [Fact]
    public async Task Find_BySeveralVersions_PrefersTheFirst()
    {
        string sha256 = await TakeAsync();
        var without = new Refused(RefusalReason.NoText, "Bản quét.");
        var with = new Refused(RefusalReason.Timeout, "Quá lâu.");
        await Readings.KeepAsync(sha256, "r-ocr", without, Now, Token);
        await Readings.KeepAsync(sha256, "r+ocr", with, Now, Token);

        Assert.Equal(new KeptReading(with, "r+ocr"), await Readings.FindAsync(sha256, ["r+ocr", "r-ocr"], Token));
        Assert.Equal(new KeptReading(without, "r-ocr"), await Readings.FindAsync(sha256, ["r-ocr", "r+ocr"], Token));
    }

    private Task<string> TakeAsync() => Rows.TakeAsync(new LedgerStore(Database.Source), "a.pdf", [1, 2, 3], Now, Token);

    private static string Json(DocumentText text) => JsonSerializer.Serialize(text);
}
