using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CTCPL.Pipeline.Worker.Api;

/// <summary>How often a key may call.</summary>
internal static class ApiLimits
{
    public const string Policy = "api";

    public static IServiceCollection AddApiLimits(this IServiceCollection services, ApiOptions options) => services
        .Configure<RateLimiterOptions>(limiter => limiter.AddPolicy(Policy, context => Partition(context, options)))
        .PostConfigure<RateLimiterOptions>(limiter =>
        {
            Func<OnRejectedContext, CancellationToken, ValueTask>? others = limiter.OnRejected;
            limiter.OnRejected = (rejected, cancellationToken) => ApiServices.IsApi(rejected.HttpContext)
                ? RejectAsync(rejected)
                : others?.Invoke(rejected, cancellationToken) ?? ValueTask.CompletedTask;
        });

    /// <summary>A key's bucket holds a minute's calls and fills up by the second.</summary>
    private static RateLimitPartition<string> Partition(HttpContext context, ApiOptions options) => context.User.Identity is { IsAuthenticated: true, Name: { } key }
        ? RateLimitPartition.GetTokenBucketLimiter("key " + key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.RequestsPerMinute,
            TokensPerPeriod = Math.Max(1, options.RequestsPerMinute / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(options.RequestsPerMinute < 60 ? 60.0 / options.RequestsPerMinute : 1),
            QueueLimit = 0,
        })
        : RateLimitPartition.GetFixedWindowLimiter(
            "address " + (context.Connection.RemoteIpAddress?.ToString() ?? ""),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.AttemptsPerMinute, Window = TimeSpan.FromMinutes(1) });

    private static async ValueTask RejectAsync(OnRejectedContext rejected)
    {
        TimeSpan wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan told) ? told : TimeSpan.FromSeconds(1);
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await ApiProblem.TooManyRequests.WriteAsync(rejected.HttpContext, "Hãy đợi số giây ghi ở Retry-After rồi gọi tiếp.");
    }
}
