using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Testing.Reports;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Tests.Dossiers;

/// <summary>Related documents judged at once on two nodes: neither saw the other, and after both commits each knows of it.</summary>
public sealed class RelatedAtOnceTests : StoreTests
{
    private static readonly DocumentDigest Word = Digests.Of("a.docx", ReportText.Prose25);
    private static readonly DocumentDigest Pdf = Word with { File = "a.pdf", Media = DocumentMedia.Pages };

    private JudgedDocuments Documents => new(Database, Now, Token);

    [Fact]
    public async Task Twins_JudgedAtOnceInTwoTransactions_BothEndBesideEachOther()
    {
        Received word = await Documents.TakeAsync(Word);
        Received pdf = await Documents.TakeAsync(Pdf);
        SeenSurroundings wordSaw = await Documents.LookAsync(word);
        SeenSurroundings pdfSaw = await Documents.LookAsync(pdf);
        Assert.Empty(wordSaw.Surroundings.SameYear);
        Assert.Empty(pdfSaw.Surroundings.SameYear);

        // The first transaction has written its digest and is not committed; the second meets it there.
        await using NpgsqlConnection connection = await Database.Source.OpenConnectionAsync(Token);
        await using NpgsqlTransaction first = await connection.BeginTransactionAsync(Token);
        await new DossierChange(connection, first, word.Id, Now, Token).KeepAsync(new JudgedDossier(word.Digest, wordSaw));
        Task second = Documents.KeepAsync(pdf, pdfSaw);
        await WaitsForALockAsync();
        Assert.False(second.IsCompleted);
        await first.CommitAsync(Token);
        await second;

        Assert.Equal([word.Id, pdf.Id], await Documents.Store.MarkedAsync(99, Token));
        await Documents.KeepAsync(word, await Documents.LookAsync(word));
        await Documents.KeepAsync(pdf, await Documents.LookAsync(pdf));
        Assert.Empty(await Documents.Store.MarkedAsync(99, Token));
        Assert.Equal((await Documents.LookAsync(word)).Fingerprint, await Documents.SurroundingsAsync(word));
        Assert.Equal((await Documents.LookAsync(pdf)).Fingerprint, await Documents.SurroundingsAsync(pdf));
    }

    [Fact]
    public async Task Twins_WhenTheFirstRollsBack_TheSecondNeedsNoOtherLook()
    {
        Received word = await Documents.TakeAsync(Word);
        Received pdf = await Documents.TakeAsync(Pdf);
        await using NpgsqlConnection connection = await Database.Source.OpenConnectionAsync(Token);
        await using NpgsqlTransaction first = await connection.BeginTransactionAsync(Token);
        await new DossierChange(connection, first, word.Id, Now, Token).KeepAsync(new JudgedDossier(word.Digest, await Documents.LookAsync(word)));
        Task second = Documents.KeepAsync(pdf, await Documents.LookAsync(pdf));
        await WaitsForALockAsync();
        await first.RollbackAsync(Token);
        await second;
        Assert.Empty(await Documents.Store.MarkedAsync(99, Token));
    }

    /// <summary>A judgement that began before another one of the same document and ends after it must not have the last word.</summary>
    [Fact]
    public async Task AJudgementInOlderSurroundings_ThatEndsLast_IsLookedAtAgain()
    {
        Received word = await Documents.JudgeAsync(Word);
        SeenSurroundings old = await Documents.LookAsync(word);
        await Documents.JudgeAsync(Pdf);
        await Documents.KeepAsync(word, await Documents.LookAsync(word));
        Assert.Empty(await Documents.Store.MarkedAsync(99, Token));

        await Documents.KeepAsync(word, old);
        Assert.Equal([word.Id], await Documents.Store.MarkedAsync(99, Token));
        Assert.Equal(1, await Documents.SettleAsync(word));
        Assert.Equal((await Documents.LookAsync(word)).Fingerprint, await Documents.SurroundingsAsync(word));
    }

    /// <summary>The mark of a change that comes while a document is judged must outlive that judgement.</summary>
    [Fact]
    public async Task AChangeDuringAJudgement_IsNotTakenOffByIt()
    {
        Received word = await Documents.JudgeAsync(Word);
        await Documents.JudgeAsync(Digests.Sheet("bảng.pdf", "Sơn Thuận", 2024));
        SeenSurroundings seen = await Documents.LookAsync(word); // the job that the table's mark asked for
        await Documents.JudgeAsync(Pdf);
        await Documents.KeepAsync(word, seen);
        Assert.Equal([word.Id], await Documents.Store.MarkedAsync(99, Token));
    }

    [Fact]
    public async Task AWholeUnit_JudgedAtOnceByMany_EndsAsIfJudgedInTurn()
    {
        DocumentDigest[] digests =
        [
            Word,
            Pdf,
            Digests.Sheet("bảng.pdf", "Sơn Thuận", 2024),
            Digests.Of("2023.docx", ReportText.Prose25.OfYear(2023)),
            Digests.Of("2025.docx", ReportText.Prose25.OfYear(2025)),
            Digests.Of("chép.docx", ReportText.Prose25.OfUnit("Bình An")),
            Digests.Of("chép.pdf", ReportText.Prose25.OfUnit("Bình An")) with { Media = DocumentMedia.Pages },
        ];
        List<Received> all = [];
        foreach (DocumentDigest digest in digests)
            all.Add(await Documents.TakeAsync(digest));
        await Task.WhenAll(all.Select(async received => await Documents.KeepAsync(received, await Documents.LookAsync(received))));
        while ((await Documents.Store.MarkedAsync(99, Token)).Count > 0)
            await Task.WhenAll(all.Select(received => Documents.SettleAsync(received)));

        foreach (Received received in all)
            Assert.Equal((await Documents.LookAsync(received)).Fingerprint, await Documents.SurroundingsAsync(received));
        Assert.Equal(3, (await Documents.LookAsync(all[0])).Surroundings.SameYear.Length + (await Documents.LookAsync(all[0])).Surroundings.YearBefore.Length);
    }

    private async Task WaitsForALockAsync()
    {
        const string Waiting = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        while (await Database.ScalarAsync<long>(Waiting, Token) == 0)
            await Task.Delay(10, Token);
    }
}
