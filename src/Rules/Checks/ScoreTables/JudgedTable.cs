using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.ScoreTables;

/// <summary>The score table that is laid beside a report.</summary>
/// <param name="Case">The report.</param>
/// <param name="Table">The table.</param>
internal sealed record JudgedTable(Case Case, ScoreTable Table)
{
    /// <summary>Every row, in the table's order.</summary>
    public ImmutableArray<TableRow> Rows { get; } = TableRow.Of(Table);

    /// <summary>The criteria of the standard, whether the table has rows of them or not.</summary>
    public ImmutableArray<TableCriterion> Criteria => _criteria ??= [.. Case.Criteria.Select(CriterionOf)];

    /// <summary>The first row that adds up; <c>null</c> when there is none.</summary>
    public ScoreRow? Total => Rows.FirstOrDefault(r => r.Row.Kind == ScoreRowKind.Total)?.Row;

    private ImmutableArray<TableCriterion>? _criteria;

    /// <summary>The table of the report's file; <c>null</c> when there is none.</summary>
    public static JudgedTable? Of(Case c) => c.Report.ScoreTable is { } own ? new JudgedTable(c, own) : null;

    /// <summary>Places of the table for a fault.</summary>
    public static ImmutableArray<TextSpan> Places(IEnumerable<Fact<decimal>> facts) => [.. facts.Select(f => f.Place).OfType<TextSpan>()];

    private TableCriterion CriterionOf(CriterionCase criterion) => new(
        criterion,
        [.. Rows.Where(r => r.Row.Kind == ScoreRowKind.Criterion && r.Row.Criterion == criterion.Number)],
        [.. Rows.Where(r => r.Row.Kind == ScoreRowKind.Indicator && r.Row.Criterion == criterion.Number)]);
}
