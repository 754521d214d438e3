using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Webhooks;

/// <summary>Telling other programs. Configuration section <c>Webhooks</c>.</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Hosts that may be told without TLS, besides this machine itself; as in the address, upper and lower case alike. Default: none.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>How long an address has to answer. Default: ten seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ErrorMessage = "Webhooks:Timeout phải từ 0,1 giây đến 1 phút.")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after a first failure it is tried again; each time twice as long, at most <see cref="LongestRetry"/>. Default: ten seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00", ErrorMessage = "Webhooks:FirstRetry phải từ 0,01 giây đến 1 giờ.")]
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Attempts after which a delivery is given up. Default: 16, with the other defaults a day and a quarter.</summary>
    [Range(1, 100, ErrorMessage = "Webhooks:Attempts phải từ 1 đến 100.")]
    public int Attempts { get; set; } = 16;

    /// <summary>How often the outbox is looked at. Default: two seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:10:00", ErrorMessage = "Webhooks:Interval phải từ 0,05 giây đến 10 phút.")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long deliveries are kept that were made or given up. Default: 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00", ErrorMessage = "Webhooks:Kept phải từ 1 giờ đến 10 năm.")]
    public TimeSpan Kept { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The longest pause between two attempts.</summary>
    public static TimeSpan LongestRetry { get; } = TimeSpan.FromHours(6);

    /// <summary>The pause after so many failed attempts.</summary>
    public TimeSpan RetryAfter(int attempts) =>
        attempts > 40 ? LongestRetry : TimeSpan.FromTicks(Math.Min(LongestRetry.Ticks, FirstRetry.Ticks << Math.Min(attempts - 1, 24)));
}
