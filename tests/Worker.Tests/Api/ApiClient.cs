using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CTCPL.Pipeline.Storage.Programs;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Api;

namespace CTCPL.Pipeline.Worker.Tests.Api;

/// <summary>A program with a key of its own.</summary>
internal sealed class ApiClient : IDisposable
{
    private ApiClient(HttpClient http) => Http = http;

    public HttpClient Http { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Adds a key and gives the program that has it.</summary>
    public static async Task<ApiClient> CreateAsync(string address, TestDatabase database, string role, string[]? units = null, TimeSpan? life = null)
    {
        string token = ApiToken.New();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Assert.True(await new ApiKeyStore(database.Source).AddAsync(
            new NewApiKey($"{role} {token[^6..]}", ApiToken.Hash(token), role, units ?? [], now + life), "lan.anh", now, Token));
        return With(address, token);
    }

    /// <summary>A program that sends this as its key.</summary>
    public static ApiClient With(string address, string? token)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new ApiClient(http);
    }

    /// <summary>The JSON of an answer of this status.</summary>
    public async Task<JsonNode> GetAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await Http.GetAsync(path, Token);
        return await JsonAsync(answer, status);
    }

    public async Task<JsonNode> PutAsync(string path, string json, HttpStatusCode status = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await Http.PutAsync(path, new StringContent(json, Encoding.UTF8, "application/json"), Token);
        return await JsonAsync(answer, status);
    }

    /// <summary>Sends one file as the whole body.</summary>
    public async Task<JsonNode> UploadAsync(string name, byte[] bytes, HttpStatusCode status = HttpStatusCode.Created, string type = "application/octet-stream")
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using HttpResponseMessage answer = await Http.PostAsync("/api/v1/upload?fileName=" + Uri.EscapeDataString(name), content, Token);
        return await JsonAsync(answer, status);
    }

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        string text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {text}");
        Assert.Equal((int)status >= 400 ? "application/problem+json" : "application/json", answer.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(text)!;
    }

    public void Dispose() => Http.Dispose();
}
