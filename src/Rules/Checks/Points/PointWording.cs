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
        string? low = interval is { Low: 0, LowIncluded: true } ? null
            : (interval.LowIncluded ? "từ " : "trên ") + Wording.Number(interval.Low);
        string? high = interval.HighIncluded && interval.High == maximum ? null
            : (interval.HighIncluded ? "đến " : "dưới ") + Wording.Number(interval.High);
        return (low, high) switch
        {
            (null, null) => $"từ 0 đến {Wording.Number(maximum)}",
            (null, _) => high!,
            (_, null) => interval.LowIncluded ? low + " trở lên" : low!,
            _ => interval.LowIncluded ? $"{low} {high}" : $"{low} và {high}",
        };
    }
}
