using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Testing.Scans;
using CTCPL.Pipeline.Worker.Exports;
using static System.FormattableString;

namespace CTCPL.Pipeline.Bench.Ocr;

/// <summary>Compares what a check says of a scanned report, after the rules, with what the report was made of.</summary>
internal static class ReportComparison
{
    private static readonly string[] Figures = ["criteria.", "declared.", "computed."];

    /// <summary>One verdict for each fact: <see cref="Verdict.Doubtful"/> when it is null, <see cref="Verdict.Lost"/> when its place
    /// was not found at all.</summary>
    public static IEnumerable<FactVerdict> Facts(RandomReport report, CheckedFile file)
    {
        if (file is not { Parsed: ParsedReport parsed, Assessment: Assessment assessment })
            return [.. report.Facts.Select(fact => new FactVerdict(Verdict.Lost, fact.Path, fact.Value, "no report"))];
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            CheckReportJson.Write(writer, parsed.Report, assessment);
        using var json = JsonDocument.Parse(buffer.ToArray());
        return [.. report.Facts.Select(fact => Judge(json.RootElement, fact.Path, fact.Value))];
    }

    /// <summary>Errors that the rules find in a report that has none.</summary>
    public static ImmutableArray<string> FalseErrors(CheckedFile file) =>
    [
        .. (file.Assessment?.Findings ?? [])
            .Where(finding => finding is { Outcome: Outcome.NotMet, Severity: Severity.Error })
            .Select(finding => Invariant($"{finding.Rule} ({finding.Key}): {finding.Message}")),
    ];

    /// <summary>Whether this is a figure, not a name.</summary>
    public static bool IsFigure(string path) => path is "year" || Figures.Any(figure => path.StartsWith(figure, StringComparison.Ordinal));

    private static FactVerdict Judge(JsonElement root, string path, string value)
    {
        JsonElement at = root;
        foreach (string step in path.Split('.'))
        {
            if (at.ValueKind is JsonValueKind.Array)
                at = Numbered(at, step);
            else if (at.ValueKind is JsonValueKind.Object)
                at = at.GetProperty(step);
        }
        return at.ValueKind switch
        {
            JsonValueKind.Undefined => new FactVerdict(Verdict.Lost, path, value, ""),
            JsonValueKind.Null => new FactVerdict(Parent(root, path) ? Verdict.Doubtful : Verdict.Lost, path, value, "null"),
            JsonValueKind.String => Same(path, value, at.GetString()!),
            _ => Same(path, value, at.GetRawText()),
        };
    }

    private static FactVerdict Same(string path, string value, string read) =>
        new(string.Equals(value.Normalize(NormalizationForm.FormC), read, StringComparison.Ordinal) ? Verdict.Right : Verdict.Wrong, path, value, read);

    /// <summary>Whether what holds the fact is there, so that only its value is in doubt. What is computed is doubtful when null.</summary>
    private static bool Parent(JsonElement root, string path)
    {
        string[] steps = path.Split('.');
        JsonElement at = root;
        foreach (string step in steps[..^1])
            at = at.ValueKind is JsonValueKind.Array ? Numbered(at, step) : at.ValueKind is JsonValueKind.Object ? at.GetProperty(step) : default;
        return at.ValueKind is JsonValueKind.Object || steps[0] is "computed";
    }

    private static JsonElement Numbered(JsonElement array, string number) => array.EnumerateArray()
        .FirstOrDefault(item => string.Equals(item.GetProperty("number").GetRawText(), number, StringComparison.Ordinal));
}
