using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Storage.Registry;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>Every unit and what became of its reports, year by year.</summary>
public sealed class UnitBoard(NpgsqlDataSource database, RegistryStore registry)
{
    private const string SelectReports = """
        select s.id, s.path, s.sha256, s.received_at, s.unit_kind as Kind, s.unit_name as Name, s.parent, s.year, a.verdict,
          coalesce(v.number, 1) as Version, a.standard_id as Standard,
          coalesce(n.errors, 0)::int as Errors, coalesce(n.warnings, 0)::int as Warnings, coalesce(n.notices, 0)::int as Notices,
          coalesce(n.unsure, 0)::int as Unsure, coalesce(n.to_review, 0)::int as ToReview, coalesce(n.sent_back, 0)::int as SentBack,
          coalesce(n.unsure_open, 0)::int as UnsureOpen, c.unit_key as ConfirmedKey, c.parent_key as ConfirmedParentKey
        from submission s
        left join assessment a on a.id = s.assessment_id
        left join version v on v.submission_id = s.id
        left join unit_confirmation c on c.submission_id = s.id and c.written = concat_ws('|', s.unit_kind, s.unit_name, s.parent)
        left join (
          select f.submission_id,
            count(*) filter (where f.outcome = 'notMet' and f.severity = 'error') as errors,
            count(*) filter (where f.outcome = 'notMet' and f.severity = 'warning') as warnings,
            count(*) filter (where f.outcome = 'notMet' and f.severity = 'notice') as notices,
            count(*) filter (where f.outcome = 'notCheckable') as unsure,
            count(*) filter (where f.outcome = 'notMet' and f.severity <> 'notice' and coalesce(t.state, 'open') in ('open', 'acknowledged')) as to_review,
            count(*) filter (where t.state = 'sentBack') as sent_back,
            count(*) filter (where f.outcome = 'notCheckable' and coalesce(t.state, 'open') in ('open', 'acknowledged')) as unsure_open
          from finding f
          join submission fs on fs.id = f.submission_id
          left join triage t on t.fingerprint = decision_key(f.fingerprint, fs.parent_key)
          where @year::int is null or fs.year = @year
          group by f.submission_id
        ) n on n.submission_id = s.id
        where (a.id is null or a.outcome = 'checked')
          and (@year::int is null or s.year = @year)
          and v.current is null
          and not exists (select from withdrawal w where w.submission_id = s.id)
        order by s.id
        """;

    /// <summary>The rows, in the registry's order, those outside it behind.</summary>
    /// <param name="year">The only evaluation year looked at; <c>null</c> for all.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<Board> LoadAsync(int? year, CancellationToken cancellationToken)
    {
        ImmutableArray<RegisteredUnit> units = await registry.AllAsync(cancellationToken);
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        IEnumerable<BoardReport> reports = await connection.QueryAsync<BoardReport>(
            new CommandDefinition(SelectReports, new { year }, cancellationToken: cancellationToken));
        return Lay(year is int only ? [.. units.Where(u => u.ReportsFor(only))] : units, [.. reports]);
    }

    private const string SelectFigures = """
        select s.id, jsonb_build_object('report', a.result -> 'report')::text as Result
        from submission s
        join assessment a on a.id = s.assessment_id
        where s.id = any (@ids)
        """;

