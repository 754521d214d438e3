using System.Collections.Immutable;
using System.Text;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Storage.Registry;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Keeping;
using CTCPL.Pipeline.Worker.Tests.Commands;
using CTCPL.Pipeline.Worker.Tests.Dossiers;
using CTCPL.Pipeline.Worker.Tests.Versions;

namespace CTCPL.Pipeline.Worker.Tests.Keeping;

public sealed class UnitRegistryTests
{
    private static readonly ImmutableArray<RegisteredUnit> Registry =
    [
        new(UnitKind.Ward, "Thượng Cát", "quận Bắc Từ Liêm", "I", FirstYear: null, LastYear: 2024),
        new(UnitKind.Commune, "Hòa Khê", "huyện Vĩnh Lâm", "", FirstYear: null, LastYear: null),
        new(UnitKind.Commune, "Tân Lập", "huyện Vĩnh Lâm", "", FirstYear: null, LastYear: null),
        new(UnitKind.Commune, "Tân Lập", "huyện Nam Trảng", "", FirstYear: null, LastYear: null),
        new(UnitKind.Commune, "Quyết Thắng", "", "", FirstYear: null, LastYear: null),
        new(UnitKind.Ward, "6", "quận Bắc Từ Liêm", "", FirstYear: null, LastYear: null),
        new(UnitKind.Ward, "Phú Thứ 2", "quận Bắc Từ Liêm", "", FirstYear: null, LastYear: null),
        new(UnitKind.Township, "Ba", "huyện Vĩnh Lâm", "", FirstYear: null, LastYear: null),
        new(UnitKind.Ward, "Đại Tín", "quận Bắc Từ Liêm", "", FirstYear: null, LastYear: null),
        new(UnitKind.Township, "Đại Tín", "huyện Vĩnh Lâm", "", FirstYear: null, LastYear: null),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(UnitKind.Ward, "Thượng Cát", "quận Bắc Từ Liêm", 2024, UnitStanding.Known, "Thượng Cát")]
    [InlineData(UnitKind.Ward, "THƯỢNG CÁT", null, 2024, UnitStanding.Known, "Thượng Cát")]
    [InlineData(UnitKind.Commune, "Hoà Khê", "Huyện Vĩnh Lâm", 2024, UnitStanding.Known, "Hòa Khê")] // the mark's place is a matter of taste
    [InlineData(UnitKind.Ward, "Thương Cát", null, 2024, UnitStanding.Misspelt, "Thượng Cát")]
    [InlineData(UnitKind.Ward, "Thượng Cát", "quận Hà Đông", 2024, UnitStanding.OtherParent, "Thượng Cát")]
    [InlineData(UnitKind.Ward, "Thượng Các", null, 2024, UnitStanding.Misspelt, "Thượng Cát")]
    [InlineData(UnitKind.Commune, "Thượng Cát", null, 2024, UnitStanding.Misspelt, "Thượng Cát")] // a commune is no ward
    [InlineData(UnitKind.Commune, "Thượng Các", null, 2024, UnitStanding.Unknown, null)] // another kind and another letter are too much
    [InlineData(UnitKind.Ward, "7", null, 2024, UnitStanding.Unknown, null)] // a number is a name, not a slip
    [InlineData(UnitKind.Ward, "Phú Thứ 3", null, 2024, UnitStanding.Unknown, null)]
    [InlineData(UnitKind.Township, "Bo", null, 2024, UnitStanding.Unknown, null)] // too short to guess at
    [InlineData(UnitKind.Commune, "Đại Tin", null, 2024, UnitStanding.Unknown, "Đại Tín")] // nearly as two
    [InlineData(UnitKind.Ward, "Thượng Cát", null, 2026, UnitStanding.Unknown, null)] // merged away
    [InlineData(UnitKind.Commune, "Tân Lập", null, 2024, UnitStanding.Ambiguous, "Tân Lập")]
    [InlineData(UnitKind.Commune, "Tân Lập", "huyện Nam Trảng", 2024, UnitStanding.Known, "Tân Lập")]
    [InlineData(UnitKind.Commune, "Quyết Thắng", "huyện Kim Đài", 2024, UnitStanding.Known, "Quyết Thắng")] // the registry does not say below whom
    [InlineData(UnitKind.Commune, "Yên Phú", null, 2024, UnitStanding.Unknown, null)]
    [InlineData(null, null, null, 2024, UnitStanding.NotTold, null)]
    public void Match_OfAReportedUnit_TellsItOrLeavesItOpen(UnitKind? kind, string? name, string? parent, int year, UnitStanding standing, string? unit)
    {
        var match = UnitMatch.Of(kind, name, parent, year, Registry);
        Assert.Equal((standing, unit), (match.Standing, match.Unit?.Name ?? match.Similar.FirstOrDefault()?.Name));
        Assert.Equal(match.Standing is UnitStanding.Known, match.Unit is not null);
    }

