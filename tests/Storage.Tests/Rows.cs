using System.Collections.Immutable;
using System.Security.Cryptography;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Ledger;

namespace CTCPL.Pipeline.Storage.Tests;

/// <summary>Rows whose values do not matter, or matter only where a test changes them.</summary>
internal static class Rows
{
    public static AssessmentVersions Versions { get; } = new("reader1", "engine1", "qd-25-2021@1");

    public static FindingRow Finding { get; } = new(
        "0123456789abcdef",
        Position: 0,
        "total-mismatch",
        Severity.Error,
        Outcome.NotMet,
        "Tổng điểm không khớp",
        "Tổng ghi 95/100, cộng các tiêu chí được 94.",
        "QĐ 25/2021/QĐ-TTg, Điều 4",
        Criterion: 5,
        Expected: "94/100",
        Actual: "95/100",
        """[{"line": 41, "page": null, "quote": "95/100 điểm"}]""",
        Elsewhere: """[{"file": "b.docx", "line": 7, "page": null, "quote": "94/100 điểm", "sha256": "00"}]""",
        Quote: "95/100 điểm",
        CausedBy: "criterion-missing",
        CausedByFingerprint: "fedcba9876543210",
        "phuong thuong cat 2024 tong diem khong khop");

    public static NewAssessment Assessment(string sha256, params ImmutableArray<FindingRow> findings) => new(
        sha256,
        Versions,
        AssessmentOutcome.Checked,
        ReportVerdict.Findings,
        Reason: null,
        "qd-25-2021",
        new ReportedUnit(UnitKind.Ward, "Thượng Cát", "quận Bắc Từ Liêm", 2024),
        """{"schema": "ctcpl-check/1"}""",
        findings);

    /// <summary>Brings a file through the ledger; returns its hash.</summary>
    public static async Task<string> TakeAsync(
        LedgerStore ledger, string path, byte[] bytes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await ledger.AddAsync("", [new(path, LedgerState.Waiting, Reason: null, bytes.Length, now)], now, cancellationToken);
        LedgerRow row = (await ledger.PresentAsync("", cancellationToken)).Single(r => string.Equals(r.Path, path, StringComparison.Ordinal));
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await using LedgerClaim? claim = await ledger.ClaimAsync(row.Id, cancellationToken);
        await claim!.TakeAsync(bytes, sha256, "application/pdf", now, cancellationToken);
        return sha256;
    }
}
