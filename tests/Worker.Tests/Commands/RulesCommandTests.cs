using System.Text;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Tests.Commands;

/// <summary>The catalogue as the built program prints it.</summary>
public sealed partial class RulesCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ctcpl-rules-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>"  total-mismatch    Lỗi       Tổng điểm…".</summary>
    [GeneratedRegex("^  (?<id>[a-z-]+) +(?<severity>Lỗi|Cảnh báo|Lưu ý) +(?<title>[^ ].*)$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row { get; }

    [Fact]
    public async Task Rules_WithoutAnId_ListsEveryRuleOnceWithItsSeverity()
    {
        string output = await RunAsync([]);

        Assert.Equal(RuleCatalog.All.Select(r => (r.Id, Word(r.Severity), r.Title)), Rows(output));
    }

    /// <summary>What an administrator set holds for what is printed as it holds for what is judged.</summary>
    [Fact]
    public async Task Rules_WithSettingsOfTheAdministrator_ShowsThose()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "own.json"), OwnStandards.Of2030, TestContext.Current.CancellationToken);
        (string, string?)[] settings = [("Standards__Folder", _folder.FullName), ("Rules__Severities__points-step-unusual", "warning")];

        Assert.Equal("Cảnh báo", Rows(await RunAsync(settings)).Single(r => r.Id.Equals("points-step-unusual", StringComparison.Ordinal)).Severity);
        string page = await RunAsync(settings, "points-step-unusual");
        Assert.Contains("points-step-unusual · Cảnh báo · ", page, StringComparison.Ordinal);
        Assert.Contains("  tinh-2030: ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("tinh-2030", await RunAsync([], "points-step-unusual"), StringComparison.Ordinal);
    }

    private static (string Id, string Severity, string Title)[] Rows(string output) =>
        [.. Row.Matches(output).Select(m => (m.Groups["id"].Value, m.Groups["severity"].Value, m.Groups["title"].Value.TrimEnd()))];

    private static async Task<string> RunAsync((string Name, string? Value)[] settings, params string[] arguments)
    {
        (int code, byte[] output, string error) = await WorkerProcess.RunAsync(
            settings.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal), ["rules", .. arguments]);
        Assert.Equal((0, ""), (code, error));
        return Encoding.UTF8.GetString(output);
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "Lỗi",
        Severity.Warning => "Cảnh báo",
        _ => "Lưu ý",
    };
}
