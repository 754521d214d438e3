using CTCPL.Pipeline.Storage.Webhooks;
using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CTCPL.Pipeline.Worker.Webhooks;

/// <summary>Registration of what tells other programs.</summary>
internal static class WebhookServices
{
    /// <summary>What the page needs. Throws <see cref="OperatorException"/> for bad settings.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(BoundOptions.Read<WebhookOptions>(configuration, WebhookOptions.Section));
        services.TryAddSingleton<WebhookStore>();
        return services;
    }

    /// <summary>What delivers, on nodes that work.</summary>
    public static IServiceCollection AddWebhookDelivery(this IServiceCollection services, IConfiguration configuration) => services
        .AddWebhooks(configuration)
        .AddSingleton<WebhookDeliveries>()
        .AddSingleton<WebhookSender>()
        .AddHostedService<WebhookService>();
}
