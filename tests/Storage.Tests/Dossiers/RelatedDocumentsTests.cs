using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Testing.Reports;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Tests.Dossiers;

/// <summary>Whom the coming, changing and going of a document concerns; and what is found beside a document.</summary>
public sealed class RelatedDocumentsTests : StoreTests
{
    private static readonly DocumentDigest Own = Digests.Of("a.docx", ReportText.Prose25);

    private JudgedDocuments Documents => new(Database, Now, Token);

    [Fact]
    public async Task ATwin_IsFound_AndTheFirstIsMarked()
    {
        Received first = await Documents.JudgeAsync(Own);
        Received twin = await Documents.JudgeAsync(Own with { File = "a.pdf", Media = DocumentMedia.Pages });

        Assert.Equal(["a.docx"], (await Documents.LookAsync(twin)).Surroundings.SameYear.Select(d => d.File));
        Assert.Equal(["a.pdf"], (await Documents.LookAsync(first)).Surroundings.SameYear.Select(d => d.File));
        Assert.Equal([first.Id], await Documents.Store.MarkedAsync(99, Token));
        Assert.Equal(1, await Documents.SettleAsync(first, twin));
        Assert.Empty(await Documents.Store.MarkedAsync(99, Token));
    }

    [Fact]
    public async Task LastYearsReport_ThatComesLate_MarksThisYears_AndNotTheOtherWay()
    {
        Received own = await Documents.JudgeAsync(Own);
        Received before = await Documents.JudgeAsync(Digests.Of("2023.docx", ReportText.Prose25.OfYear(2023)));

        Assert.Equal([own.Id], await Documents.Store.MarkedAsync(99, Token));
        Assert.Equal(["2023.docx"], (await Documents.LookAsync(own)).Surroundings.YearBefore.Select(d => d.File));
        Assert.Empty((await Documents.LookAsync(before)).Surroundings.SameYear);
        Assert.Empty((await Documents.LookAsync(before)).Surroundings.YearBefore);
    }

    [Fact]
    public async Task ACopyOfAnotherUnit_IsFound_AndMarksTheOther_AReportOfOtherWordsDoesNot()
    {
        Received own = await Documents.JudgeAsync(Own);
        await Documents.JudgeAsync(Digests.Of("khác.docx", ReportText.Valid25.OfUnit("Tân Lập").InsertingAfter("niêm yết công khai", OtherProse)));
        Assert.Empty(await Documents.Store.MarkedAsync(99, Token));

        await Documents.JudgeAsync(Digests.Of("chép.docx", ReportText.Prose25.OfUnit("Bình An")));
        Assert.Equal([own.Id], await Documents.Store.MarkedAsync(99, Token));
        Assert.Equal(["chép.docx"], (await Documents.LookAsync(own)).Surroundings.Alike.Select(d => d.File));
    }

    [Fact]
    public async Task ATemplateOfMany_IsNoCopy_AndThoseWhoseSurroundingsStayAreNotJudgedAgain()
    {
        string[] names = ["Bình An", "Tân Lập", "Đông Hà", "Hòa Phú", "Mỹ Lộc", "An Khê"];
        Received own = await Documents.JudgeAsync(Own);
        int judged = 0;
        foreach (string name in names)
        {
            await Documents.JudgeAsync(Digests.Of(name + ".docx", ReportText.Prose25.OfUnit(name)));
            judged += await Documents.SettleAsync(own);
        }
        Assert.Equal(3, judged); // beside one copy, two, and a template; not for the fourth, fifth and sixth
        Assert.Empty((await Documents.LookAsync(own)).Surroundings.Alike);
    }

    [Fact]
    public async Task WordsHandedOutToMany_HideNoCopy()
    {
        uint[] handedOut = [.. Own.Prose.Smallest.Take(8)];
        var random = new Random(20_251_231);
        for (int i = 0; i < Neighbours.HandedOut + 10; i++)
        {
            string name = string.Concat("Xóm ", (char)('A' + (i % 26)), (char)('a' + (i / 26)));
            HashSet<uint> words = [.. Enumerable.Range(0, 400).Select(_ => (uint)random.NextInt64(uint.MaxValue)), .. handedOut];
            await Documents.JudgeAsync(Own with { File = name, Unit = new UnitName(UnitKind.Commune, name), Prose = ProseSketch.Of(words) });
        }
        await Documents.JudgeAsync(Own with { File = "chép.docx", Unit = new UnitName(UnitKind.Commune, "Bình An") });
        Received own = await Documents.JudgeAsync(Own);
        Assert.Equal(["chép.docx"], (await Documents.LookAsync(own)).Surroundings.Alike.Select(d => d.File));
    }

