namespace CTCPL.Pipeline.Worker.Review;

/// <summary>Headers that keep a page's content from becoming code, and a page from being framed.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

    // Hangfire's own pages carry style attributes; their scripts are files.
    private const string DashboardPolicy = Policy + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    public Task InvokeAsync(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/hangfire", StringComparison.OrdinalIgnoreCase) ? DashboardPolicy : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin"; // one-time addresses must not leave with a link
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // A page about people's reports is nobody else's; static files override this.
        headers.CacheControl = "no-cache, no-store";
        return next(context);
    }
}
