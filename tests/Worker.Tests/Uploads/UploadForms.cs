using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CTCPL.Pipeline.Worker.Tests.Uploads;

/// <summary>Sends files as the page's script does.</summary>
internal static class UploadForms
{
    public const string Page = "/gui-bao-cao";

    /// <summary>A file field whose name is written into the header as it stands, as browsers do.</summary>
    public static ByteArrayContent File(string name, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"tep\"; filename=\"{name}\"");
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }

    /// <summary>An empty form whose headers are UTF-8, as browsers' are.</summary>
    public static MultipartFormDataContent Form() => new() { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };

    /// <summary>The token that the page's script sends.</summary>
    public static async Task<string> TokenAsync(HttpClient client, CancellationToken cancellationToken) =>
        (await WebService.HiddenAsync(client, Page, cancellationToken))["__RequestVerificationToken"];

    /// <summary>Sends files; returns "name|outcome|message" for each.</summary>
    public static async Task<string[]> SendAsync(
        HttpClient client, string token, CancellationToken cancellationToken, params (string Name, byte[] Bytes)[] files)
    {
        using MultipartFormDataContent form = Form();
        foreach ((string name, byte[] bytes) in files)
            form.Add(File(name, bytes));
        using HttpResponseMessage answer = await SendAsync(client, token, form, cancellationToken);
        string json = await answer.Content.ReadAsStringAsync(cancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {json}");
        using var results = JsonDocument.Parse(json);
        return [.. results.RootElement.EnumerateArray().Select(r => $"{r.GetProperty("name")}|{r.GetProperty("outcome")}|{r.GetProperty("message")}")];
    }

    /// <summary>Sends any content with the page's token.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, string token, HttpContent content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Page) { Content = content };
        request.Headers.Add("RequestVerificationToken", token);
        request.Headers.Accept.ParseAdd("application/json");
        return await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
    }
}
