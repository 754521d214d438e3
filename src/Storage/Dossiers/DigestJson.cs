using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Dossiers;

namespace CTCPL.Pipeline.Storage.Dossiers;

/// <summary>Digests as JSON. A fact of a score table says in which of its three states it is.</summary>
public static class DigestJson
{
    private static readonly JsonSerializerOptions Options = Build();

    public static string Write(DocumentDigest digest) => JsonSerializer.Serialize(digest, Options);

    public static DocumentDigest Read(string json) => JsonSerializer.Deserialize<DocumentDigest>(json, Options)!;

    /// <summary>Equal for equal digests: 16 hex digits.</summary>
    public static string Fingerprint(string digest) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(digest)))[..16];

    /// <summary>Equal when a document has the same beside it; the document itself is left out. 12 hex digits.</summary>
    public static string Fingerprint(Surroundings surroundings) =>
        Fingerprint(JsonSerializer.Serialize(surroundings with { Own = null }, Options))[..12];

    private static JsonSerializerOptions Build()
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(NameStates);
        var options = new JsonSerializerOptions(StoredJson.Options)
        {
            TypeInfoResolver = resolver,
            IgnoreReadOnlyProperties = true, // what is computed from the rest
            AllowOutOfOrderMetadataProperties = true, // jsonb orders members its own way
        };
        options.MakeReadOnly();
        return options;
    }

    private static void NameStates(JsonTypeInfo info)
    {
        if (!info.Type.IsGenericType || info.Type.GetGenericTypeDefinition() != typeof(Fact<>))
            return;
        Type value = info.Type.GetGenericArguments()[0];
        info.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "state",
            DerivedTypes =
            {
                new(typeof(Stated<>).MakeGenericType(value), "stated"),
                new(typeof(Garbled<>).MakeGenericType(value), "garbled"),
                new(typeof(Absent<>).MakeGenericType(value), "absent"),
            },
        };
    }
}