    [Theory]
    [InlineData("kind,name,parent,class\nphường,Thượng Cát,\"quận Bắc Từ Liêm\",I\n")]
    [InlineData("\uFEFFLoại;Tên;Cấp trên;Phân loại\r\nPhường;Phường Thượng Cát;quận Bắc Từ Liêm;I\r\n\r\n")]
    [InlineData("class\tparent\tname\tkind\nI\tquận Bắc Từ Liêm\tThượng Cát\tward")]
    public void Parse_OfAnyLayout_ReadsTheUnit(string text) => Assert.Equal(
        [new RegisteredUnit(UnitKind.Ward, "Thượng Cát", "quận Bắc Từ Liêm", "I", FirstYear: null, LastYear: null)], UnitFile.Parse(text));

    [Fact]
    public void Parse_OfMistakes_NamesThemAll()
    {
        string message = Assert.Throws<OperatorException>(() => UnitFile.Parse(
            "kind,name,parent,class,firstYear\nhuyện,A,,,\nxã,,,,\nxã,B,,,hai\nxã,C,,,2024\nxã,c,,,2024\n")).Message;
        Assert.Contains("Dòng 2: loại “huyện”", message, StringComparison.Ordinal);
        Assert.Contains("Dòng 3: thiếu tên đơn vị.", message, StringComparison.Ordinal);
        Assert.Contains("Dòng 4: năm phải là bốn chữ số", message, StringComparison.Ordinal);
        Assert.Contains("“xã C” có hai dòng.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_OfAYear_KnowsWhoHasNotSubmitted_AndFollowsWithdrawals()
    {
        await using SubmittedDocuments documents = await SubmittedDocuments.BeginAsync();
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings__Pipeline"] = documents.Database.ConnectionString };
        string file = Path.Join(Directory.CreateTempSubdirectory("ctcpl-test-").FullName, "danh mục.csv");
        await File.WriteAllTextAsync(
            file, "kind,name,parent,class\nxã,Sơn Thuận,huyện Vĩnh Lâm,II\nxã,Bình An,huyện Vĩnh Lâm,III\nxã,Yên Phú,huyện Vĩnh Lâm,I\n", Token);
        Assert.StartsWith("Danh mục chưa có đơn vị nào", (await RunAsync(settings, 2, "units", "missing", "2024")).Error, StringComparison.Ordinal);
        Assert.Equal("Đã nhập 3 đơn vị (3 mới hoặc thay đổi, 0 không còn).\n", (await RunAsync(settings, 0, "units", "import", file)).Output);
        await documents.ReceiveAsync("1.docx", TwinFiles.Docx(ResubmittedFiles.First));
        await documents.ReceiveAsync("2.docx", TwinFiles.Docx(ResubmittedFiles.First.OfUnit("Bình Ăn")));
        await documents.ReceiveAsync("3.docx", TwinFiles.Docx(ResubmittedFiles.First.OfUnit("Yên Phụng")));

        Assert.Equal(
            """
            Chưa nộp: xã Bình An, huyện Vĩnh Lâm
            Chưa nộp: xã Yên Phú, huyện Vĩnh Lâm
            Không khớp danh mục: 2.docx (Xã Bình Ăn). Danh mục không có tên này; chỉ có một tên gần giống: xã Bình An, huyện Vĩnh Lâm. Chưa tính là đơn vị đó đã nộp, cần cán bộ xác nhận.
            Không khớp danh mục: 3.docx (Xã Yên Phụng). Không có trong danh mục.
            Năm 2024: 1/3 đơn vị đã nộp, 2 chưa nộp, 2 báo cáo không khớp danh mục.

            """,
            (await RunAsync(settings, 0, "units", "missing", "2024")).Output);
        await new WithdrawalStore(documents.Database.Source).WithdrawAsync(1, "cô Hoa", "nhầm", TimeProvider.System.GetUtcNow(), Token);
        Assert.Equal(["Bình An", "Sơn Thuận", "Yên Phú"], (await new RegistryStore(documents.Database.Source).OfYearAsync(2024, Token)).Missing.Select(u => u.Unit.Name));
        Assert.Equal("Đã nhập 3 đơn vị (0 mới hoặc thay đổi, 0 không còn).\n", (await RunAsync(settings, 0, "units", "import", file)).Output);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task AConfirmedReport_CountsAsTheUnits_UntilTheWordIsTakenBackOrNoLongerFits()
    {
        await using SubmittedDocuments documents = await SubmittedDocuments.BeginAsync();
        var registry = new RegistryStore(documents.Database.Source);
        var confirmations = new ConfirmationStore(documents.Database.Source);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        RegisteredUnit unit = new(UnitKind.Commune, "Bình An", "huyện Vĩnh Lâm", "", FirstYear: null, LastYear: null);
        RegisteredUnit other = unit with { Name = "Yên Phú" };
        await registry.ReplaceAsync([unit, other], "cô Hoa", now, Token);
        await documents.ReceiveAsync("1.docx", TwinFiles.Docx(ResubmittedFiles.First.OfUnit("Bình Ăn")));
        Assert.Equal(UnitStanding.Misspelt, await StandingAsync());
        YearOfUnits year = await registry.OfYearAsync(2024, Token);
        Assert.Equal([unit, other], year.Missing.Select(u => u.Unit));
        Assert.Equal([1L], year.Waiting(unit).Select(r => r.Id));
        Assert.Empty(year.Waiting(other));

        bool[] done = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => confirmations.ConfirmAsync(1, unit, "cô Hoa", now, Token)));
        Assert.Single(done, d => d);
        Assert.False(await confirmations.ConfirmAsync(1, unit with { Name = "Không Có" }, "cô Hoa", now, Token));
        Assert.False(await confirmations.ConfirmAsync(99, unit, "cô Hoa", now, Token));
        Assert.Equal(UnitStanding.Confirmed, await StandingAsync());
        year = await registry.OfYearAsync(2024, Token);
        Assert.Equal([other], year.Missing.Select(u => u.Unit));
        Assert.Empty(year.Odd);
        AuditedDeed deed = Assert.Single(await new WithdrawalStore(documents.Database.Source).HistoryAsync(1, Token));
        Assert.Equal(("unit-confirmed", "cô Hoa", "xã Bình An, huyện Vĩnh Lâm"), (deed.What, deed.Who, deed.Reason));

        await registry.ReplaceAsync([other], "cô Hoa", now, Token); // the registry has no such unit any more
        Assert.Equal(UnitStanding.Unknown, await StandingAsync());
        await registry.ReplaceAsync([unit with { Class = "II" }, other], "cô Hoa", now, Token);
        Assert.Equal(UnitStanding.Confirmed, await StandingAsync());
        await documents.Database.ExecuteAsync("update submission set unit_name = 'Bình Ẩn'", Token); // read otherwise today
        Assert.Equal(UnitStanding.Misspelt, await StandingAsync());
        await documents.Database.ExecuteAsync("update submission set unit_name = 'Bình Ăn'", Token);
        Assert.True(await confirmations.TakeBackAsync(1, "cô Hoa", now, Token));
        Assert.False(await confirmations.TakeBackAsync(1, "cô Hoa", now, Token));
        Assert.Equal(UnitStanding.Misspelt, await StandingAsync());

        async Task<UnitStanding?> StandingAsync() => (await registry.OfReportAsync(1, Token))?.Match.Standing;
    }

    private static async Task<(string Output, string Error)> RunAsync(IReadOnlyDictionary<string, string?> settings, int expected, params string[] arguments)
    {
        (int code, byte[] output, string error) = await WorkerProcess.RunAsync(settings, arguments);
        Assert.True(expected == code, error);
        return (Encoding.UTF8.GetString(output), error);
    }
}
