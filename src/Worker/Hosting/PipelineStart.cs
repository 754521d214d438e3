using System.Collections.Immutable;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Worker.Intake;
using CTCPL.Pipeline.Worker.Jobs;
using CTCPL.Pipeline.Worker.Reading;
using Hangfire;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Hosting;

/// <summary>What must be right before anything runs. Call between building and running the host.</summary>
internal static class PipelineStart
{
    /// <summary>
    /// Reaches the database, brings its schema up to date, checks the folders and sets the night's schedule. Throws
    /// <see cref="OperatorException"/> with one Vietnamese sentence for whatever the operator must put right.
    /// </summary>
    public static async Task PreparePipelineAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        ImmutableArray<WatchedInbox> inboxes = services.GetService<WatchedInboxes>()?.All ?? []; // none on a node without intake
        foreach (WatchedInbox inbox in inboxes)
        {
            FolderCheck.Inbox(inbox.Folder);
            FolderCheck.Writable(inbox.Options.ResultsFolder, "Thư mục kết quả", "Intake:ResultsFolder");
        }
        await LookAroundAsync(services.GetRequiredService<ReadingDesk>(), cancellationToken);
        await services.PrepareDatabaseAsync(cancellationToken);
        foreach (WatchedInbox inbox in inboxes)
            await inbox.Folder.EstablishAsync(services.GetRequiredService<WatchedFolderStore>(), services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken);
        // Creating Hangfire's storage applies its schema; two nodes may start together.
        await services.GetRequiredService<Database>().UnderLockAsync(
            AdvisoryLock.Migration, () => services.GetRequiredService<JobStorage>(), cancellationToken);
        string nightly = services.GetRequiredService<IOptions<JobsOptions>>().Value.Nightly;
        try
        {
            services.GetRequiredService<IRecurringJobManagerV2>().AddOrUpdate<NightlyJob>(
                NightlyJob.Id,
                job => job.RunAsync(CancellationToken.None),
                nightly,
                new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh") });
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new OperatorException($"Jobs:Nightly “{nightly}” không phải lịch cron hợp lệ, ví dụ đúng: “0 2 * * *”.", e);
        }
    }

    /// <summary>Which tools there are, and whether the folder for temporary files can be used.</summary>
    private static async Task LookAroundAsync(ReadingDesk desk, CancellationToken cancellationToken)
    {
        try
        {
            await desk.LookAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"Thư mục tạm không ghi được ({e.Message}). Hãy cấp quyền ghi cho dịch vụ hoặc sửa Reading:ScratchFolder.", e);
        }
    }

    /// <summary>Reaches the database and brings its schema up to date.</summary>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        NpgsqlDataSource database = services.GetRequiredService<NpgsqlDataSource>();
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        string place = string.Create(null, $"{settings.Host}:{settings.Port}/{settings.Database}");
        try
        {
            await using (await database.OpenConnectionAsync(cancellationToken))
            {
                // reachable
            }
            await services.GetRequiredService<Database>().MigrateAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidCatalogName)
        {
            throw new OperatorException($"Máy chủ PostgreSQL chưa có cơ sở dữ liệu ({place}). Hãy tạo bằng lệnh createdb rồi chạy lại.", e);
        }
        catch (PostgresException e) when (e.SqlState.StartsWith("28", StringComparison.Ordinal))
        {
            throw new OperatorException($"PostgreSQL không chấp nhận tên đăng nhập hoặc mật khẩu ({place}). Hãy kiểm tra ConnectionStrings:Pipeline.", e);
        }
        catch (Exception e) when (e is NpgsqlException and not PostgresException or TimeoutException or System.Net.Sockets.SocketException)
        {
            throw new OperatorException($"Không kết nối được PostgreSQL ({place}). Hãy kiểm tra máy chủ đang chạy và ConnectionStrings:Pipeline.", e);
        }
        catch (Exception e) when (e is InvalidOperationException && e.InnerException is NpgsqlException inner)
        {
            throw new OperatorException($"Không cập nhật được cấu trúc cơ sở dữ liệu ({place}): {inner.Message}", e);
        }
    }
}
