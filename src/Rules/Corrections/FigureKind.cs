namespace CTCPL.Pipeline.Rules.Corrections;

/// <summary>How a figure is written in the form.</summary>
public enum FigureKind
{
    /// <summary>Points, with a decimal comma.</summary>
    Points,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A year of four digits, without a slash.</summary>
    Year,
}
