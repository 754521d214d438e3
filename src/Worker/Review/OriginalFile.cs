using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CTCPL.Pipeline.Worker.Review;

/// <summary>The received file, byte for byte.</summary>
internal static class OriginalFile
{
    /// <summary>Always a download of unnamed type: a received file is never shown by the browser as a page of ours.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> SendAsync(
        long id, HttpContext context, SubmissionView submissions, AuditStore audit, TimeProvider time, CancellationToken cancellationToken)
    {
        ReceivedFile? file = await submissions.ContentAsync(id, Access.Of(context.User).Reach, cancellationToken);
        if (file is null)
            return TypedResults.NotFound();
        await AuditAsync("tep-goc", file, context, audit, time, cancellationToken);
        return TypedResults.File(file.Bytes, "application/octet-stream", NameOf(file.Path));
    }

    /// <summary>Notes who took the bytes away.</summary>
    internal static Task AuditAsync(
        string name, ReceivedFile file, HttpContext context, AuditStore audit, TimeProvider time, CancellationToken cancellationToken) =>
        audit.AddAsync(
            time.GetUtcNow(), Session.Name(context.User), "export",
            name + " " + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Bytes)), cancellationToken);

    /// <summary>The path's last part, with what no file system likes replaced.</summary>
    internal static string NameOf(string path) =>
        string.Concat(path[(path.LastIndexOf('/') + 1)..].Select(c => char.IsControl(c) || "\\:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c));
}
