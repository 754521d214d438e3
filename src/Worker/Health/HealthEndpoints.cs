using System.Net;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CTCPL.Pipeline.Worker.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: this node can work, or what is in the way. Everybody is told the state;
/// each check with its figures is for staff who are signed in and for who asks on this machine itself.
/// </summary>
internal static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services, IConfiguration configuration, NodeRoles roles)
    {
        services.AddSingleton(BoundOptions.Read<HealthOptions>(configuration, HealthOptions.Section));
        IHealthChecksBuilder checks = services.AddHealthChecks()
            .AddCheck<DatabaseAnswers>("database")
            .AddCheck<MigrationsAreApplied>("migrations")
            .AddCheck<DisksHaveRoom>("disk")
            .AddCheck<NothingWaitsTooLong>("waiting")
            .AddCheck<OriginalsAreWhole>("originals")
            .AddCheck<CanaryIsWell>("canary");
        if (roles.HasFlag(NodeRoles.Intake))
            checks.AddCheck<SharesAreThere>("shares").AddCheck<ScansGoOn>("scan");
        if (roles.HasFlag(NodeRoles.Jobs))
            checks.AddCheck<ToolsAreThere>("tools");
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.Body.WriteAsync(HealthJson.Of(report, detailed: MaySeeDetails(context)), context.RequestAborted).AsTask();
    }

    /// <summary>What a proxy on this machine passes on is no question of this machine's.</summary>
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    private static bool MaySeeDetails(HttpContext context) =>
        Access.Of(context.User).IsStaff
        || (context.Connection.RemoteIpAddress is IPAddress from && IPAddress.IsLoopback(from) && !Forwarding.Any(context.Request.Headers.ContainsKey));
}
