namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>The bounds of one reading, in one place. What goes over a bound is refused, never cut silently.</summary>
public sealed record ReadingLimits
{
    public static ReadingLimits Default { get; } = new();

    /// <summary>Largest file, in bytes. Default: 64 MiB.</summary>
    public long FileBytes { get; init; } = 64L << 20;

    /// <summary>Largest total of bytes really inflated out of one archive (not the declared sizes). Default: 256 MiB.</summary>
    public long InflatedBytes { get; init; } = 256L << 20;

    /// <summary>Largest XML part read as text (document, numbering, styles), inflated bytes. Default: 64 MiB.</summary>
    public long PartBytes { get; init; } = 64L << 20;

    /// <summary>Most entries in one archive. Default: 10,000.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>Deepest nesting of elements in one XML part. Default: 256.</summary>
    public int XmlDepth { get; init; } = 256;

    /// <summary>Most pages of a PDF. Default: 2,000.</summary>
    public int Pages { get; init; } = 2_000;

    /// <summary>Most lines of one document. Default: 20,000, about 400 full pages. Extracting takes its time in the
    /// process that asked for the reading, so this and <see cref="Characters"/> bound that time, too.</summary>
    public int Lines { get; init; } = 20_000;

    /// <summary>Most characters of all lines of one document, in UTF-16 units. Default: 2,000,000.</summary>
    public int Characters { get; init; } = 2_000_000;
}