    /// <summary>The contract's <c>report</c> of these submissions, inside an object.</summary>
    public async Task<IReadOnlyDictionary<long, string>> FiguresAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        IEnumerable<(long Id, string Result)> rows = await connection.QueryAsync<(long, string)>(
            new CommandDefinition(SelectFigures, new { ids = ids.ToArray() }, cancellationToken: cancellationToken));
        return rows.ToDictionary(r => r.Id, r => r.Result);
    }

    private const string SelectRules = """
        select f.rule_id as RuleId, min(f.title) as Title, s.year, f.severity, count(*)::int as Count
        from finding f
        join submission s on s.id = f.submission_id
        left join version v on v.submission_id = s.id
        where s.year is not null and f.outcome = 'notMet' and v.current is null
          and not exists (select from withdrawal w where w.submission_id = s.id)
        group by f.rule_id, s.year, f.severity
        order by f.rule_id, s.year
        """;

    /// <summary>How often each rule is broken in the newest versions, by evaluation year and severity.</summary>
    public async Task<IReadOnlyList<RuleYear>> RulesAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<RuleYear>(new CommandDefinition(SelectRules, cancellationToken: cancellationToken))];
    }

    /// <summary>Each report beside its unit; <see cref="UnitMatch"/> decides, given only the units of the same name: likeness is no matter here.</summary>
    internal static Board Lay(ImmutableArray<RegisteredUnit> units, ImmutableArray<BoardReport> reports)
    {
        ILookup<string, RegisteredUnit> named = units.ToLookup(u => u.Key, StringComparer.Ordinal);
        Dictionary<RegisteredUnit, List<BoardReport>> known = [];
        Dictionary<string, List<BoardReport>> other = new(StringComparer.Ordinal);
        List<BoardReport> nameless = [];
        foreach (BoardReport report in reports)
        {
            if (UnitOf(report, named) is RegisteredUnit unit && report.Year is not null)
                (known.TryGetValue(unit, out List<BoardReport>? list) ? list : known[unit] = []).Add(report);
            else if (report.Name is null || report.Year is null)
                nameless.Add(report);
            else
                (other.TryGetValue(Folding.Fold($"{report.Kind}|{report.Name}|{report.Parent}"), out List<BoardReport>? list) ? list : other[Folding.Fold($"{report.Kind}|{report.Name}|{report.Parent}")] = []).Add(report);
        }
        return new Board(
            [
                .. units.Select(u => new BoardRow(StoredText.Of(u.Kind), u.Name, u.Parent, u, [.. known.GetValueOrDefault(u, [])])),
                .. other.Values.Select(r => new BoardRow(r[0].Kind, r[0].Name, r[0].Parent ?? "", Registered: null, [.. r])),
            ],
            [.. nameless]);
    }

    private static RegisteredUnit? UnitOf(BoardReport report, ILookup<string, RegisteredUnit> named)
    {
        UnitKind? kind = report.Kind is null ? null : StoredText.Parse<UnitKind>(report.Kind);
        if (kind is UnitKind word && report.Name is not null)
        {
            var match = UnitMatch.Of(kind, report.Name, report.Parent, report.Year, [.. named[Folding.Fold($"{word.Word()} {report.Name}")]]);
            if (match.Standing == UnitStanding.Known)
                return match.Unit;
        }
        return report.ConfirmedKey is null ? null : named[report.ConfirmedKey].FirstOrDefault(u =>
            u.ReportsFor(report.Year) && string.Equals(u.ParentKey, report.ConfirmedParentKey, StringComparison.Ordinal));
    }
}

/// <summary>Units and their reports.</summary>
/// <param name="Rows">The registry's units, then those outside it.</param>
/// <param name="Nameless">Reports of which unit or year is not told.</param>
public sealed record Board(ImmutableArray<BoardRow> Rows, ImmutableArray<BoardReport> Nameless);

/// <summary>A unit.</summary>
/// <param name="Kind">As stored; <c>null</c> when not told.</param>
/// <param name="Name">Of the unit.</param>
/// <param name="Parent">The authority above; empty when not told.</param>
/// <param name="Registered">The registry's entry; <c>null</c> for one outside it.</param>
/// <param name="Reports">Of all years asked for.</param>
public sealed record BoardRow(string? Kind, string? Name, string Parent, RegisteredUnit? Registered, ImmutableArray<BoardReport> Reports)
{
    /// <summary>Its report of a year: of several the one that needs most work; <c>null</c> when there is none.</summary>
    public BoardReport? Of(int year) => Reports.Where(r => r.Year == year).OrderBy(r => r.State).ThenBy(r => r.Id).FirstOrDefault();

    /// <summary>Where it stands in a year.</summary>
    public BoardState StateOf(int year) => Of(year)?.State
        ?? (Registered is not null && Registered.ReportsFor(year) ? BoardState.NotSubmitted : BoardState.NotDue);
}

/// <summary>How often a rule is broken in the reports of a year.</summary>
public sealed record RuleYear(string RuleId, string Title, int Year, string Severity, int Count);
