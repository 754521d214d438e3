namespace CTCPL.Pipeline.Rules.Arithmetic;

/// <summary>An interval of points, each end included or not. A single number has two equal, included ends.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="LowIncluded">Whether <paramref name="Low"/> itself belongs to it.</param>
/// <param name="High">Upper end, never below <paramref name="Low"/>.</param>
/// <param name="HighIncluded">Whether <paramref name="High"/> itself belongs to it.</param>
public readonly record struct PointInterval(decimal Low, bool LowIncluded, decimal High, bool HighIncluded)
{
    /// <summary>Just this number.</summary>
    public static PointInterval Exactly(decimal points) => new(points, true, points, true);

    /// <summary>[low, high).</summary>
    public static PointInterval UpTo(decimal low, decimal high) => new(low, true, high, false);

    /// <summary>(low, high).</summary>
    public static PointInterval Between(decimal low, decimal high) => new(low, false, high, false);

    public bool Contains(decimal points) =>
        (points > Low || (LowIncluded && points == Low)) && (points < High || (HighIncluded && points == High));

    /// <summary>Every sum of a number of this interval and one of the other.</summary>
    public PointInterval Plus(PointInterval other) => new(
        Low + other.Low, LowIncluded && other.LowIncluded, High + other.High, HighIncluded && other.HighIncluded);
}
