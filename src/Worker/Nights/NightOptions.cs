using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Nights;

/// <summary>What the night does besides reprocessing. Configuration section <c>Night</c>.</summary>
public sealed class NightOptions
{
    public const string Section = "Night";

    /// <summary>Every stored original is hashed again once in so many nights. Default: 30.</summary>
    [Range(1, 3650, ErrorMessage = "Night:RehashNights phải từ 1 đến 3650.")]
    public int RehashNights { get; set; } = 30;

    /// <summary>How long runs that changed nothing are kept. What changed a finding is kept for good. Default: 400 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00", ErrorMessage = "Night:RunsKept phải từ 1 ngày trở lên.")]
    public TimeSpan RunsKept { get; set; } = TimeSpan.FromDays(400);

    /// <summary>How long background jobs that failed for good stay on the dashboard. Default: 30 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00", ErrorMessage = "Night:FailedJobsKept phải từ 1 ngày trở lên.")]
    public TimeSpan FailedJobsKept { get; set; } = TimeSpan.FromDays(30);
}
