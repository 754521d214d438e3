using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Registry;

/// <summary>The registry of units, and the reports that came beside it.</summary>
public sealed class RegistryStore(NpgsqlDataSource database)
{
    private const string SelectAll = """
        select kind, name, parent, class, first_year, last_year
        from unit
        order by parent_key, unit_key, first_year nulls first
        """;

    /// <summary>Every unit, by authority and name; empty while nothing was imported.</summary>
    public async Task<ImmutableArray<RegisteredUnit>> AllAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<RegisteredUnit>(new CommandDefinition(SelectAll, cancellationToken: cancellationToken))];
    }

    private const string Clear = "delete from unit";

    private const string Insert = """
        insert into unit (kind, name, parent, class, first_year, last_year, unit_key, parent_key, imported_at)
        values (@kind, @Name, @Parent, @Class, @FirstYear, @LastYear, @Key, @ParentKey, @now)
        """;

    private const string Audit = "insert into audit_event (at, who, what, subject) values (@now, @who, 'units-imported', @subject)";

    /// <summary>Puts these units in the place of all that were there, in one transaction.</summary>
    public async Task ReplaceAsync(IReadOnlyCollection<RegisteredUnit> units, string who, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        Task ExecuteAsync(string sql, object? parameters) =>
            connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
        await ExecuteAsync(Clear, parameters: null);
        foreach (RegisteredUnit unit in units)
        {
            await ExecuteAsync(Insert, new
            {
                kind = StoredText.Of(unit.Kind),
                unit.Name,
                unit.Parent,
                unit.Class,
                unit.FirstYear,
                unit.LastYear,
                unit.Key,
                unit.ParentKey,
                now,
            });
        }
        await ExecuteAsync(Audit, new { now, who, subject = FormattableString.Invariant($"{units.Count} units") });
        await transaction.CommitAsync(cancellationToken);
    }

    private const string Reports = """
        select s.id, s.path, s.unit_kind as Kind, s.unit_name as Name, s.parent, s.year, a.verdict, v.current is null as IsNewest,
          c.unit_key as ConfirmedKey, c.parent_key as ConfirmedParentKey, c.who as ConfirmedBy
        from submission s
        join assessment a on a.id = s.assessment_id
        left join version v on v.submission_id = s.id
        left join unit_confirmation c on c.submission_id = s.id and c.written = concat_ws('|', s.unit_kind, s.unit_name, s.parent)
        where a.outcome = 'checked'
        """;

    private const string SelectReport = Reports + """

          and s.id = @id
        """;

    private const string SelectReports = Reports + """

          and (s.year = @year or s.year is null)
          and not exists (select from withdrawal w where w.submission_id = s.id)
        order by s.received_at, s.id
        """;

    private const string SelectYears = """
        select distinct s.year
        from submission s
        join assessment a on a.id = s.assessment_id
        where a.outcome = 'checked' and s.year is not null
        order by 1 desc
        """;

    /// <summary>The evaluation years that any report is of, the latest first.</summary>
    public async Task<ImmutableArray<int>> YearsAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<int>(new CommandDefinition(SelectYears, cancellationToken: cancellationToken))];
    }

    /// <summary>Who has reported for a year and who has not, and the reports that no unit can be given.</summary>
    public async Task<YearOfUnits> OfYearAsync(int year, CancellationToken cancellationToken)
    {
        ImmutableArray<RegisteredUnit> registry = await AllAsync(cancellationToken);
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        IEnumerable<ReceivedReport> reports = await connection.QueryAsync<ReceivedReport>(
            new CommandDefinition(SelectReports, new { year }, cancellationToken: cancellationToken));
        ImmutableArray<(ReceivedReport Report, UnitMatch Match)> matched =
            [.. reports.Select(r => (r, Match(r, registry)))];
        ILookup<RegisteredUnit, ReceivedReport> received = matched
            .Where(m => m.Match.Unit is not null && m.Report.Year == year)
            .ToLookup(m => m.Match.Unit!, m => m.Report);
        return new YearOfUnits(
            year,
            [.. registry.Where(u => u.ReportsFor(year)).Select(u => new UnitOfYear(u, [.. received[u]]))],
            [.. matched.Where(m => m.Match.Unit is null || m.Report.Year is null).Select(m => new OddReport(m.Report, m.Match))]);
    }

    /// <summary>How one report's unit stands to the registry; <c>null</c> while nothing was imported, or the report is not checked.</summary>
    public async Task<OddReport?> OfReportAsync(long submission, CancellationToken cancellationToken)
    {
        ImmutableArray<RegisteredUnit> registry = await AllAsync(cancellationToken);
        if (registry.IsEmpty)
            return null;
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        ReceivedReport? report = await connection.QuerySingleOrDefaultAsync<ReceivedReport>(
            new CommandDefinition(SelectReport, new { id = submission }, cancellationToken: cancellationToken));
        return report is null ? null : new OddReport(report, Match(report, registry));
    }

    private static UnitMatch Match(ReceivedReport report, ImmutableArray<RegisteredUnit> registry)
    {
        var match = UnitMatch.Of(report.Kind is null ? null : StoredText.Parse<UnitKind>(report.Kind), report.Name, report.Parent, report.Year, registry);
        if (match.Standing == UnitStanding.Known || report.ConfirmedKey is null)
            return match;
        RegisteredUnit? confirmed = registry.FirstOrDefault(u => u.ReportsFor(report.Year)
            && string.Equals(u.Key, report.ConfirmedKey, StringComparison.Ordinal) && string.Equals(u.ParentKey, report.ConfirmedParentKey, StringComparison.Ordinal));
        return confirmed is null ? match : new UnitMatch(UnitStanding.Confirmed, confirmed, []);
    }
}

