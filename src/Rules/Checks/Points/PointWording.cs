using CTCPL.Pipeline.Rules.Arithmetic;

namespace CTCPL.Pipeline.Rules.Checks.Points;

/// <summary>Sets of points, worded for messages.</summary>
internal static class PointWording
{
    /// <summary>"phải đạt đủ 10 điểm", "số điểm phải từ 15 trở lên".</summary>
    /// <param name="points">Not empty.</param>
    /// <param name="maximum">M of the criterion: ends at 0 and M go without saying.</param>
    public static string Must(PointSet points, decimal maximum) =>
        points.Intervals is [var only] && only.Low == only.High
            ? only.Low == maximum ? $"phải đạt đủ {Wording.Number(maximum)} điểm" : $"phải được {Wording.Number(only.Low)} điểm"
            : "số điểm phải " + Short(points, maximum);

    /// <summary>"10", "từ 3 đến dưới 10", "trên 0 và dưới 30", "dưới 15".</summary>
    public static string Short(PointSet points, decimal maximum) =>
        string.Join(" hoặc ", points.Intervals.Select(i => Short(i, maximum)));

    private static string Short(PointInterval interval, decimal maximum)
    {
        if (interval.Low == interval.High)
            return Wording.Number(interval.Low);
        string high = Wording.Number(interval.High);
        string low = Wording.Number(interval.Low);
        bool fromZero = interval is { Low: 0, LowIncluded: true };
        bool toMaximum = interval.HighIncluded && interval.High == maximum;
        return interval switch
        {
            _ when fromZero && toMaximum => $"từ {low} đến {high}",
            _ when fromZero => (interval.HighIncluded ? "không quá " : "dưới ") + high,
            _ when toMaximum => interval.LowIncluded ? $"từ {low} trở lên" : "trên " + low,
            { LowIncluded: true } => $"từ {low} đến {(interval.HighIncluded ? "" : "dưới ")}{high}",
            _ => $"trên {low} và {(interval.HighIncluded ? "không quá " : "dưới ")}{high}",
        };
    }
}
