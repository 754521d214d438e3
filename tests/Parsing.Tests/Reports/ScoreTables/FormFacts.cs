using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Testing.ScoreTables;

namespace CTCPL.Pipeline.Parsing.Tests.Reports.ScoreTables;

/// <summary>What a table says, in short: to be compared with what was written.</summary>
internal static class FormFacts
{
    /// <summary>Points of the twenty indicators of QĐ 25 with made-up maxima that add up to each criterion's.</summary>
    public static ImmutableArray<ImmutableArray<(decimal Points, decimal Maximum)>> Points { get; } =
    [
        [(3, 3), (6.5m, 7)],
        [(5, 5), (4, 5), (5, 5), (4.5m, 6), (5, 5), (4, 4)],
        [(6, 7), (3, 3), (5, 5)],
        [(4, 4), (3.25m, 4), (4, 4), (0, 3), (5, 5)],
        [(7, 7), (6, 6), (2, 6), (6, 6)],
    ];

    /// <summary>Every row that was written: kind, criterion, indicator, maximum, score.</summary>
    public static string[] Of(ScoreForm form) =>
        [.. form.Rows.Select(r => $"{r.Kind} {Place(r.Criterion, r.Indicator)} {Shown(r.Maximum)} {Shown(r.Score)}")];

    /// <summary>The same of a table as read.</summary>
    public static string[] Of(ScoreTable table) =>
        [.. table.Rows.Select(r => $"{r.Kind} {Place(r.Criterion ?? 0, r.Indicator ?? 0)} {Shown(r.Maximum)} {Shown(r.Score)}")];

    private static string Place(int criterion, int indicator) => FormattableString.Invariant($"{criterion}.{indicator}");

    private static string Shown(string written) => written.Length == 0 ? "–" : written;

    private static string Shown(Fact<decimal> fact) => fact switch
    {
        Stated<decimal> stated => FormRow.Written(stated.Value),
        Garbled<decimal> { Unsure: not null } => "?",
        Garbled<decimal> => "!",
        _ => "–",
    };
}
