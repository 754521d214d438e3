using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Review.Lists;

namespace CTCPL.Pipeline.Worker.Review.Papers;

/// <summary><c>/xuat/sai-lech.xlsx</c> and <c>.csv</c>: any view of the list, by the list's own address.</summary>
internal sealed class FindingExport(FindingList findings, PaperSource papers, AuditStore audit, TimeProvider time)
{
    /// <summary>Findings fetched at once.</summary>
    private const int PageSize = 2000;

    public static Task<IResult> SendXlsxAsync(HttpContext http, FindingExport export, CancellationToken cancellationToken) =>
        export.SendAsync(http, "sai-lech.xlsx", MediaType.Excel, export.WriteXlsxAsync, cancellationToken);

    public static Task<IResult> SendCsvAsync(HttpContext http, FindingExport export, CancellationToken cancellationToken) =>
        export.SendAsync(http, "sai-lech.csv", "text/csv; charset=utf-8", export.WriteCsvAsync, cancellationToken);

    /// <summary>Written whole to a file that is gone when it is closed: a fault is an error, never half a list that looks whole.</summary>
    private async Task<IResult> SendAsync(
        HttpContext http, string name, string type, Func<Stream, FindingFilter, string, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await write(file, ListAddress.Parse(http.Request.Query).ToFilter() with { Reach = Access.Of(http.User).Reach }, $"{http.Request.Scheme}://{http.Request.Host}", cancellationToken);
            file.Position = 0;
            await audit.AddAsync(time.GetUtcNow(), Session.Name(http.User), "export", name + http.Request.QueryString, cancellationToken);
            return Results.Stream(file, type, name);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task WriteXlsxAsync(Stream target, FindingFilter filter, string root, CancellationToken cancellationToken)
    {
        await using XlsxFile sheet = await XlsxFile.CreateAsync(target, "Sai lệch", FindingSheet.Columns);
        await foreach (object?[] row in RowsAsync(filter, root, cancellationToken))
            sheet.Row(row);
    }

    private async Task WriteCsvAsync(Stream target, FindingFilter filter, string root, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CheckCsv.Line([.. FindingSheet.Columns.Select(c => c.Title)]));
        await foreach (object?[] row in RowsAsync(filter, root, cancellationToken))
            await writer.WriteAsync(CheckCsv.Line([.. row.Select(Text)]));
    }

    /// <summary>Dates as yyyy-MM-dd HH:mm: every spreadsheet program takes them for dates, whatever its language.</summary>
    private static string? Text(object? cell) => cell switch
    {
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => cell?.ToString(),
    };

    private async IAsyncEnumerable<object?[]> RowsAsync(
        FindingFilter filter, string root, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int offset = 0; ; offset += PageSize)
        {
            IReadOnlyList<ListedFinding> page = await findings.PageAsync(filter, offset, PageSize, cancellationToken);
            IReadOnlyDictionary<(long, string), FindingDetails> details = await papers.DetailsAsync(page, cancellationToken);
            foreach (ListedFinding finding in page)
                yield return FindingSheet.Row(finding, details.GetValueOrDefault((finding.SubmissionId, finding.Fingerprint)), root);
            if (page.Count < PageSize)
                yield break;
        }
    }
}
