using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CTCPL.Pipeline.Worker.Intake.Uploads;

/// <summary>Reads the files of a form as they come: nothing but a buffer of each is ever in memory.</summary>
internal sealed class UploadForm(UploadGate gate, UploadOptions options)
{
    private const int LongestBoundary = 70; // RFC 2046, 5.1.1
    private const int LongestField = 4096;
    private const int MostFields = 10;

    /// <summary>Allows this request to be as large as it may be. Must be called before anything reads it.</summary>
    public void Open(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = options.RequestBytes;
    }

    /// <summary>Receives every file of the form, in its order.</summary>
    /// <param name="request">Of type <c>multipart/form-data</c>.</param>
    /// <param name="sentBy">The account's name, or that of a key.</param>
    /// <param name="admit">Called before the first file with the fields that stand before it: throws when it may not be received.</param>
    /// <param name="cancellationToken">The sender is gone.</param>
    /// <returns>One result a file; a last one without a name for what ended the form too early.</returns>
    public async Task<ImmutableArray<UploadResult>> ReceiveAsync(
        HttpRequest request, string sentBy, Func<IReadOnlyDictionary<string, string>, Task> admit, CancellationToken cancellationToken)
    {
        ImmutableArray<UploadResult>.Builder results = ImmutableArray.CreateBuilder<UploadResult>();
        try
        {
            await ReceiveAsync(request, sentBy, admit, results, cancellationToken);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            results.Add(gate.Refuse("", UploadRefusal.RequestTooLarge));
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
        {
            results.Add(gate.Refuse("", UploadRefusal.BrokenOff));
        }
        return results.ToImmutable();
    }

    private async Task ReceiveAsync(
        HttpRequest request,
        string sentBy,
        Func<IReadOnlyDictionary<string, string>, Task> admit,
        ImmutableArray<UploadResult>.Builder results,
        CancellationToken cancellationToken)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        bool admitted = false;
        var reader = new MultipartReader(Boundary(request), request.Body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            ContentDispositionHeaderValue? header = Disposition(section);
            if (header?.IsFileDisposition() != true)
            {
                if (!admitted && header is not null && fields.Count < MostFields)
                    fields[HeaderUtilities.RemoveQuotes(header.Name).Value ?? ""] = await FieldAsync(section.Body, cancellationToken);
                continue;
            }
            if (!admitted)
                await admit(fields);
            admitted = true;
            string? given = NameOf(header);
            if (results.Count >= options.Files)
            {
                results.Add(gate.Refuse(UploadName.Clean(given), UploadRefusal.TooManyFiles));
                return;
            }
            UploadResult result = await gate.TakeAsync(section.Body, given, sentBy, cancellationToken);
            if (!string.IsNullOrEmpty(given) || result is not UploadResult.Refused { Reason: UploadRefusal.EmptyFile }) // a field left empty
                results.Add(result);
            if (result is UploadResult.Refused { Reason: UploadRefusal.RequestTooLarge or UploadRefusal.BrokenOff })
                return; // nothing more can come
        }
    }

    /// <summary>Whether a request says that it is a form with files.</summary>
    public static bool IsForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    private static string Boundary(HttpRequest request)
    {
        string boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value ?? ""
            : "";
        return boundary.Length is > 0 and <= LongestBoundary ? boundary : throw new InvalidDataException("The form has no boundary.");
    }

    private static ContentDispositionHeaderValue? Disposition(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? header) ? header : null;

    private static string? NameOf(ContentDispositionHeaderValue header)
    {
        string? coded = HeaderUtilities.RemoveQuotes(header.FileNameStar).Value;
        return string.IsNullOrEmpty(coded) ? HeaderUtilities.RemoveQuotes(header.FileName).Value : coded;
    }

    private static async Task<string> FieldAsync(Stream body, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[LongestField];
        int count = await body.ReadAtLeastAsync(bytes, LongestField, throwOnEndOfStream: false, cancellationToken);
        return count < LongestField ? Encoding.UTF8.GetString(bytes, 0, count) : throw new InvalidDataException("A field is too long.");
    }
}
