namespace CTCPL.Pipeline.Rules.Arithmetic;

/// <summary>The rounding that reports are seen to do: half up, to a whole number.</summary>
internal static class Rounding
{
    public static decimal HalfUp(decimal points) => Math.Round(points, MidpointRounding.AwayFromZero);

    /// <summary>The stated number is the exact one rounded to a whole number, and no more than that.</summary>
    public static bool Only(decimal stated, decimal exact) => stated != exact && stated == HalfUp(exact);
}
