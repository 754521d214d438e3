using CTCPL.Pipeline.Storage.Nights;
using CTCPL.Pipeline.Worker.Tests.Dossiers;
using CTCPL.Pipeline.Worker.Tests.Versions;

namespace CTCPL.Pipeline.Worker.Tests.Keeping;

/// <summary>What readers and engines of before have left does not grow without end.</summary>
public sealed class BoundedTablesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prune_OfWhatIsOld_KeepsTheReadingAndJudgementThatCount_HoweverOld()
    {
        await using SubmittedDocuments documents = await SubmittedDocuments.BeginAsync();
        await documents.ReceiveAsync("1.docx", TwinFiles.Docx(ResubmittedFiles.First));
        await documents.Database.ExecuteAsync(
            """
            insert into reading (sha256, reader_version, outcome, text, read_at) select sha256, 'cũ', outcome, text, read_at from reading;
            insert into assessment (sha256, reader_version, engine_version, standard_version, outcome, verdict, result, assessed_at)
            select sha256, 'cũ', 'cũ', standard_version, outcome, verdict, result, assessed_at from assessment;
            update reading set read_at = '2020-01-01';
            update assessment set assessed_at = '2020-01-01';
            insert into invitation (token_sha256, role, created_at, expires_at) values ('a', 'reviewer', '2020-01-01', '2020-01-08'), ('b', 'reviewer', '2020-01-01', now() + interval '7 days');
            """, Token);
        string[] findings = await documents.Database.RowsAsync("select to_jsonb(f) from finding f order by position", Token);
        var nights = new NightStore(documents.Database.Source);

        await nights.PruneAsync(new DateTimeOffset(2019, 1, 1, 0, 0, 0, TimeSpan.Zero), Token);
        Assert.Equal(["2|2|2"], await CountsAsync(documents));
        await nights.PruneAsync(new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero), Token);

        Assert.Equal(["1|1|1"], await CountsAsync(documents));
        Assert.Equal(["t"], await documents.Database.RowsAsync(
            "select left((count(*) = 1)::text, 1) from submission s join assessment a on a.id = s.assessment_id join reading r on r.sha256 = a.sha256 and r.reader_version = a.reader_version", Token));
        Assert.Equal(findings, await documents.Database.RowsAsync("select to_jsonb(f) from finding f order by position", Token));
    }

    private static Task<string[]> CountsAsync(SubmittedDocuments documents) => documents.Database.RowsAsync(
        "select (select count(*) from reading), (select count(*) from assessment), (select count(*) from invitation)", Token);
}
