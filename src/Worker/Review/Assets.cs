using Microsoft.Extensions.FileProviders;

namespace CTCPL.Pipeline.Worker.Review;

/// <summary>The stylesheet, the script and the icon: embedded, so that they need no folder beside the program.</summary>
internal static class Assets
{
    private static readonly string Version = typeof(Assets).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>Served to everybody, kept by browsers for a year: a new build has new addresses.</summary>
    public static StaticFileOptions Options { get; } = new()
    {
        FileProvider = new EmbeddedFileProvider(typeof(Assets).Assembly, "CTCPL.Pipeline.Worker.wwwroot"),
        OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
    };

    /// <summary>Address of an embedded file of <c>wwwroot</c>.</summary>
    public static string Address(string name) => "/" + name + "?v=" + Version;
}
