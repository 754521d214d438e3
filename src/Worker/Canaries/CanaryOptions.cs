using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Canaries;

/// <summary>The canary: a made-up report with known faults that every node with jobs must find. Configuration section <c>Canary</c>.</summary>
public sealed class CanaryOptions
{
    public const string Section = "Canary";

    /// <summary>Whether it is sent through. Default: yes.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often. After a start it is sent through at once when program, tools or standards are not those of the last time,
    /// and after a failure again within the hour. Default: a day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00", ErrorMessage = "Canary:Interval phải từ 1 phút đến 30 ngày.")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromDays(1);
}
