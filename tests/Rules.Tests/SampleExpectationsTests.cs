using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests;

/// <summary>The committed samples against what the form and the law say of them (fixtures/README.md).</summary>
public sealed class SampleExpectationsTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>A sample's expected file. <paramref name="Reason"/> is <c>null</c> or holds a reason code.</summary>
    private sealed record Expected(string Outcome, JsonElement Reason, Listed[] Errors, Listed[] Warnings, Listed[] Notices);

    private sealed record Listed(string Rule, int? Criterion);

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(SampleFolder.Path).Where(f => !f.EndsWith(".json", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_Checked_GivesWhatTheFormAndTheLawSay(string name)
    {
        string file = Path.Combine(SampleFolder.Path, Path.GetFileNameWithoutExtension(name) + ".expected.json");
        Expected expected = JsonSerializer.Deserialize<Expected>(File.ReadAllText(file), Json)!;
        CheckedFile result = Checking.Check(SampleFolder.Read(name), ReadingLimits.Default, RuleSettings.Default, TestContext.Current.CancellationToken);

        Assert.Equal(expected.Outcome, Outcome(result));
        if (Reason(result) is string reason)
            Assert.Contains(reason, expected.Reason.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(expected.Errors, Roots(result, Severity.Error));
        Assert.Equal(expected.Warnings, Roots(result, Severity.Warning));
        Assert.Equal(Sorted(expected.Notices), Sorted(Roots(result, Severity.Notice)));
    }

    private static string Outcome(CheckedFile file) => file switch
    {
        { Reading: Refused } => "unreadable",
        { Parsed: NotAReport } => "notAReport",
        _ => "checked",
    };

    private static string? Reason(CheckedFile file) => file switch
    {
        { Reading: Refused refused } => refused.Reason.ToString(),
        { Parsed: NotAReport not } => not.Reason.ToString(),
        _ => null,
    };

    private static Listed[] Roots(CheckedFile file, Severity severity) =>
    [
        .. (file.Assessment?.Findings ?? [])
            .Where(f => f.Outcome == Rules.Outcome.NotMet && f.Severity == severity && f.CausedBy is null)
            .Select(f => new Listed(f.Rule, f.Criterion))
            .Distinct(),
    ];

    private static IEnumerable<Listed> Sorted(Listed[] listed) => listed.OrderBy(l => l.Rule, StringComparer.Ordinal).ThenBy(l => l.Criterion);
}
