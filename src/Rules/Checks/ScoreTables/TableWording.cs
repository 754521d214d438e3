using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>Rows of the score table, worded for messages, and their logical places.</summary>
internal static class TableWording
{
    /// <summary>What a doubt about the whole table or one of its figures is reported under.</summary>
    public const string Key = "scoreTable";

    private const int LongestName = 40;

    /// <summary>"tiêu chí 2", "chỉ tiêu 2.4", "nội dung “1. Công khai …” của chỉ tiêu 2.1", "dòng tổng cộng".</summary>
    public static string Of(ScoreRow row) => row switch
    {
        { Kind: ScoreRowKind.Total } => "dòng tổng cộng",
        { Kind: ScoreRowKind.Criterion } => $"tiêu chí {Number(row.Criterion)}",
        { Kind: ScoreRowKind.Indicator } => $"chỉ tiêu {Indicator(row)}",
        _ => $"nội dung “{Short(row)}”" + (row.Indicator is null ? "" : $" của chỉ tiêu {Indicator(row)}"),
    };

    /// <summary>"table criterion 2", "table indicator 2.4", "table total"; of an item the row's place in the table.</summary>
    public static string KeyOf(JudgedTable table, ScoreRow row) => row switch
    {
        { Kind: ScoreRowKind.Total } => "table total",
        { Kind: ScoreRowKind.Criterion, Criterion: { } criterion } => "table " + FaultKeys.Criterion(criterion),
        { Kind: ScoreRowKind.Indicator, Criterion: not null, Indicator: not null } => "table indicator " + Indicator(row),
        _ => "table row " + Wording.Number(table.Table.Rows.IndexOf(row) + 1),
    };

    /// <summary>"2.4".</summary>
    public static string Indicator(ScoreRow row) => $"{Number(row.Criterion)}.{Number(row.Indicator)}";

    /// <summary>"3 + 6,5".</summary>
    public static string Addition(IEnumerable<decimal?> addends) => string.Join(" + ", addends.Select(a => Wording.Number(a!.Value)));

    /// <summary>Why this figure of a row cannot be used; <c>null</c> when it can.</summary>
    /// <param name="row">The row.</param>
    /// <param name="figure">One of its figures.</param>
    /// <param name="what">"điểm tự chấm", "điểm tối đa".</param>
    public static Blocker? Obstacle(ScoreRow row, Fact<decimal> figure, string what) => figure switch
    {
        Garbled<decimal> { Unsure: not null } => new Blocker($"Bảng chấm điểm: {what} của {Of(row)} đọc không chắc chắn.", figure.Place)
        {
            Criterion = row.Criterion,
            CausedBy = Blockers.Unsure(Key),
        },
        Garbled<decimal> => new Blocker($"Bảng chấm điểm: không đọc được {what} của {Of(row)}.", figure.Place) { Criterion = row.Criterion },
        Absent<decimal> => new Blocker($"Bảng chấm điểm: {Of(row)} chưa ghi {what}.", PlaceOf(row)) { Criterion = row.Criterion },
        _ => null,
    };

    private static TextSpan? PlaceOf(ScoreRow row) => row.At;

    private static string Number(int? number) => number is { } known ? Wording.Number(known) : "?";

    private static string Short(ScoreRow row)
    {
        string words = $"{row.Number} {row.Name}".Trim();
        return words.Length <= LongestName ? words : words[..Math.Max(1, words.LastIndexOf(' ', LongestName))] + " …";
    }
}
