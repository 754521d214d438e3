using CTCPL.Pipeline.Storage.Canaries;
using CTCPL.Pipeline.Worker.Hosting;

namespace CTCPL.Pipeline.Worker.Canaries;

/// <summary>Registration of the canary.</summary>
internal static class CanaryServices
{
    /// <summary>Every node sees what it said; those with jobs send it through.</summary>
    public static IServiceCollection AddCanary(this IServiceCollection services, IConfiguration configuration, NodeRoles roles)
    {
        CanaryOptions options = BoundOptions.Read<CanaryOptions>(configuration, CanaryOptions.Section);
        services.AddSingleton(options).AddSingleton<CanaryStore>().AddSingleton<CanaryWatch>();
        return roles.HasFlag(NodeRoles.Jobs) && options.Enabled ? services.AddSingleton<Canary>().AddHostedService<CanaryService>() : services;
    }
}
