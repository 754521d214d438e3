using Microsoft.Net.Http.Headers;

namespace CTCPL.Pipeline.Worker.Api;

/// <summary>ETag and If-None-Match (RFC 9110, 8.8.3 and 13.1.2).</summary>
internal static class ApiEntityTag
{
    /// <summary>Sets the tag of the answer; <c>true</c> when the caller has what it stands for, so that 304 is enough.</summary>
    public static bool IsKnown(HttpContext context, string tag)
    {
        var own = new EntityTagHeaderValue($"\"{tag}\"");
        context.Response.Headers.ETag = own.ToString();
        context.Response.Headers.CacheControl = "private, no-cache"; // kept by the caller, asked for again every time
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(own, useStrongComparison: false));
    }
}
