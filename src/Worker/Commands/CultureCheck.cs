using System.Text;

namespace CTCPL.Pipeline.Worker.Commands;

/// <summary>The start-up self-test: a machine without ICU compares and composes Vietnamese wrongly without a word.</summary>
internal static class CultureCheck
{
    public const string TimeZoneId = "Asia/Ho_Chi_Minh";

    private static readonly string[] Decomposed = ["e\u0323\u0302", "e\u0302\u0323", "\u1eb9\u0302"];

    /// <summary>What is wrong, in one Vietnamese sentence; <c>null</c> when Vietnamese text can be handled.</summary>
    public static string? Fault()
    {
        bool composes = Decomposed.All(parts => string.Equals(
            parts.Normalize(NormalizationForm.FormC), "\u1ec7", StringComparison.Ordinal));
        bool raises = string.Equals("đường việt".ToUpperInvariant(), "ĐƯỜNG VIỆT", StringComparison.Ordinal);
        return composes && raises
            ? null
            : "Máy này không xử lý đúng chữ tiếng Việt (không ghép được chữ “ệ”): hãy cài thư viện ICU (Debian, Ubuntu: apt-get install libicu-dev) và bỏ biến DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.";
    }

    /// <summary>What is wrong with the time zone of the nightly run, in one Vietnamese sentence; <c>null</c> when nothing is.</summary>
    public static string? TimeZoneFault() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(TimeZoneId, out TimeZoneInfo? zone) && zone.BaseUtcOffset == TimeSpan.FromHours(7)
            ? null
            : $"Máy này không biết múi giờ {TimeZoneId}: hãy cài dữ liệu múi giờ (Debian, Ubuntu: apt-get install tzdata).";
}
