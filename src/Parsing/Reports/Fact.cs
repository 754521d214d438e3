using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>A fact of a report: stated, garbled or absent. There is no fourth state and no default value.</summary>
/// <param name="Name">What was looked for, in the contract's camelCase (<c>totalPoints</c>).</param>
public abstract record Fact<T>(string Name)
{
    /// <summary>The place where it stands (stated, garbled); <c>null</c> when absent.</summary>
    public TextSpan? Place => this switch
    {
        Stated<T> stated => stated.At,
        Garbled<T> garbled => garbled.At,
        _ => null,
    };
}

/// <summary>The text says it, legibly.</summary>
/// <param name="Name">What was looked for.</param>
/// <param name="Value">What the text says.</param>
/// <param name="Quote">The words as written, found verbatim in the line of <paramref name="At"/>; the whole line, or its clause when the line is long prose.</param>
/// <param name="At">The exact figure or words.</param>
public sealed record Stated<T>(string Name, T Value, string Quote, TextSpan At) : Fact<T>(Name);

/// <summary>The label is there, the value cannot be told (blank, dots, not a number, an unsure reading).</summary>
/// <param name="Name">What was looked for.</param>
/// <param name="Quote">The words as written.</param>
/// <param name="Expected">What should stand there, in Vietnamese ("con số").</param>
/// <param name="At">Where the value should stand; length zero when nothing is there.</param>
public sealed record Garbled<T>(string Name, string Quote, string Expected, TextSpan At) : Fact<T>(Name)
{
    /// <summary>Set where it is the reading that is unsure, not the report that is blank; <c>null</c> for what cannot be read
    /// however well it is seen.</summary>
    public Uncertainty<T>? Unsure { get; init; }
}

/// <summary>Looked for in the whole document and not found.</summary>
public sealed record Absent<T>(string Name) : Fact<T>(Name);
