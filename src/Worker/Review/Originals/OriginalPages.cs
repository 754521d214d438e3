using System.Globalization;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CTCPL.Pipeline.Worker.Review.Originals;

/// <summary>Addresses of the original as it looks: a picture of each page, and a PDF for the browser's own viewer.</summary>
internal static class OriginalPages
{
    public static void MapOriginalPages(this WebApplication app)
    {
        app.MapGet("/bao-cao/{id:long}/trang/{page:int:min(1)}.png", SendPictureAsync);
        app.MapGet("/bao-cao/{id:long}/ban-goc.pdf", SendPdfAsync);
    }

    /// <summary>Address of the picture of a page.</summary>
    public static string Picture(long id, int page) => string.Create(CultureInfo.InvariantCulture, $"/bao-cao/{id}/trang/{page}.png");

    /// <summary>Address of the PDF at a page.</summary>
    public static string Pdf(long id, int page) => string.Create(CultureInfo.InvariantCulture, $"/bao-cao/{id}/ban-goc.pdf#page={page}");

    private static async Task<Results<FileContentHttpResult, NotFound>> SendPictureAsync(
        long id, int page, HttpContext context, SubmissionView submissions, PagePictures pictures, CancellationToken cancellationToken)
    {
        Reach reach = Access.Of(context.User).Reach;
        if (page > PagePictures.MostPages || await submissions.OriginalAsync(id, reach, cancellationToken) is not { } original || !PagePictures.CanShow(original.MediaType))
            return TypedResults.NotFound();
        byte[]? picture = await pictures.PictureAsync(
            original.Sha256, page, async () => (await submissions.ContentAsync(id, reach, cancellationToken))?.Bytes, cancellationToken);
        return picture is null ? TypedResults.NotFound() : TypedResults.File(picture, "image/png");
    }

    /// <summary>Shown by the browser itself, and only when the bytes are a PDF: its viewer runs apart from our pages.</summary>
    private static async Task<Results<FileContentHttpResult, NotFound>> SendPdfAsync(
        long id, HttpContext context, SubmissionView submissions, AuditStore audit, TimeProvider time, CancellationToken cancellationToken)
    {
        ReceivedFile? file = await submissions.ContentAsync(id, Access.Of(context.User).Reach, cancellationToken);
        if (file is null || MediaType.Of(file.Bytes) is not MediaType.Pdf)
            return TypedResults.NotFound();
        await OriginalFile.AuditAsync("ban-goc.pdf", file, context, audit, time, cancellationToken);
        return TypedResults.File(file.Bytes, MediaType.Pdf);
    }
}
