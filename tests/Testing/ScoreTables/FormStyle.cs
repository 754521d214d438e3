namespace CTCPL.Pipeline.Testing.ScoreTables;

/// <summary>The way one unit fills in the table.</summary>
public sealed record FormStyle
{
    /// <summary>What numbers criteria, indicators and items.</summary>
    public FormNumbering Numbering { get; init; } = FormNumbering.Named;

    /// <summary>Whether the rows of criteria have points of their own.</summary>
    public bool ScoresCriteria { get; init; } = true;

    /// <summary>Whether a last row adds up.</summary>
    public bool HasTotal { get; init; } = true;

    /// <summary>Whether indicators are parted into items, and items into levels.</summary>
    public bool HasItems { get; init; } = true;

    /// <summary>Whether the columns on which the points rest are filled in.</summary>
    public bool HasData { get; init; } = true;

    /// <summary>Whether officials have signed.</summary>
    public bool HasSigns { get; init; } = true;

    /// <summary>Whether the numbers of the columns stand below their heads.</summary>
    public bool HasIndexRow { get; init; }

    /// <summary>A style that the same random numbers give again.</summary>
    public static FormStyle Of(Random random) => new()
    {
        Numbering = (FormNumbering)random.Next(4),
        ScoresCriteria = random.Next(4) > 0,
        HasTotal = random.Next(4) > 0,
        HasItems = random.Next(2) == 0,
        HasData = random.Next(2) == 0,
        HasSigns = random.Next(2) == 0,
        HasIndexRow = random.Next(3) == 0,
    };
}

/// <summary>Ways to number the rows.</summary>
public enum FormNumbering
{
    /// <summary>"Tiêu chí 1", "Chỉ tiêu 1", "1.".</summary>
    Named,

    /// <summary>"I", "1", "a)".</summary>
    Roman,

    /// <summary>"1", "1.1", "1.1.1".</summary>
    Dotted,

    /// <summary>"Tiêu chí 1", "1.1", "-".</summary>
    Mixed,
}
