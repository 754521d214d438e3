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

    /// <summary>The file it came in, when that is another than the report's; <c>null</c> for an annex.</summary>
    public string? File { get; init; }

    /// <summary>Of that file's bytes; <c>null</c> for an annex.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The table of the report's file, or else that of the same unit and year in a file of its own; <c>null</c> when there is none. Numbers
    /// of a scan that nothing confirms are unsure in it.</summary>
    public static JudgedTable? Of(Case c) => Read(c) is { } table ? TableConfirmation.Unsettle(table) : null;

    private static JudgedTable? Read(Case c) => c.Report.ScoreTable is { } own ? new JudgedTable(c, own)
        : c.Surroundings.SameYear.FirstOrDefault(d => d.Sheet is not null) is { } digest ? new JudgedTable(c, digest.Sheet!) { File = digest.File, Sha256 = digest.Sha256 }
        : null;

    /// <summary>The places of these figures.</summary>
    public static ImmutableArray<TextSpan> Places(IEnumerable<Fact<decimal>> facts) => [.. facts.Select(f => f.Place).OfType<TextSpan>()];

    /// <summary>The fault with the table's places named in the file where they stand.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="ofReport">Whether its first place is one of the report; every other one is the table's.</param>
    public Fault Placed(Fault fault, bool ofReport = false)
    {
        if (File is null)
            return fault;
        ImmutableArray<TextSpan> places = ofReport || fault.At is not { } at ? fault.See : [at, .. fault.See];
        return fault with { At = ofReport ? fault.At : null, See = [], Elsewhere = [.. places.Select(Elsewhere)] };
    }

    /// <summary>The obstacle, without its place where that is in another file.</summary>
    public Blocker Placed(Blocker blocker) => File is null ? blocker : blocker with { At = null };

    private PlaceElsewhere Elsewhere(TextSpan place) => new(File!, place.Line, place.Page, QuoteAt(place)) { Sha256 = Sha256! };

    private string QuoteAt(TextSpan place) => Table.Rows
        .SelectMany(r => new[] { Quoted(r.Score), Quoted(r.Maximum), (r.At, r.Quote) })
        .FirstOrDefault(q => q.Item1 == place).Item2 ?? "";

    private static (TextSpan? At, string Quote) Quoted(Fact<decimal> fact) => fact switch
    {
        Stated<decimal> stated => (stated.At, stated.Quote),
        Garbled<decimal> garbled => (garbled.At, garbled.Quote),
        _ => (null, ""),
    };

    private TableCriterion CriterionOf(CriterionCase criterion) => new(
        criterion,
        [.. Rows.Where(r => r.Row.Kind == ScoreRowKind.Criterion && r.Row.Criterion == criterion.Number)],
        [.. Rows.Where(r => r.Row.Kind == ScoreRowKind.Indicator && r.Row.Criterion == criterion.Number)]);
}
