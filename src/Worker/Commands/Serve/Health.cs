using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Intake;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Commands.Serve;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: database and inbox are there. Open to everybody; they tell no more than that.</summary>
internal static class Health
{
    public static IServiceCollection AddHealth(this IServiceCollection services, NodeRoles roles)
    {
        IHealthChecksBuilder checks = services.AddHealthChecks().AddCheck<DatabaseAnswers>("database").AddCheck<Nights.OriginalsAreWhole>("originals");
        if (roles.HasFlag(NodeRoles.Intake))
            checks.AddCheck<InboxIsThere>("inbox");
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }

    private sealed class DatabaseAnswers(NpgsqlDataSource database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using NpgsqlCommand command = database.CreateCommand("select 1");
            await command.ExecuteNonQueryAsync(cancellationToken); // what it throws makes the answer "Unhealthy"
            return HealthCheckResult.Healthy();
        }
    }

    private sealed class InboxIsThere(InboxFolder inbox) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(Directory.Exists(inbox.Root) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }
}
