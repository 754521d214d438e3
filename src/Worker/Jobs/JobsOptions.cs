using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Jobs;

/// <summary>The background jobs. Configuration section <c>Jobs</c>.</summary>
public sealed class JobsOptions
{
    public const string Section = "Jobs";

    /// <summary>Jobs that this node runs at once. Default: one per processor.</summary>
    [Range(1, 256, ErrorMessage = "Jobs:Workers phải từ 1 đến 256.")]
    public int Workers { get; set; } = Environment.ProcessorCount;

    /// <summary>Most submissions in one job. Default: 50.</summary>
    [Range(1, 1000, ErrorMessage = "Jobs:Batch phải từ 1 đến 1000.")]
    public int Batch { get; set; } = 50;

    /// <summary>How often waiting submissions are looked for when nobody knocks. Default: two seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ErrorMessage = "Jobs:DispatchInterval phải từ 0,1 giây đến 1 giờ.")]
    public TimeSpan DispatchInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long after asking for a job a submission without an outcome is handed out again. Default: 15 minutes,
    /// longer than a batch with scans takes; running one twice is harmless, only wasteful. The jobs of a dead node do not
    /// wait for it: the job engine gives them to another node after two minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Jobs:Lease phải từ 1 giây đến 1 ngày.")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>When the night's reprocessing begins, as a cron expression in the time of Asia/Ho_Chi_Minh. Default: 02:00.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Jobs:Nightly chưa có: hãy ghi lịch chạy hằng đêm, ví dụ “0 2 * * *”.")]
    public string Nightly { get; set; } = "0 2 * * *";
}
