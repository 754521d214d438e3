using System.Collections.Immutable;
using System.Text.Json;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>What a person is shown of one file, read back from the contract's object: the same whether it was checked just now or is kept in the database.</summary>
/// <param name="Path">The file's path as given.</param>
/// <param name="Unit">"phường Thượng Cát"; <c>null</c> when the report names none.</param>
/// <param name="Year">The evaluation year; <c>null</c> when not found.</param>
/// <param name="Outcome">The contract's <c>outcome</c>.</param>
/// <param name="Verdict">The contract's <c>verdict</c>; <c>null</c> unless checked. It is of all findings, also of those not shown.</param>
/// <param name="Reason">Why it was not checked; <c>null</c> when it was.</param>
/// <param name="Rows">Its findings, in the contract's order.</param>
internal sealed record CheckSheet(
    string Path, string? Unit, int? Year, string Outcome, string? Verdict, string? Reason, ImmutableArray<CheckSheetRow> Rows)
{
    /// <summary>A report with nothing to show.</summary>
    public bool IsClean => Outcome is "checked" && Rows.IsEmpty;

    /// <summary>Reads an object of schema <see cref="CheckJson.Schema"/>.</summary>
    public static CheckSheet Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        JsonElement report = root.GetProperty("report");
        bool isReport = report.ValueKind == JsonValueKind.Object;
        JsonElement reason = root.GetProperty("reason");
        return new CheckSheet(
            root.GetProperty("file").GetProperty("path").GetString() ?? "",
            isReport ? UnitOf(report.GetProperty("unit")) : null,
            isReport ? Whole(report, "year") : null,
            root.GetProperty("outcome").GetString() ?? "",
            root.GetProperty("verdict").GetString(),
            reason.ValueKind == JsonValueKind.Object ? reason.GetProperty("message").GetString() : null,
            [.. root.GetProperty("findings").EnumerateArray().Select(Row)]);
    }

    /// <summary>"phường Thượng Cát, năm 2024"; <c>null</c> when the report says neither.</summary>
    public string? About => (Unit, Year) switch
    {
        (string unit, int year) => string.Create(Wording.Vietnamese, $"{unit}, năm {year}"),
        (string unit, null) => unit,
        (null, int year) => string.Create(Wording.Vietnamese, $"năm {year}"),
        _ => null,
    };

    /// <summary>"phường Thượng Cát, năm 2024: 1 lỗi, 2 lưu ý", or why it was not checked.</summary>
    public string Summary => Outcome switch
    {
        "unreadable" => $"Không đọc được: {Reason}",
        "notAReport" => $"Không phải báo cáo: {Reason}",
        _ => (About is string about ? about + ": " : "") + (!Rows.IsEmpty ? CheckCounts.Words(Rows)
            : Verdict is "clean" ? "không có sai lệch"
            : "không có sai lệch ở mức được chọn"),
    };

    private static string? UnitOf(JsonElement unit)
    {
        if (unit.ValueKind != JsonValueKind.Object)
            return null;
        string words = $"{Text(unit, "kind")} {Text(unit, "name")}".Trim();
        return words.Length > 0 ? words : null;
    }

    private static CheckSheetRow Row(JsonElement finding)
    {
        JsonElement first = finding.GetProperty("evidence").EnumerateArray().FirstOrDefault();
        bool placed = first.ValueKind == JsonValueKind.Object;
        return new CheckSheetRow(
            finding.GetProperty("rule").GetString() ?? "",
            StoredText.Parse<Severity>(finding.GetProperty("severity").GetString() ?? ""),
            StoredText.Parse<Outcome>(finding.GetProperty("outcome").GetString() ?? ""),
            finding.GetProperty("title").GetString() ?? "",
            finding.GetProperty("message").GetString() ?? "",
            finding.GetProperty("citation").GetString() ?? "",
            Whole(finding, "criterion"),
            Text(finding, "expected"),
            Text(finding, "actual"),
            placed ? Whole(first, "line") : null,
            placed ? Whole(first, "page") : null,
            placed ? Text(first, "quote") : null,
            Text(finding, "causedBy"),
            Text(finding, "causedByFingerprint"),
            finding.GetProperty("fingerprint").GetString() ?? "");
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static int? Whole(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
}
