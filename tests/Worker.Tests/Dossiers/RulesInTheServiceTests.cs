using System.Text.Json;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.ScoreTables;

namespace CTCPL.Pipeline.Worker.Tests.Dossiers;

/// <summary>The rules between documents for submissions that come one after the other, in either order.</summary>
public sealed class RulesInTheServiceTests(TwinFiles files) : IClassFixture<TwinFiles>, IAsyncLifetime
{
    private SubmittedDocuments _documents = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _documents = await SubmittedDocuments.BeginAsync();

    public ValueTask DisposeAsync() => _documents.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Twins_ThatDifferInTheTotal_AreBothAccused_InEitherOrder(bool pdfFirst)
    {
        (string Path, byte[] Bytes)[] both = [("xã/báo cáo.docx", TwinFiles.Word), ("xã/báo cáo.pdf", files.OtherPdf)];
        foreach ((string path, byte[] bytes) in pdfFirst ? both.Reverse() : both)
            await _documents.ReceiveAsync(path, bytes);

        Assert.Equal(
            [
                "xã/báo cáo.docx: Bản Word ghi tổng điểm của các tiêu chí là 93,75/100, nhưng bản PDF của cùng báo cáo (tệp “xã/báo cáo.pdf”) ghi 94,75/100; "
                    + "cần đối chiếu bản đã ký và thống nhất hai bản.",
                "xã/báo cáo.pdf: Bản PDF ghi tổng điểm của các tiêu chí là 94,75/100, nhưng bản Word của cùng báo cáo (tệp “xã/báo cáo.docx”) ghi 93,75/100; "
                    + "cần đối chiếu bản đã ký và thống nhất hai bản.",
            ],
            await _documents.FindingsAsync("twin-mismatch"));
        using var elsewhere = JsonDocument.Parse((await _documents.Database.ScalarAsync<string>(
            "select elsewhere::text from finding join submission on id = submission_id where rule_id = 'twin-mismatch' and path like '%.docx'", Token))!);
        JsonElement place = Assert.Single(elsewhere.RootElement.EnumerateArray());
        Assert.Equal("xã/báo cáo.pdf", place.GetProperty("file").GetString());
        Assert.Contains("94,75/100", place.GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            await _documents.Database.ScalarAsync<string>("select sha256 from submission where path like '%.pdf'", Token),
            place.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task Twins_ThatAgree_AreCompared_AndACorrectedVersionEndsAnAccusation()
    {
        await _documents.ReceiveAsync("a.docx", TwinFiles.Word);
        int alone = await _documents.NotApplicableAsync("a.docx");
        await _documents.ReceiveAsync("a.pdf", files.OtherPdf);
        Assert.Equal(["a.docx", "a.pdf"], await _documents.AccusedAsync("twin-mismatch"));

        await _documents.ReceiveAsync("a bản sửa.pdf", files.Pdf);
        Assert.Empty(await _documents.AccusedAsync("twin-mismatch"));
        Assert.Equal(alone - 1, await _documents.NotApplicableAsync("a.docx"));
    }

    [Fact]
    public async Task Folder_IsComparedWithEachReport_ByItself()
    {
        await _documents.ReceiveAsync("2024/phuong-thuong-cat/a.docx", TwinFiles.Word);
        await _documents.ReceiveAsync("2024/xa-binh-an/b.docx", TwinFiles.Docx(ReportText.Valid25.OfUnit("Bình An")));
        Assert.Equal(["2024/phuong-thuong-cat/a.docx"], await _documents.AccusedAsync("folder-mismatch"));
    }

    [Fact]
    public async Task Folder_WhoseReportsShowThatItIsOfItsEvaluationYear_AccusesTheOneOfTheYearBefore()
    {
        await _documents.ReceiveAsync("2025/a.docx", TwinFiles.Docx(ReportText.Valid25));
        for (int i = 0; i < 3; i++)
        {
            Assert.Empty(await _documents.AccusedAsync("folder-mismatch"));
            string name = "Xuân Lộc " + (char)('A' + i);
            await _documents.ReceiveAsync($"2025/{name}.docx", TwinFiles.Docx(ReportText.Valid25.OfUnit(name).OfYear(2025)));
        }
        Assert.Equal(["2025/a.docx"], await _documents.AccusedAsync("folder-mismatch"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ACopy_IsNamedOnBothSides_UntilSoManyHaveTheWordsThatTheyWereHandedOut(bool otherFirst)
    {
        (string Path, byte[] Bytes)[] both = [("a.docx", TwinFiles.Word), ("b.docx", TwinFiles.Docx(ReportText.Prose25.OfUnit("Bình An")))];
        foreach ((string path, byte[] bytes) in otherFirst ? both.Reverse() : both)
            await _documents.ReceiveAsync(path, bytes);
        Assert.Equal(["a.docx", "b.docx"], await _documents.AccusedAsync("copied-from-other-unit"));

        await _documents.ReceiveAsync("c.docx", TwinFiles.Docx(ReportText.Prose25.OfUnit("Tân Lập")));
        await _documents.ReceiveAsync("d.docx", TwinFiles.Docx(ReportText.Prose25.OfUnit("Đông Hà")));
        Assert.Empty(await _documents.AccusedAsync("copied-from-other-unit"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AReportLikeLastYears_IsNoticed_AlsoWhenLastYearsComesLate(bool lastYearLate)
    {
        (string Path, byte[] Bytes)[] both = [("2023.docx", TwinFiles.Docx(ReportText.Prose25.OfYear(2023))), ("2024.docx", TwinFiles.Word)];
        foreach ((string path, byte[] bytes) in lastYearLate ? both.Reverse() : both)
            await _documents.ReceiveAsync(path, bytes);
        Assert.Equal(["2024.docx"], await _documents.AccusedAsync("unchanged-from-last-year"));
        Assert.Contains("tệp “2023.docx”", Assert.Single(await _documents.FindingsAsync("unchanged-from-last-year")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReportWithOtherFiguresThanLastYears_IsNew()
    {
        await _documents.ReceiveAsync("2024.docx", TwinFiles.Word);
        int alone = await _documents.NotApplicableAsync("2024.docx");
        await _documents.ReceiveAsync("2023.docx", TwinFiles.Docx(ReportText.Prose25.OfYear(2023).Replacing("23/25 điểm", "22/25 điểm").Replacing("93,75/100", "92,75/100")));
        Assert.Empty(await _documents.AccusedAsync("unchanged-from-last-year"));
        Assert.Equal(alone - 1, await _documents.NotApplicableAsync("2024.docx"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheScoreTable_IsMissedAfterAnothersCame_UntilItComes(bool reportFirst)
    {
        (string Path, byte[] Bytes)[] both = [("bảng Bình An.docx", TwinFiles.Table("Bình An", 2024)), ("a.docx", TwinFiles.Word)];
        foreach ((string path, byte[] bytes) in reportFirst ? both.Reverse() : both)
            await _documents.ReceiveAsync(path, bytes);
        Assert.Equal(["a.docx"], await _documents.AccusedAsync("table-missing-from-dossier"));

        await _documents.ReceiveAsync("bảng.docx", TwinFiles.Table("Sơn Thuận", 2024));
        Assert.Empty(await _documents.AccusedAsync("table-missing-from-dossier"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AScoreTableInAFileOfItsOwn_IsComparedWithTheReport_AndACorrectedOneReplacesIt(bool reportFirst)
    {
        ScoreForm wrong = ScoreForm.OfValid25.With(ScoreRowKind.Criterion, 5, 0, row => row with { Score = "24" });
        (string Path, byte[] Bytes)[] both = [("bảng.docx", TwinFiles.Table("Sơn Thuận", 2024, wrong)), ("a.docx", TwinFiles.Word)];
        foreach ((string path, byte[] bytes) in reportFirst ? both.Reverse() : both)
            await _documents.ReceiveAsync(path, bytes);
        string[] findings = await _documents.Database.RowsAsync(
            "select path || ' ' || (elsewhere -> 0 ->> 'file') from finding join submission on id = submission_id where rule_id like 'table-%'", Token);
        Assert.Contains("a.docx bảng.docx", findings);

        await _documents.ReceiveAsync("bảng sửa.docx", TwinFiles.Table("Sơn Thuận", 2024));
        Assert.Empty(await _documents.Database.RowsAsync("select message from finding where rule_id like 'table-%'", Token));
    }
}
