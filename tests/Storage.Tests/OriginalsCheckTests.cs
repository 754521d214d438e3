using CTCPL.Pipeline.Storage.Contents;
using CTCPL.Pipeline.Storage.Ledger;

namespace CTCPL.Pipeline.Storage.Tests;

public sealed class OriginalsCheckTests : StoreTests
{
    private OriginalsCheck Check => new(Database.Source);

    [Theory]
    [InlineData(1, 7)]
    [InlineData(3, 7)]
    [InlineData(4, 130)]
    [InlineData(30, 7)]
    public async Task TheWholeStock_IsCheckedWithinTheNights_WhereverOneIsDamaged(int nights, int originals)
    {
        await StoreAsync(originals);
        await Database.ExecuteAsync("update content set bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1)", Token);
        for (int night = 0; night < nights; night++)
            Assert.Equal((originals + nights - 1) / nights, await Check.CheckShareAsync(nights, Now.AddDays(night), Token));
        Assert.Equal(originals, (await Check.AlarmsAsync(Token)).Count);
    }

    [Fact]
    public async Task AWholeStock_AlarmsNobody_AndOneBitDoes_UntilItIsPutBack()
    {
        await StoreAsync(5);
        await Check.CheckShareAsync(1, Now, Token);
        Assert.Empty(await Check.AlarmsAsync(Token));

        await Database.ExecuteAsync("update content set bytes = set_byte(bytes, 3, get_byte(bytes, 3) # 64) where sha256 = (select sha256 from submission where id = 2)", Token);
        await Check.CheckShareAsync(1, Now.AddDays(1), Token);
        DamagedOriginal damaged = Assert.Single(await Check.AlarmsAsync(Token));
        Assert.Equal((2L, "2.pdf"), (damaged.SubmissionId, damaged.Path));
        Assert.Equal((Now.AddDays(1)).UtcDateTime, damaged.FoundAt);

        await Database.ExecuteAsync("update content set bytes = set_byte(bytes, 3, get_byte(bytes, 3) # 64) where sha256 = (select sha256 from submission where id = 2)", Token);
        await Check.CheckShareAsync(30, Now.AddDays(2), Token); // known damages are looked at every night
        Assert.Empty(await Check.AlarmsAsync(Token));
    }

    private async Task StoreAsync(int count)
    {
        var ledger = new LedgerStore(Database.Source);
        for (int i = 1; i <= count; i++)
            await Rows.TakeAsync(ledger, FormattableString.Invariant($"{i}.pdf"), [.. BitConverter.GetBytes(i), 1, 2, 3], Now, Token);
    }
}
