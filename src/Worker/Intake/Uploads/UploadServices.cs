using CTCPL.Pipeline.Storage.Uploads;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Reading;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CTCPL.Pipeline.Worker.Intake.Uploads;

/// <summary>Registration of what files are sent in through.</summary>
internal static class UploadServices
{
    /// <summary>Throws <see cref="OperatorException"/> for bad settings.</summary>
    public static IServiceCollection AddUploads(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(_ => BoundOptions.Read<ReadingOptions>(configuration, ReadingOptions.Section));
        services.TryAddSingleton<WakeUps>();
        return services
            .AddSingleton(BoundOptions.Read<UploadOptions>(configuration, UploadOptions.Section))
            .AddSingleton<UploadStore>()
            .AddSingleton<UploadList>()
            .AddSingleton<UploadGate>() // the folders are given to it where there are any
            .AddSingleton<UploadForm>();
    }
}
