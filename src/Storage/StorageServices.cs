using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Contents;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Storage.Nights;
using CTCPL.Pipeline.Storage.Overrides;
using CTCPL.Pipeline.Storage.Readings;
using CTCPL.Pipeline.Storage.Registry;
using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Storage.Submissions;
using CTCPL.Pipeline.Storage.Triage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CTCPL.Pipeline.Storage;

/// <summary>What storage offers to the program.</summary>
public static class StorageServices
{
    /// <summary>The data source of this PostgreSQL database and every store over it. Nothing is opened yet.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, string connectionString) => services
        .AddSingleton(_ => DataSource(connectionString))
        .AddSingleton<Database>()
        .AddSingleton<ContentStore>()
        .AddSingleton<LedgerStore>()
        .AddSingleton<WatchedFolderStore>()
        .AddSingleton<AgainStore>()
        .AddSingleton<PutBackStore>()
        .AddSingleton<SubmissionStore>()
        .AddSingleton<SheetStore>()
        .AddSingleton<ReadingStore>()
        .AddSingleton<OverrideStore>()
        .AddSingleton<AssessmentStore>()
        .AddSingleton<DossierStore>()
        .AddSingleton<TriageStore>()
        .AddSingleton<TriageHistory>()
        .AddSingleton<RunStore>()
        .AddSingleton<NightStore>()
        .AddSingleton<OriginalsCheck>()
        .AddSingleton<WithdrawalStore>()
        .AddSingleton<RegistryStore>()
        .AddSingleton<ConfirmationStore>()
        .AddSingleton<RetentionStore>()
        .AddSingleton<AccountStore>()
        .AddSingleton<InvitationStore>()
        .AddSingleton<AuditStore>()
        .AddSingleton<DataProtectionKeyStore>();

    /// <summary>A data source with our defaults; what the connection string says itself wins.</summary>
    public static NpgsqlDataSource DataSource(string connectionString)
    {
        DapperSetup.Apply();
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.ApplicationName ??= "ctcpl";
        // A node that is paused in the middle of a transaction must not hold its locks against the others until it wakes.
        // Compiling a query takes longer than any of ours runs.
        settings.Options ??= "-c idle_in_transaction_session_timeout=60000 -c jit=off";
        return NpgsqlDataSource.Create(settings.ConnectionString);
    }
}