    [Fact]
    public async Task TheFirstTableOfAYear_MarksItsReportsWithoutOne_TheThirdNobody()
    {
        Received own = await Documents.JudgeAsync(Own);
        Received other = await Documents.JudgeAsync(Digests.Of("2022.docx", ReportText.Valid25.OfUnit("Tân Lập").OfYear(2022)));
        Assert.False((await Documents.LookAsync(own)).Surroundings.TablesReceived);

        await Documents.JudgeAsync(Digests.Sheet("bảng 1.pdf", "Bình An", 2024));
        Assert.Equal([own.Id], await Documents.Store.MarkedAsync(99, Token));
        Assert.True((await Documents.LookAsync(own)).Surroundings.TablesReceived);
        Assert.False((await Documents.LookAsync(other)).Surroundings.TablesReceived);
        await Documents.JudgeAsync(Digests.Sheet("bảng 2.pdf", "Đông Hà", 2024));
        Assert.Equal(1, await Documents.SettleAsync(own, other));

        await Documents.JudgeAsync(Digests.Sheet("bảng 3.pdf", "Hòa Phú", 2024));
        Assert.Empty(await Documents.Store.MarkedAsync(99, Token));
    }

    [Fact]
    public async Task TheUnitsOwnTable_MarksItsReport_AndIsFoundNewestFirst()
    {
        Received own = await Documents.JudgeAsync(Own);
        await Documents.JudgeAsync(Digests.Sheet("bảng cũ.pdf", "Sơn Thuận", 2024));
        await Documents.JudgeAsync(Digests.Sheet("bảng mới.pdf", "Sơn Thuận", 2024));

        Assert.Equal([own.Id], await Documents.Store.MarkedAsync(99, Token));
        Surroundings around = (await Documents.LookAsync(own)).Surroundings;
        Assert.Equal(["bảng mới.pdf", "bảng cũ.pdf"], around.SameYear.Select(d => d.File));
        Assert.False(around.TablesReceived);
    }

