using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Intake;
using CTCPL.Pipeline.Worker.Reading;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CTCPL.Pipeline.Worker.Health;

/// <summary>The disks of the folders and of the temporary files have room. That of the database is known to be full only by its refusals.</summary>
internal sealed class DisksHaveRoom(Difficulties difficulties, ReadingOptions reading, HealthOptions options, IServiceProvider services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        (string Name, long? Free)[] places = [.. Places().Select(p => (p.Name, Free(p.Folder)))];
        var values = places.Where(p => p.Free is not null).ToDictionary(p => p.Name, object (p) => p.Free!.Value, StringComparer.Ordinal);
        HealthCheckResult met = DifficultyResult.Of(difficulties.Now(), [Difficulty.ScratchFull]);
        if (met.Status != HealthStatus.Healthy)
            return Task.FromResult(new HealthCheckResult(met.Status, met.Description, data: values));
        string[] low = [.. places.Where(p => p.Free < options.FreeBytes).Select(p => p.Name)];
        return Task.FromResult(low.Length == 0
            ? HealthCheckResult.Healthy(data: values)
            : HealthCheckResult.Degraded($"Ổ đĩa sắp đầy ({string.Join(", ", low)}): hãy giải phóng hoặc thêm chỗ, hoặc sửa mức báo Health:FreeBytes.", data: values));
    }

    /// <summary>Names that tell nothing of where it is: <c>inbox</c>, <c>results</c>, <c>inbox1</c> …</summary>
    private IEnumerable<(string Name, string Folder)> Places()
    {
        yield return ("scratch", reading.ScratchRoot);
        int number = 0;
        foreach (WatchedInbox inbox in services.GetService<WatchedInboxes>()?.All ?? [])
        {
            string suffix = number == 0 ? "" : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            number++;
            yield return ("inbox" + suffix, inbox.Folder.Root);
            yield return ("results" + suffix, inbox.Options.ResultsFolder);
        }
    }

    /// <returns>Bytes; <c>null</c> where nobody can tell: the folder is away, which is another check's finding.</returns>
    private static long? Free(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? new DriveInfo(folder).AvailableFreeSpace : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
