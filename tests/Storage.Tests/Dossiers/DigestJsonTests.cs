using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Storage.Tests.Dossiers;

public sealed class DigestJsonTests : StoreTests
{
    [Fact]
    public async Task Digest_OfAReport_ComesBackFromJsonb()
    {
        DocumentDigest digest = Digests.Of("Năm 2024/xã Sơn Thuận/báo cáo.docx", ReportText.Prose25);
        Assert.True(digest is { IsReport: true, Year: 2024, Figures.Length: > 20, Prose.Size: > 150, LongestProse: not null });

        DocumentDigest back = await ThroughDatabaseAsync(digest);
        Assert.Equal(DigestJson.Write(digest), DigestJson.Write(back));
        Assert.Equal(digest.Prose.Smallest, back.Prose.Smallest);
        Assert.Equal(digest.Figures, back.Figures);
        Assert.Equal(1.0, digest.Prose.Likeness(back.Prose));
    }

    [Fact]
    public async Task Digest_OfAScoreTable_KeepsTheThreeStatesOfItsFacts()
    {
        var unsure = new Garbled<decimal>("score", "1O", "con số", new TextSpan(2, 14, 30, 2))
        {
            Unsure = new Uncertainty<decimal>(DoubtKind.LooksDiffer, [10m, 1.50m], "1O", Other: null),
        };
        DocumentDigest digest = Digests.Sheet("bảng.pdf", "Sơn Thuận", 2024, new ScoreTable(
            [
                Row("1", new Stated<decimal>("maximum", 28.50m, "28,5", new TextSpan(1, 3, 0, 4)), unsure),
                Row("2", new Absent<decimal>("maximum"), new Absent<decimal>("score")),
            ],
            new TextSpan(Page: null, 2, 0, 3)));

        DocumentDigest back = await ThroughDatabaseAsync(digest);
        ImmutableArray<ScoreRow> rows = back.Sheet!.Rows;
        Assert.Equal(digest.Sheet!.Rows[0].Maximum, rows[0].Maximum);
        Assert.Equal(digest.Sheet.Rows[0].Numbers, rows[0].Numbers);
        Garbled<decimal> garbled = Assert.IsType<Garbled<decimal>>(rows[0].Score);
        Assert.Equal(unsure with { Unsure = null }, garbled with { Unsure = null });
        Assert.Equal(unsure.Unsure.Candidates, garbled.Unsure!.Candidates);
        Assert.Equal(new Absent<decimal>("score"), rows[1].Score);
        Assert.Equal(DigestJson.Fingerprint(DigestJson.Write(digest)), DigestJson.Fingerprint(DigestJson.Write(back)));
    }

    /// <summary>What a stored digest lacks would be judged as if it were not there.</summary>
    [Fact]
    public void Digest_OfAReport_LeavesNothingOutButWhatIsNull()
    {
        string json = DigestJson.Write(Digests.Of("a.docx", ReportText.Prose25) with { Parent = "huyện Đông Hòa", Number = "15/BC-UBND", Date = new DateOnly(2025, 1, 3) });
        Assert.Equal(
            ["date", "figures", "file", "hasTable", "isReport", "longestProse", "media", "number", "parent", "prose", "sha256", "unit", "year"],
            JsonNode.Parse(json)!.AsObject().Select(m => m.Key).Order(StringComparer.Ordinal));
    }

    private async Task<DocumentDigest> ThroughDatabaseAsync(DocumentDigest digest)
    {
        await using Npgsql.NpgsqlCommand command = Database.Source.CreateCommand("select $1::jsonb::text");
        command.Parameters.Add(new() { Value = DigestJson.Write(digest) });
        return DigestJson.Read((string)(await command.ExecuteScalarAsync(Token))!);
    }

    private static ScoreRow Row(string number, Fact<decimal> maximum, Fact<decimal> score) =>
        new(ScoreRowKind.Criterion, number, "Tiêu chí " + number, maximum, score, new TextSpan(1, 3, 0, 9), "Tiêu chí " + number)
        {
            Criterion = 1,
            Numbers = [new ScoreCell(2, new Stated<decimal>("score", 28.50m, "28,5", new TextSpan(1, 3, 0, 4)))],
        };
}
