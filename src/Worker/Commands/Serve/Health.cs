using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Commands.Serve;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: this node can work, or what is in the way. Open to everybody; they tell no more than that.</summary>
internal static class Health
{
    private const string Database = "database";
    private const string Node = "node";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseAnswers>(Database).AddCheck<Nights.OriginalsAreWhole>("originals").AddCheck<NothingIsInTheWay>(Node);
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private sealed class DatabaseAnswers(NpgsqlDataSource database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await using NpgsqlCommand command = database.CreateCommand("select 1");
                await command.ExecuteNonQueryAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (NpgsqlException e)
            {
                return HealthCheckResult.Unhealthy(Difficulty.DatabaseAway.Sentence, e);
            }
        }
    }

    /// <summary>What this node knows of itself: "Degraded" while a part of the work waits, "Unhealthy" while all of it does.</summary>
    private sealed class NothingIsInTheWay(Difficulties difficulties) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            ImmutableArray<Difficulty> now = difficulties.Now();
            string sentences = string.Join('\n', now.Select(d => d.Sentence));
            return Task.FromResult(
                now.Any(d => d.StopsEverything) ? HealthCheckResult.Unhealthy(sentences)
                : now.IsEmpty ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded(sentences));
        }
    }

    /// <summary>The status as one word, then a line for each thing that is wrong.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(string.Join('\n', [
            report.Status.ToString(),
            .. report.Entries.Where(e => e.Key is Database or Node) // what others throw is not for everybody
                .Select(e => e.Value.Description)
                .Where(d => !string.IsNullOrEmpty(d))
                .SelectMany(d => d!.Split('\n'))
                .Distinct(StringComparer.Ordinal),
        ]), context.RequestAborted);
    }
}
