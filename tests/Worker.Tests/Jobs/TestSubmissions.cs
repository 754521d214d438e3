using System.Security.Cryptography;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Worker.Tests.Jobs;

/// <summary>Reports in the database as the intake leaves them, without a folder.</summary>
internal static class TestSubmissions
{
    /// <summary>A clean report whose total is wrong, and not by rounding.</summary>
    public static ReportText WrongTotal { get; } = ReportText.Valid25.Replacing("93,75/100", "95/100");

    public static byte[] Docx(ReportText report) => DocxBuilder.FromText(report.Marked).ToBytes();

    /// <summary>Reports of different units that are otherwise alike.</summary>
    public static byte[] Docx(ReportText report, int unit) =>
        Docx(report.ReplacingEvery("Sơn Thuận", FormattableString.Invariant($"Sơn Thuận {(char)('A' + (unit % 26))}{(char)('A' + (unit / 26))}")));

    /// <summary>Brings a file through the ledger.</summary>
    public static async Task SubmitAsync(TestDatabase database, string path, byte[] bytes, CancellationToken cancellationToken)
    {
        var ledger = new LedgerStore(database.Source);
        var now = new DateTimeOffset(2026, 1, 9, 8, 0, 0, TimeSpan.Zero);
        await ledger.AddAsync("", [new(path, LedgerState.Waiting, Reason: null, bytes.Length, now)], now, cancellationToken);
        LedgerRow row = (await ledger.PresentAsync("", cancellationToken)).Single(r => string.Equals(r.Path, path, StringComparison.Ordinal));
        await using LedgerClaim? claim = await ledger.ClaimAsync(row.Id, cancellationToken);
        await claim!.TakeAsync(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), MediaType.Of(bytes), now, cancellationToken);
    }
}
