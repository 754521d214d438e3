using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Worker.Canaries;
using CTCPL.Pipeline.Worker.Intake;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Nights;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Webhooks;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Hosting;

/// <summary>What the service is made of. Fits any host; nothing is opened before <see cref="PipelineStart"/>.</summary>
internal static class PipelineServices
{
    /// <summary>Name of the connection string: <c>ConnectionStrings:Pipeline</c>.</summary>
    public const string ConnectionName = "Pipeline";

    /// <summary>Storage, and what the node's roles ask for of intake, jobs, result sheets. Throws <see cref="OperatorException"/> for bad settings.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        NodeRoles roles = NodeRolesSetting.Read(configuration);
        services.AddAssessing(configuration).AddJobQueue(configuration).AddSingleton(s => Difficulties(s, roles)).AddCanary(configuration, roles);
        if (roles.HasFlag(NodeRoles.Intake))
            services.AddIntake(configuration);
        else
            services.AddSingleton(Options.Create(new IntakeOptions()));
        return roles.HasFlag(NodeRoles.Jobs) ? services.AddJobs().AddWebhookDelivery(configuration) : services;
    }

    /// <summary>Storage and the engine, without folders and jobs: what <c>reprocess</c> needs.</summary>
    public static IServiceCollection AddAssessing(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddStorage(ConnectionString(configuration))
            .AddSingleton(RuleSettingsSection.Read(configuration))
            .AddSingleton(BoundOptions.Read<ReadingOptions>(configuration, ReadingOptions.Section))
            .AddSingleton(s => new ReadingDesk(s.GetRequiredService<ReadingOptions>(), Reporter(s)))
            .AddSingleton<WakeUps>()
            .AddSingleton<Assessor>()
            .AddSingleton<Reprocessing>();
    }

    /// <summary>The connection string; throws <see cref="OperatorException"/> when there is none.</summary>
    public static string ConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString(ConnectionName) is { Length: > 0 } text
            ? text
            : throw new OperatorException(
                "Chưa có chuỗi kết nối PostgreSQL. Hãy đặt ConnectionStrings__Pipeline, hoặc chạy ./ctcpl up để dùng máy chủ riêng.");

    private static Action<string> Reporter(IServiceProvider services)
    {
        ILogger<ReadingDesk> logger = services.GetRequiredService<ILogger<ReadingDesk>>();
        return fault => Log.ReaderFaulted(logger, fault);
    }

    private static Difficulties Difficulties(IServiceProvider services, NodeRoles roles) => new(
        services.GetService<WatchedInboxes>()?.All ?? [],
        roles.HasFlag(NodeRoles.Jobs) ? services.GetRequiredService<ReadingOptions>().ScratchRoot : null,
        services.GetRequiredService<TimeProvider>());

    private static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration configuration)
    {
        IntakeOptions options = BoundOptions.Read<IntakeOptions>(configuration, IntakeOptions.Section);
        var inboxes = WatchedInboxes.Of(options);
        services
            .AddSingleton(Options.Create(options))
            .AddSingleton(inboxes)
            .AddSingleton<OtherInboxes>()
            .AddSingleton(inboxes.All[0].Folder)
            .AddSingleton<ScanClock>()
            .AddSingleton<InboxWatcher>()
            .AddSingleton<FileTaking>()
            .AddSingleton<IntakeScan>()
            .AddSingleton<Settlement>()
            .AddSingleton<PutBacks>()
            .AddSingleton<ResultSheets>()
            .AddHostedService<IntakeService>()
            .AddHostedService<SettlementService>();
        for (int i = 0; i + 1 < inboxes.All.Length; i++)
        {
            int other = i;
            services
                .AddSingleton<IHostedService>(s => s.GetRequiredService<OtherInboxes>()[other].Scan)
                .AddSingleton<IHostedService>(s => s.GetRequiredService<OtherInboxes>()[other].Settlement);
        }
        return services;
    }

    /// <summary>The job engine's storage and settings: enough for its dashboard and for the night's schedule.</summary>
    private static IServiceCollection AddJobQueue(this IServiceCollection services, IConfiguration configuration)
    {
        JobsOptions options = BoundOptions.Read<JobsOptions>(configuration, JobsOptions.Section);
        string connectionString = ConnectionString(configuration);
        return services
            .AddSingleton(Options.Create(options))
            // Storage and activator of this host, not the process-wide current ones: two hosts may live in one process.
            .AddSingleton<JobStorage>(_ => Storage(connectionString))
            .AddSingleton<JobActivator>(s => new AspNetCoreJobActivator(s.GetRequiredService<IServiceScopeFactory>()))
            .AddHangfire(hangfire => hangfire
                .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings())
            .AddSingleton<AskedJobs>()
            .AddTransient<AssessJob>()
            .AddTransient<NightlyJob>()
            .AddSingleton(Options.Create(BoundOptions.Read<NightOptions>(configuration, NightOptions.Section)))
            .AddSingleton(Options.Create(BoundOptions.Read<MailOptions>(configuration, MailOptions.Section)))
            .AddSingleton<JobHousekeeping>()
            .AddSingleton<NightMail>();
    }

    private static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddHangfireServer((provider, server) =>
        {
            server.Queues = [AssessJob.Queue, "default"];
            server.WorkerCount = provider.GetRequiredService<IOptions<JobsOptions>>().Value.Workers;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5); // retries and the recurring job
            server.ShutdownTimeout = TimeSpan.FromSeconds(15);
        })
        .AddHostedService<Dispatcher>();

    private static PostgreSqlStorage Storage(string connectionString)
    {
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = "hangfire",
            PrepareSchemaIfNecessary = true,
            // A worker tells every fifth of this time that it lives, so a long run is not started a second time, and the
            // jobs of a dead node go to another one, and are done there, within two minutes.
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = TimeSpan.FromSeconds(90),
            // A lock is a row. When its holder's connection is cut the row stays, and with it the job: ten minutes by default. Locks
            // are held for single statements, nothing of ours holds one longer.
            DistributedLockTimeout = TimeSpan.FromSeconds(30),
            // Within one process an enqueued job wakes a worker at once; this is for the other nodes.
            QueuePollInterval = TimeSpan.FromSeconds(1),
        };
        return new PostgreSqlStorage(
            new NpgsqlConnectionFactory(connectionString, options, connectionSetup: null), options);
    }
}
