using CTCPL.Pipeline.Storage.Ledger;

namespace CTCPL.Pipeline.Storage.Tests;

public sealed class LedgerStoreTests : StoreTests
{
    private static readonly Sighting File = new("xã A/b.docx", LedgerState.Waiting, Reason: null, 8_000_000_000, Now.AddDays(-400));

    private const string Folder = "f";

    private LedgerStore Ledger => new(Database.Source);

    [Fact]
    public async Task Add_ThenPresent_GivesBackEveryColumn()
    {
        await Ledger.AddAsync(Folder, [File, new("~$b.docx", LedgerState.Ignored, "Tệp khóa.", 0, Now)], Now, Token);

        Assert.Equal(
            [
                new LedgerRow(1, File.Path, LedgerState.Waiting, Reason: null, File.Size, File.ModifiedAt, Now, Now, Sha256: null, DuplicateOf: null, MovedTo: null),
                new LedgerRow(2, "~$b.docx", LedgerState.Ignored, "Tệp khóa.", 0, Now, Now, Now, Sha256: null, DuplicateOf: null, MovedTo: null),
            ],
            (await Ledger.PresentAsync(Folder, Token)).OrderBy(r => r.Id));
    }

    [Fact]
    public async Task Add_WhenThePathIsPresent_ChangesNothing()
    {
        await Ledger.AddAsync(Folder, [File], Now, Token);
        await Ledger.AddAsync(Folder, [File with { Size = 1 }], Now.AddHours(1), Token);
        LedgerRow row = Assert.Single(await Ledger.PresentAsync(Folder, Token));
        Assert.Equal(File.Size, row.Size);
    }

    [Fact]
    public async Task Change_StartsTheQuietPeriodAgain()
    {
        await Ledger.AddAsync(Folder, [File], Now, Token);
        await Ledger.HoldAsync(1, LedgerState.Incomplete, "Thiếu phần cuối.", Token);
        await Ledger.ChangeAsync(Folder, [File with { Size = 5 }], Now.AddMinutes(1), Token);
        LedgerRow row = Assert.Single(await Ledger.PresentAsync(Folder, Token));
        Assert.Equal((LedgerState.Waiting, null, 5L, Now.AddMinutes(1)), (row.State, row.Reason, row.Size, row.ChangedAt));
    }

    [Fact]
    public async Task Claim_Disposed_LeavesTheRowAsItWas()
    {
        await Ledger.AddAsync(Folder, [File], Now, Token);
        await using (await Ledger.ClaimAsync(1, Token))
        {
            // the process stops here
        }
        Assert.NotNull(await Ledger.ClaimAsync(1, Token));
    }

    [Fact]
    public async Task Take_KeepsTheBytesAndOpensASubmission()
    {
        string sha256 = await Rows.TakeAsync(Ledger, "a.docx", [1, 2, 3], Now, Token);

        Assert.Equal(
            [$"a.docx|taken|{sha256}"], await Database.RowsAsync("select path, state, sha256 from ledger_file", Token));
        Assert.Equal([$"a.docx|{sha256}|0"], await Database.RowsAsync("select path, sha256, attempts from submission", Token));
        Contents.StoredContent? content = await new Contents.ContentStore(Database.Source).FindAsync(sha256, Token);
        Assert.Equal([1, 2, 3], content!.Bytes);
        Assert.Equal("application/pdf", content.MediaType);
        Assert.Null(await new Contents.ContentStore(Database.Source).FindAsync(new string('0', 64), Token));
    }

    [Fact]
    public async Task Lost_WhenAnotherNodeNotedANewPlace_ChangesNothing()
    {
        await Rows.TakeAsync(Ledger, "a.docx", [1], Now, Token);
        await Ledger.MovedAsync(1, "_rejected/a.docx", Token);
        await Ledger.LostAsync(1, "_taken/a.docx", Token);
        Assert.Equal("_rejected/a.docx", await Database.ScalarAsync<string>("select moved_to from ledger_file", Token));
    }
}
