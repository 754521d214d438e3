using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Testing.ScoreTables;

/// <summary>A row of a score table to be written.</summary>
/// <param name="Kind">What it scores.</param>
/// <param name="Marker">What stands in its first column; empty for nothing.</param>
/// <param name="Name">Its words.</param>
/// <param name="Maximum">The column "Điểm số tối đa", as written.</param>
/// <param name="Score">The column "Điểm số tự chấm", as written.</param>
public sealed record FormRow(ScoreRowKind Kind, string Marker, string Name, string Maximum, string Score)
{
    /// <summary>The criterion it belongs to; zero for the total.</summary>
    public int Criterion { get; init; }

    /// <summary>The indicator within it; zero for criteria and the total.</summary>
    public int Indicator { get; init; }

    /// <summary>The columns "Số liệu thực hiện (1)", "Tỷ lệ đạt được (2)" and "Chữ ký".</summary>
    public string Data { get; init; } = "";

    public string Ratio { get; init; } = "";

    public string Sign { get; init; } = "";

    /// <summary>The form's seven columns.</summary>
    public ImmutableArray<string> Cells => [Marker, Name, Maximum, Data, Ratio, Score, Sign];

    /// <summary>A number with a decimal comma.</summary>
    public static string Written(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture).Replace('.', ',');
}
