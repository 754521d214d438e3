using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Review;

/// <summary>The review pages. Configuration section <c>Review</c>.</summary>
internal sealed class ReviewOptions
{
    public const string Section = "Review";

    /// <summary>How long a session lives without being used. Default: eight hours, a working day.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00", ErrorMessage = "Review:SessionLength phải từ 5 phút đến 7 ngày.")]
    public TimeSpan SessionLength { get; set; } = TimeSpan.FromHours(8);

    /// <summary>How long a session lives however much it is used. Default: twelve hours, so that every day begins with a password.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00", ErrorMessage = "Review:LongestSession phải từ 5 phút đến 30 ngày.")]
    public TimeSpan LongestSession { get; set; } = TimeSpan.FromHours(12);
}
