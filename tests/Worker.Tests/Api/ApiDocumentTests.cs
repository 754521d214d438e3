using System.Text.Json;
using System.Text.Json.Nodes;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Tests.Conventions;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using CTCPL.Pipeline.Worker.Tests.Uploads;

namespace CTCPL.Pipeline.Worker.Tests.Api;

/// <summary>The OpenAPI document: what stands in docs/api is what the service says, and it says everything.</summary>
public sealed class ApiDocumentTests
{
    /// <summary>Set to 1 to write the document anew.</summary>
    private const string Update = "UPDATE_DOCS";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Document_InDocs_IsTheOneOfTheService()
    {
        string path = Path.Combine(Checkout.Root, "docs", "api", "openapi.json");
        string served = (await ServedAsync()).ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable(Update) is "1")
            await File.WriteAllTextAsync(path, served, Token);

        Assert.Equal(await File.ReadAllTextAsync(path, Token), served);
    }

    [Fact]
    public async Task Document_OfEveryOperation_SaysWhatItTakesAndGives()
    {
        JsonNode document = await ServedAsync();
        List<string> lacking = [];
        foreach ((string path, JsonNode? methods) in document["paths"]!.AsObject())
        {
            foreach ((string method, JsonNode? operation) in methods!.AsObject())
            {
                string name = $"{method} {path}";
                if (operation!["summary"] is null || operation["operationId"] is null)
                    lacking.Add(name + ": summary, operationId");
                lacking.AddRange((operation["parameters"]?.AsArray() ?? []).Where(p => $"{p!["in"]}" is "query" && p["description"] is null).Select(p => $"{name}: {p!["name"]}"));
                lacking.AddRange(operation["responses"]!.AsObject().Where(r => r.Key[0] >= '4' && r.Value!["content"]?["application/problem+json"]?["schema"] is null).Select(r => $"{name}: {r.Key}"));
                lacking.AddRange(((string[])["401", "429", "500"]).Where(s => operation["responses"]![s] is null).Select(s => $"{name}: {s}"));
                if (!operation["responses"]!.AsObject().Any(r => r.Key[0] == '2' && r.Value!["content"]?.AsObject().All(c => c.Value!["schema"] is not null) == true))
                    lacking.Add(name + ": what it gives");
            }
        }
        foreach ((string schema, JsonNode? described) in document["components"]!["schemas"]!.AsObject().Where(s => s.Key is not "JsonElement"))
        {
            if (described!["description"] is null)
                lacking.Add(schema);
        }

        Assert.Empty(lacking);
    }

    private static async Task<JsonNode> ServedAsync()
    {
        using var folders = new TestFolders();
        await using TestDatabase database = await TestDatabase.CreateAsync(Token);
        await using WebService service = await WebService.StartAsync(database, folders, Token);
        using HttpClient client = service.Anonymous();
        return JsonNode.Parse(await client.GetStringAsync("/api/v1/openapi.json", Token))!;
    }
}