    [Fact]
    public async Task AFolderWhoseReportsShowWhatItsYearMeans_MarksThoseOfOtherYears()
    {
        Received own = await Documents.JudgeAsync(Own with { File = "2025/a.docx" });
        var others = new Received[3];
        for (int i = 0; i < others.Length; i++)
        {
            Assert.Empty(await Documents.Store.MarkedAsync(99, Token));
            Assert.False((await Documents.LookAsync(own)).Surroundings.Folder!.IsEvaluationYear);
            others[i] = await Documents.JudgeAsync(Own with
            {
                File = FormattableString.Invariant($"2025/{i}.docx"),
                Unit = new UnitName(UnitKind.Commune, "Xóm " + (char)('A' + i)),
                Year = 2025,
                Prose = ProseSketch.Empty,
            });
        }
        Assert.Equal([own.Id], await Documents.Store.MarkedAsync(99, Token));
        Assert.True((await Documents.LookAsync(own)).Surroundings.Folder!.IsEvaluationYear);
        Assert.Equal(1, await Documents.SettleAsync(own));

        await using NpgsqlConnection connection = await Database.Source.OpenConnectionAsync(Token);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Token);
        await DossierStore.ForgetAsync(transaction, others[0].Id, Now, Token);
        await transaction.CommitAsync(Token);
        Assert.Equal([own.Id], await Documents.Store.MarkedAsync(99, Token));
        Assert.False((await Documents.LookAsync(own)).Surroundings.Folder!.IsEvaluationYear);
    }

    [Fact]
    public async Task ADocumentThatIsReadOtherwise_MarksThoseOfBothItsUnits()
    {
        Received own = await Documents.JudgeAsync(Own);
        Received other = await Documents.JudgeAsync(Digests.Of("b.docx", ReportText.Valid25.OfUnit("Tân Lập")));
        Received twin = await Documents.JudgeAsync(Own with { File = "a.pdf", Media = DocumentMedia.Pages, Prose = ProseSketch.Empty });
        await Documents.SettleAsync(own, other, twin);

        Received changed = twin with { Digest = twin.Digest with { Unit = new UnitName(UnitKind.Commune, "Tân Lập") } };
        await Documents.KeepAsync(changed, await Documents.LookAsync(changed));
        Assert.Equal([own.Id, other.Id], await Documents.Store.MarkedAsync(99, Token));
        Assert.Empty((await Documents.LookAsync(own)).Surroundings.SameYear);
        Assert.Equal(["a.pdf"], (await Documents.LookAsync(other)).Surroundings.SameYear.Select(d => d.File));
    }

    [Fact]
    public async Task AWithdrawnDocument_IsBesideNobody_AndStaysAwayWhenJudgedAgain()
    {
        Received own = await Documents.JudgeAsync(Own);
        Received twin = await Documents.JudgeAsync(Own with { File = "a.pdf", Media = DocumentMedia.Pages });
        await Documents.SettleAsync(own, twin);
        await using (NpgsqlConnection connection = await Database.Source.OpenConnectionAsync(Token))
        await using (NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Token))
        {
            await DossierStore.ForgetAsync(transaction, twin.Id, Now, Token);
            await transaction.CommitAsync(Token);
        }
        Assert.Equal([own.Id], await Documents.Store.MarkedAsync(99, Token));

        await Database.ExecuteAsync(FormattableString.Invariant($"update ledger_file set state = 'withdrawn' where id = {twin.Id}"), Token);
        await Documents.KeepAsync(twin, await Documents.LookAsync(twin));
        Assert.Empty((await Documents.LookAsync(own)).Surroundings.SameYear);
        Assert.Equal("withdrawn", await Database.ScalarAsync<string>(FormattableString.Invariant($"select state from ledger_file where id = {twin.Id}"), Token));
    }

    [Fact]
    public async Task TheSameJudgementAgain_MarksNobodyAndChangesNoRevision()
    {
        Received own = await Documents.JudgeAsync(Own);
        Received twin = await Documents.JudgeAsync(Own with { File = "a.pdf", Media = DocumentMedia.Pages });
        await Documents.SettleAsync(own, twin);
        long revision = await Database.ScalarAsync<long>("select revision from digest_revision", Token);

        await Documents.KeepAsync(own, await Documents.LookAsync(own));
        await Documents.KeepAsync(twin, await Documents.LookAsync(twin));
        Assert.Empty(await Documents.Store.MarkedAsync(99, Token));
        Assert.Equal(revision, await Database.ScalarAsync<long>("select revision from digest_revision", Token));
    }

    /// <summary>Documents come and go; what was said beside those of before is not kept.</summary>
    [Fact]
    public async Task JudgedAgain_LeavesOneAssessmentOfEach()
    {
        Received own = await Documents.JudgeAsync(Own);
        foreach (string name in new[] { "a.pdf", "b.pdf", "c.pdf" })
        {
            await Documents.JudgeAsync(Own with { File = name, Media = DocumentMedia.Pages });
            await Documents.SettleAsync(own);
        }
        Assert.Equal(4, await Database.ScalarAsync<long>("select count(*) from assessment", Token));
    }

    [Fact]
    public async Task LookUps_GoByIndexes()
    {
        await Documents.JudgeAsync(Own);
        string[] plans =
        [
            await PlanAsync("select digest from digest where unit_key = 'son thuan' and year = 2024 order by submission_id desc limit 60"),
            await PlanAsync("select submission_id from digest_run where year = 2024 and run = 1"),
            await PlanAsync("select from digest where year = 2024 and has_table and unit_key <> 'son thuan'"),
            await PlanAsync("select count(*) from digest where year_folder = '2024' and is_report and unit_key is not null and year is not null"),
        ];
        Assert.All(plans, plan => Assert.Matches("Index( Only)? Scan", plan));
    }

    private async Task<string> PlanAsync(string sql)
    {
        await using NpgsqlConnection connection = await Database.Source.OpenConnectionAsync(Token);
        await using (var settings = new NpgsqlCommand("set enable_seqscan = off; set enable_bitmapscan = off", connection))
            await settings.ExecuteNonQueryAsync(Token);
        await using var explain = new NpgsqlCommand("explain " + sql, connection);
        await using NpgsqlDataReader reader = await explain.ExecuteReaderAsync(Token);
        await reader.ReadAsync(Token);
        string plan = reader.GetString(0);
        while (await reader.ReadAsync(Token))
            plan += "\n" + reader.GetString(0);
        return plan;
    }

    private const string OtherProse = """
        Hội phụ nữ đứng ra tổ chức các cuộc thi tìm hiểu về an toàn giao thông cho học sinh cấp hai, giải thưởng là xe đạp và cặp sách do một doanh nghiệp dệt may tặng.
        Chợ phiên mùng mười được chọn làm nơi phát tờ rơi, cán bộ ngồi ngay cạnh quầy gửi xe để trả lời các câu hỏi về thừa kế, chuyển nhượng ruộng khoán và bảo hiểm.
        Đồng bào vùng cao ít người đọc được chữ phổ thông nên các bài nói được dịch ra tiếng địa phương, thu âm rồi mở lại nhiều lần trong dịp lễ hội đầu xuân.
        Công an viên phụ trách từng xóm giữ một cuốn lịch ghi ngày hẹn gặp các hộ có tranh chấp, hẹn được ai thì gạch tên người ấy, cuối tháng nộp về cho trưởng công an.
        Việc khó nhất vẫn là đường sá, mùa lũ nhiều bản bị cắt rời cả tuần lễ, giấy tờ phải gửi nhờ thuyền chở cát hoặc nhờ bộ đội biên phòng mang giúp.
        Ủy ban dự định xin hỗ trợ thêm một chiếc máy phát điện nhỏ và hai bộ loa kéo, đồng thời cử ba thanh niên đi học nghiệp vụ hòa giải ở tỉnh vào tháng tám.
        """;
}