/// <summary>A checked report.</summary>
/// <param name="Id">Of the submission.</param>
/// <param name="Path">As received.</param>
/// <param name="Kind">As stored; <c>null</c> when not told.</param>
/// <param name="Name">Of the unit; <c>null</c> when not told.</param>
/// <param name="Parent">The authority above; <c>null</c> when not told.</param>
/// <param name="Year">Evaluation year; <c>null</c> when not told.</param>
/// <param name="Verdict">As stored.</param>
/// <param name="IsNewest">No newer version of it is there.</param>
/// <param name="ConfirmedKey">Folded kind and name of the unit that a reviewer said it is of; <c>null</c> when nobody did.</param>
/// <param name="ConfirmedParentKey">The folded authority above that unit.</param>
/// <param name="ConfirmedBy">Who said so.</param>
public sealed record ReceivedReport(
    long Id, string Path, string? Kind, string? Name, string? Parent, int? Year, string? Verdict, bool IsNewest,
    string? ConfirmedKey, string? ConfirmedParentKey, string? ConfirmedBy);

/// <summary>A unit and its reports of a year; none when it has not submitted.</summary>
public sealed record UnitOfYear(RegisteredUnit Unit, ImmutableArray<ReceivedReport> Reports);

/// <summary>A report whose unit or year is not surely told.</summary>
public sealed record OddReport(ReceivedReport Report, UnitMatch Match);

/// <summary>A year beside the registry.</summary>
public sealed record YearOfUnits(int Year, ImmutableArray<UnitOfYear> Units, ImmutableArray<OddReport> Odd)
{
    public IEnumerable<UnitOfYear> Missing => Units.Where(u => u.Reports.IsEmpty);

    /// <summary>Reports that may be this unit's and wait for a reviewer's word.</summary>
    public IEnumerable<ReceivedReport> Waiting(RegisteredUnit unit) =>
        Odd.Where(o => o.Match.Unit is null && o.Report.Year is not null && o.Match.Similar.Contains(unit)).Select(o => o.Report);
}
