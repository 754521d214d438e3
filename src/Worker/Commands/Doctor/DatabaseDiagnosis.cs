using System.Runtime.CompilerServices;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Hosting;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Commands.Doctor;

/// <summary>The database: reachable, up to date, and of one mind with this machine about the time.</summary>
internal static class DatabaseDiagnosis
{
    /// <summary>Deadlines of jobs and locks are compared over machines; this much apart is still harmless.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(30);

    public static async IAsyncEnumerable<Diagnosis> AllAsync(
        IConfiguration settings, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (DatabaseHealth? health, string? fault) = await AskAsync(settings, cancellationToken);
        if (health is null)
        {
            yield return Diagnosis.Wrong(fault ?? "");
            yield break;
        }
        var server = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        string place = CheckText.Visible(string.Create(Wording.Vietnamese, $"{server.Host}:{server.Port}/{server.Database}"));
        yield return Diagnosis.Good($"PostgreSQL {health.ServerVersion} tại {place}");
        yield return health.MissingScripts.IsEmpty
            ? Diagnosis.Good("Các bảng trong cơ sở dữ liệu đúng phiên bản")
            : Diagnosis.Wrong($"Cơ sở dữ liệu thiếu {string.Join(", ", health.MissingScripts)}: hãy chạy ctcpl migrate");
        TimeSpan apart = (clock.GetUtcNow() - health.Clock).Duration();
        string seconds = string.Create(Wording.Vietnamese, $"{apart.TotalSeconds:0.0}");
        yield return apart <= ClockTolerance
            ? Diagnosis.Good($"Đồng hồ máy này và máy chủ cơ sở dữ liệu lệch {seconds} giây")
            : Diagnosis.Wrong($"Đồng hồ máy này và máy chủ cơ sở dữ liệu lệch {seconds} giây: hãy bật đồng bộ giờ (timedatectl set-ntp true)");
    }

    private static async Task<(DatabaseHealth? Health, string? Fault)> AskAsync(IConfiguration settings, CancellationToken cancellationToken)
    {
        try
        {
            return (await PipelineDatabase.UseAsync(settings, database => DatabaseHealth.AskAsync(database, cancellationToken)), null);
        }
        catch (OperatorException fault)
        {
            return (null, fault.Message);
        }
    }
}
