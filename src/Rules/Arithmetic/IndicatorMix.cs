namespace CTCPL.Pipeline.Rules.Arithmetic;

/// <summary>How many indicators of a criterion fall into each band of their own maximum m. The bands are those of the form's three counts.</summary>
/// <param name="Full">Points = m.</param>
/// <param name="Upper">m/2 ≤ points &lt; m.</param>
/// <param name="Lower">0 &lt; points &lt; m/2: in none of the form's counts.</param>
/// <param name="Zero">Points = 0.</param>
public readonly record struct IndicatorMix(int Full, int Upper, int Lower, int Zero)
{
    /// <summary>The form's "từ 50% số điểm tối đa trở lên".</summary>
    private const decimal Half = 0.5m;

    public int Count => Full + Upper + Lower + Zero;

    /// <summary>The four bands of one indicator with this maximum, each as the mix of that indicator alone.</summary>
    public static IEnumerable<(IndicatorMix Mix, PointInterval Points)> BandsOf(decimal maximum) =>
    [
        (new(1, 0, 0, 0), PointInterval.Exactly(maximum)),
        (new(0, 1, 0, 0), PointInterval.UpTo(maximum * Half, maximum)),
        (new(0, 0, 1, 0), PointInterval.Between(0m, maximum * Half)),
        (new(0, 0, 0, 1), PointInterval.Exactly(0m)),
    ];

    public IndicatorMix Plus(IndicatorMix other) =>
        new(Full + other.Full, Upper + other.Upper, Lower + other.Lower, Zero + other.Zero);

    /// <summary>What is left of this mix when the other is taken away; <c>null</c> when the other is not part of it.</summary>
    public IndicatorMix? Less(IndicatorMix other) =>
        other.Full <= Full && other.Upper <= Upper && other.Lower <= Lower && other.Zero <= Zero
            ? new(Full - other.Full, Upper - other.Upper, Lower - other.Lower, Zero - other.Zero)
            : null;

    /// <summary>
    /// Exactly the points that indicators of this mix can reach together when nothing is known of their maxima but that
    /// each is positive and that they add up to <paramref name="total"/>.
    /// </summary>
    /// <remarks>
    /// Let each occupied band hold a positive part of the total; any positive parts are possible. The points divided by the
    /// total are then the mean, weighted with these parts, of one value per band: 1, any of [½, 1), any of (0, ½), 0.
    /// One occupied band: exactly that band's values. Several: a mean with positive weights lies strictly between
    /// the least lower end and the greatest upper end of the bands (an end would need all values equal to it, and no
    /// number belongs to two bands), and moving nearly all the weight onto one band comes as near to an end as one likes.
    /// </remarks>
    public PointInterval Reach(decimal total)
    {
        if (Full == Count)
            return PointInterval.Exactly(total);
        if (Zero == Count)
            return PointInterval.Exactly(0m);
        decimal low = Lower + Zero > 0 ? 0m : total * Half;
        decimal high = Full + Upper > 0 ? total : total * Half;
        return Upper == Count ? PointInterval.UpTo(low, high) : PointInterval.Between(low, high);
    }
}
