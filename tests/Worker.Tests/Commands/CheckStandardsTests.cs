using System.Text.Json;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Worker.Tests.Commands;

/// <summary>What the built program says of Word files under the three standards.</summary>
public sealed class CheckStandardsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ctcpl-standards-").FullName;

    /// <summary>15 + 26,25 + 21,5 + 8,5 + 17,75 = 89.</summary>
    private static readonly ReportText Of2021 = ReportText.Valid619
        .ReplacingEvery("Kim Đài", "Sông Mây").Replacing("KIM ĐÀI", "SÔNG MÂY")
        .Replacing("02/03 chỉ tiêu.", "03/03 chỉ tiêu.").Replacing("14/15", "15/15").Replacing("27,5/30", "26,25/30")
        .Replacing("23/25", "21,5/25").Replacing("9,25/10", "8,5/10").Replacing("18/20", "17,75/20").Replacing("91,75/100", "89/100");

    /// <summary>10 + 21,5 + 12 + 16 + 20 = 79,5.</summary>
    private static readonly ReportText JustBelow = ReportText.Valid25
        .Replacing("28,5/30", "21,5/30").Replacing("14/15", "12/15").Replacing("18,25/20", "16/20").Replacing("23/25", "20/25");

    [Fact]
    public async Task Report_Of2021_IsJudgedByTheDecisionOf2017()
    {
        JsonElement file = await CheckAsync(Of2021);

        Assert.Equal("qd-619-2017", Standard(file));
        Assert.Equal(89m, file.GetProperty("report").GetProperty("computed").GetProperty("totalPoints").GetProperty("value").GetDecimal());
        Assert.Equal([], Broken(file, "error"));
        Assert.Equal([], Broken(file, "warning"));
        JsonElement other = await CheckAsync(Of2021.Replacing("89/100", "91/100"));
        Assert.Equal(["total-mismatch"], Broken(other, "error"));
    }

    [Fact]
    public async Task Report_Of2024WithTheMaximaOf2017_IsOneMismatchAndWhatFollows()
    {
        JsonElement file = await CheckAsync(Of2021.ReplacingEvery("2021", "2024"));

        Assert.Equal("qd-619-2017", Standard(file));
        Assert.Equal(["standard-mismatch"], Broken(file, "error"));
        JsonElement mismatch = Findings(file).Single(f => Is(f, "rule", "standard-mismatch"));
        Assert.Equal(
            "Điểm tối đa của các tiêu chí (15, 30, 25, 10, 20) là của QĐ 619/QĐ-TTg, áp dụng cho các năm 2017 đến 2021, nhưng báo cáo đánh giá năm 2024, thuộc QĐ 25/2021/QĐ-TTg.",
            mismatch.GetProperty("message").GetString());
        Assert.All(Findings(file).Where(f => Is(f, "rule", "legal-basis-outdated")), f => Assert.Equal("standard-mismatch", f.GetProperty("causedBy").GetString()));
        Assert.Contains(Findings(file), f => Is(f, "rule", "legal-basis-outdated"));
        Assert.DoesNotContain(Findings(file), f => !Is(f, "rule", "standard-mismatch") && Is(f, "outcome", "notMet") && f.GetProperty("causedBy").ValueKind == JsonValueKind.Null && !Is(f, "severity", "notice") && !Is(f, "rule", "date-implausible"));
    }

    [Fact]
    public async Task Report_Of2026OnTheScaleOfPoints_IsWarned()
    {
        JsonElement file = await CheckAsync(ReportText.Valid25
            .Replacing("ngày 06 tháng 01 năm 2025", "ngày 05 tháng 01 năm 2027").ReplacingEvery("2024", "2026"));

        Assert.Equal([], Broken(file, "error"));
        Assert.Contains("standard-unknown", Broken(file, "warning"));
    }

    [Fact]
    public async Task Total_RoundedOverTheThreshold_IsAnError()
    {
        JsonElement file = await CheckAsync(JustBelow.Replacing("93,75/100", "80/100"));

        Assert.Contains("total-rounded-over-threshold", Broken(file, "error"));
        Assert.Equal(
            "Tổng các tiêu chí là 79,5 điểm, chưa đạt 80 điểm; số 80 chỉ có do làm tròn.",
            Findings(file).Single(f => Is(f, "rule", "total-rounded-over-threshold")).GetProperty("message").GetString());
    }

    [Fact]
    public async Task Total_RoundedAboveTheThreshold_IsOnlyANotice()
    {
        JsonElement file = await CheckAsync(JustBelow.Replacing("21,5/30", "26,5/30").Replacing("93,75/100", "85/100"));

        Assert.Equal(["total-rounded"], Findings(file).Select(f => f.GetProperty("rule").GetString()!));
        Assert.Equal(["total-rounded"], Broken(file, "notice"));
        Assert.Equal("clean", file.GetProperty("verdict").GetString());
    }

    /// <summary>Criterion 3 with maxima 1, 1 and 13: two indicators at their maximum and the third below half, but not zero, give
    /// 1 + 1 + (0; 6,5) or 1 + 13 + (0; 0,5), and nothing between 8,5 and 14.</summary>
    [Fact]
    public async Task Maxima_ThatAnAdministratorFillsIn_TellWhichPointsTheCountsCanGive()
    {
        string folder = Directory.CreateDirectory(Path.Join(_folder, "bo-tieu-chi")).FullName;
        await File.WriteAllTextAsync(Path.Join(folder, "qd-25-2021.json"), OwnStandards.WithMaxima(3, 1, 1, 13), TestContext.Current.CancellationToken);
        Dictionary<string, string?> settings = new(StringComparer.Ordinal) { ["Standards__Folder"] = folder };
        ReportText between = ReportText.Valid25.Replacing("03/03 chỉ", "02/03 chỉ").Replacing("14/15", "11/15").Replacing("93,75/100", "90,75/100");

        JsonElement shipped = await CheckAsync(between);
        JsonElement own = await CheckAsync(between, settings);
        JsonElement possible = await CheckAsync(between.Replacing("11/15", "8,25/15").Replacing("90,75/100", "88/100"), settings);

        Assert.Equal([], Broken(shipped, "error"));
        Assert.Equal(["points-contradict-counts"], Broken(own, "error"));
        Assert.Equal([], Broken(possible, "error"));
        Assert.Equal(StandardLibrary.Default.Find("qd-25-2021")!.Version, Version(shipped));
        Assert.NotEqual(Version(shipped), Version(own), StringComparer.Ordinal);
    }

    /// <summary>Many kinds of files beside each other: every report has an outcome for every rule, others have none.</summary>
    [Fact]
    public async Task Outcomes_OfFilesBesideEachOther_AddUpToTheCatalogue()
    {
        (string Name, ReportText Text)[] reports =
        [
            ("2021.docx", Of2021), ("2024.docx", Of2021.ReplacingEvery("2021", "2024")), ("79.docx", JustBelow.Replacing("93,75/100", "80/100")),
            ("dai-a.docx", ReportText.Prose25), ("dai-b.docx", ReportText.Prose25.Replacing("93,75/100", "90/100")),
            ("thieu.docx", ReportText.Valid25.Without("28,5/30")), ("trong.docx", ReportText.Valid25.Replacing("28,5/30", "…/30")),
        ];
        foreach ((string name, ReportText text) in reports)
            await File.WriteAllBytesAsync(Path.Join(_folder, name), DocxBuilder.FromText(text.Marked).ToBytes(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Join(_folder, "ghi-chu.docx"), "không phải Word", TestContext.Current.CancellationToken);

        JsonElement[] files = await FilesAsync(_folder, []);

        Assert.Equal(reports.Length + 1, files.Length);
        Assert.Equal(reports.Length, files.Count(f => Is(f, "outcome", "checked")));
        foreach (JsonElement file in files.Where(f => Is(f, "outcome", "checked")))
        {
            JsonElement outcomes = file.GetProperty("outcomes");
            Assert.Equal(RuleCatalog.All.Length, outcomes.EnumerateObject().Sum(o => o.Value.GetInt32()));
            foreach (string outcome in (string[])["notMet", "notCheckable"])
            {
                Assert.Equal(
                    outcomes.GetProperty(outcome).GetInt32(),
                    Findings(file).Where(f => Is(f, "outcome", outcome)).Select(f => f.GetProperty("rule").GetString()).Distinct(StringComparer.Ordinal).Count());
            }
        }
    }

    [Fact]
    public async Task Findings_ThatAMissingBlockCauses_StandUnderIt()
    {
        ReportText missing = ReportText.Valid25
            .Without("tiêu chí 3:").Without("02/03").Without("03/03 chỉ").Without("00/03").Without("14/15");
        JsonElement file = await CheckAsync(missing);

        JsonElement[] findings = Findings(file);
        int root = Array.FindIndex(findings, f => Is(f, "rule", "criterion-missing"));
        string fingerprint = findings[root].GetProperty("fingerprint").GetString()!;
        JsonElement[] caused = [.. findings.Where(f => Is(f, "causedByFingerprint", fingerprint))];
        Assert.Equal(JsonValueKind.Null, findings[root].GetProperty("causedBy").ValueKind);
        Assert.True(caused.Length >= 2);
        Assert.All(caused, f => Assert.Equal("criterion-missing", f.GetProperty("causedBy").GetString()));
        Assert.Contains("total-mismatch", caused.Select(f => f.GetProperty("rule").GetString()));
        Assert.Equal(findings.Length - 1, caused.Length + findings.Count(f => Is(f, "severity", "notice")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<JsonElement> CheckAsync(ReportText text) => CheckAsync(text, []);

    private async Task<JsonElement> CheckAsync(ReportText text, Dictionary<string, string?> settings)
    {
        string path = Path.Join(_folder, "bao-cao.docx");
        await File.WriteAllBytesAsync(path, DocxBuilder.FromText(text.Marked).ToBytes(), TestContext.Current.CancellationToken);
        return Assert.Single(await FilesAsync(path, settings));
    }

    private static async Task<JsonElement[]> FilesAsync(string path, Dictionary<string, string?> settings)
    {
        (int code, byte[] output, string error) = await WorkerProcess.RunAsync(settings, "check", "--format", "json", path);
        Assert.True(code is 0 or 1, error);
        return [.. JsonElement.Parse(output).EnumerateArray()];
    }

    private static JsonElement[] Findings(JsonElement file) => [.. file.GetProperty("findings").EnumerateArray()];

    private static string? Standard(JsonElement file) => file.GetProperty("report").GetProperty("standard").GetString();

    private static string? Version(JsonElement file) => file.GetProperty("report").GetProperty("standardVersion").GetString();

    private static string[] Broken(JsonElement file, string severity) =>
        [.. Findings(file).Where(f => Is(f, "outcome", "notMet") && Is(f, "severity", severity)).Select(f => f.GetProperty("rule").GetString()!)];

    private static bool Is(JsonElement of, string member, string value) => string.Equals(of.GetProperty(member).GetString(), value, StringComparison.Ordinal);
}
