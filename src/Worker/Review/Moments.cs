using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Review;

/// <summary>Times as a Vietnamese reader expects them. Everything stored is UTC.</summary>
internal sealed class Moments(TimeProvider time)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>"22/11/2026 20:15".</summary>
    public static string Exact(DateTime utc) => Local(utc).ToString("dd/MM/yyyy HH:mm", Wording.Vietnamese);

    /// <summary>"22/11/2026".</summary>
    public static string Day(DateTime utc) => Local(utc).ToString("dd/MM/yyyy", Wording.Vietnamese);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime utc) =>
        DateTime.SpecifyKind(utc, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"3 ngày trước"; stands only beside the exact time.</summary>
    public string Ago(DateTime utc)
    {
        TimeSpan age = time.GetUtcNow().UtcDateTime - utc;
        return age switch
        {
            { TotalMinutes: < 1 } => "vừa xong",
            { TotalHours: < 1 } => Whole(age.TotalMinutes) + " phút trước",
            { TotalDays: < 1 } => Whole(age.TotalHours) + " giờ trước",
            { TotalDays: < 60 } => Whole(age.TotalDays) + " ngày trước",
            { TotalDays: < 730 } => Whole(age.TotalDays / 30) + " tháng trước",
            _ => Whole(age.TotalDays / 365) + " năm trước",
        };
    }

    /// <summary>"2 phút 05 giây", "4 giây".</summary>
    public static string Length(TimeSpan span) => span.TotalMinutes < 1
        ? Whole(Math.Ceiling(span.TotalSeconds)) + " giây"
        : Whole(span.TotalMinutes) + " phút " + span.Seconds.ToString("00", Wording.Vietnamese) + " giây";

    private static string Whole(double number) => Wording.Number(Math.Floor((decimal)number));

    /// <summary>The same moment as clocks in Viet Nam show it, for cells that hold a date.</summary>
    public static DateTime OnTheWall(DateTime utc) => Local(utc);

    private static DateTime Local(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
}
