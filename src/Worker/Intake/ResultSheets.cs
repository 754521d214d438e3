using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CTCPL.Pipeline.Storage.Submissions;
using CTCPL.Pipeline.Worker.Exports;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>Keeps the results folder in line with the outcomes, after they are committed.</summary>
internal sealed class ResultSheets(IOptions<IntakeOptions> options, InboxFolder inbox, SheetStore sheets, ILogger<ResultSheets> logger)
{
    private const string Extension = ".html";

    /// <summary>Longest name, in UTF-8 bytes, that file systems take.</summary>
    private const int LongestName = 255;

    /// <summary>So many of the latest sheets are looked for at start.</summary>
    private const int Recent = 5000;

    private const int Turn = 200;

    private readonly InboxFolder _folder = new(options.Value.ResultsFolder);

    /// <summary>Writes what is due now; returns <c>true</c> when more is due.</summary>
    public async Task<bool> WriteDueAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<DueSheet> due = await sheets.DueAsync(inbox.Id, Turn, cancellationToken);
        int failed = 0;
        foreach (DueSheet sheet in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (sheet.Withdrawn && !sheet.Superseded)
                    Remove(PathFor(sheet.Path));
                else if (!sheet.Superseded)
                    AtomicFile.Write(PathFor(sheet.Path), ResultSheet.Render(sheet), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                await sheets.WrittenAsync(sheet, cancellationToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failed++;
                Log.NotSettled(logger, CheckText.Visible(sheet.Path), e);
            }
        }
        return due.Length >= Turn && failed == 0;
    }

    private static void Remove(string path)
    {
        if (File.Exists(path))
            File.Delete(path);
    }

    /// <summary>Makes sheets due again that somebody took away.</summary>
    public async Task FindMissingAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<(long Id, string Path)> recent = await sheets.RecentAsync(inbox.Id, Recent, cancellationToken);
        long[] missing = [.. recent.Where(s => !File.Exists(PathFor(s.Path))).Select(s => s.Id)];
        if (missing.Length > 0)
            await sheets.MissingAsync(missing, cancellationToken);
    }

    /// <summary>Absolute path of a file's sheet. A name too long with ".html" behind it is cut and told apart by a hash.</summary>
    internal string PathFor(string path)
    {
        int slash = path.LastIndexOf('/') + 1;
        string name = path[slash..] + Extension;
        if (Encoding.UTF8.GetByteCount(name) > LongestName)
        {
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..8];
            string kept = name[..^Extension.Length];
            while (Encoding.UTF8.GetByteCount(kept) > LongestName - Extension.Length - hash.Length - 1)
                kept = kept[..(char.IsLowSurrogate(kept[^1]) ? ^2 : ^1)];
            name = $"{kept}~{hash}{Extension}";
        }
        return _folder.Absolute(path[..slash] + name);
    }
}
