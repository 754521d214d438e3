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

    private const string SelectReports = """
        select s.id, s.path, s.unit_kind as Kind, s.unit_name as Name, s.parent, s.year, a.verdict, v.current is null as IsNewest
        from submission s
        join assessment a on a.id = s.assessment_id
        left join version v on v.submission_id = s.id
        where a.outcome = 'checked'
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
            [.. reports.Select(r => (r, UnitMatch.Of(r.Kind is null ? null : StoredText.Parse<UnitKind>(r.Kind), r.Name, r.Parent, r.Year, registry)))];
        ILookup<RegisteredUnit, ReceivedReport> received = matched
            .Where(m => m.Match.Unit is not null && m.Report.Year == year)
            .ToLookup(m => m.Match.Unit!, m => m.Report);
        return new YearOfUnits(
            year,
            [.. registry.Where(u => u.ReportsFor(year)).Select(u => new UnitOfYear(u, [.. received[u]]))],
            [.. matched.Where(m => m.Match.Standing != UnitStanding.Known || m.Report.Year is null).Select(m => new OddReport(m.Report, m.Match))]);
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
public sealed record ReceivedReport(long Id, string Path, string? Kind, string? Name, string? Parent, int? Year, string? Verdict, bool IsNewest);

/// <summary>A unit and its reports of a year; none when it has not submitted.</summary>
public sealed record UnitOfYear(RegisteredUnit Unit, ImmutableArray<ReceivedReport> Reports);

/// <summary>A report whose unit or year is not surely told.</summary>
public sealed record OddReport(ReceivedReport Report, UnitMatch Match);

/// <summary>A year beside the registry.</summary>
public sealed record YearOfUnits(int Year, ImmutableArray<UnitOfYear> Units, ImmutableArray<OddReport> Odd)
{
    public IEnumerable<UnitOfYear> Missing => Units.Where(u => u.Reports.IsEmpty);
}
