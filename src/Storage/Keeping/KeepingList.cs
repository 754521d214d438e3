using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Keeping;

/// <summary>What was withdrawn, and what else was done with files by hand, as the administrators' page shows it.</summary>
public sealed class KeepingList(NpgsqlDataSource database)
{
    private const string SelectWithdrawn = """
        select s.id, s.path, s.unit_kind as UnitKind, s.unit_name as UnitName, s.year, w.at, w.who, w.reason, c.bytes is null as IsRemoved
        from withdrawal w
        join submission s on s.id = w.submission_id
        join content c on c.sha256 = s.sha256
        order by w.at desc, s.id desc
        limit @limit
        """;

    /// <summary>Reports that do not count any more, the latest first.</summary>
    public Task<IReadOnlyList<WithdrawnReport>> WithdrawnAsync(int limit, CancellationToken cancellationToken) =>
        QueryAsync<WithdrawnReport>(SelectWithdrawn, new { limit }, cancellationToken);

    private const string SelectDeeds = """
        select e.at, e.who, e.what, e.subject, e.reason, coalesce(s.path, o.path, f.path) as path, coalesce(s.id, o.id) as SubmissionId
        from audit_event e
        left join submission s on e.subject = 'submission ' || s.id
        left join submission o on e.subject = 'original ' || o.sha256
        left join ledger_file f on e.subject = 'file ' || f.id
        where e.id in (
          select id
          from audit_event
          where what in ('withdrawn', 'reinstated', 'original-removed', 'retried', 'put-back')
          order by id desc
          limit @limit)
        order by e.id desc
        """;

    /// <summary>The latest of what was done with files by hand, the latest first.</summary>
    public Task<IReadOnlyList<FileDeed>> DeedsAsync(int limit, CancellationToken cancellationToken) =>
        QueryAsync<FileDeed>(SelectDeeds, new { limit }, cancellationToken);

    private async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))];
    }
}

/// <summary>A report that was withdrawn.</summary>
/// <param name="Id">Of the submission.</param>
/// <param name="Path">As received.</param>
/// <param name="UnitKind">As stored; <c>null</c> when not told.</param>
/// <param name="UnitName">Of the unit; <c>null</c> when not told.</param>
/// <param name="Year">Evaluation year; <c>null</c> when not told.</param>
/// <param name="At">UTC.</param>
/// <param name="Who">Who withdrew it.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="IsRemoved">Its bytes are not kept any more: it cannot come back.</param>
public sealed record WithdrawnReport(
    long Id, string Path, string? UnitKind, string? UnitName, int? Year, DateTime At, string Who, string Reason, bool IsRemoved);

/// <summary>Something done with a file by hand.</summary>
/// <param name="At">UTC.</param>
/// <param name="Who">The account, or the user of the command line.</param>
/// <param name="What">The audit's slug.</param>
/// <param name="Subject">The audit's subject.</param>
/// <param name="Reason">Why, or what was wrong with it before.</param>
/// <param name="Path">Of the file; <c>null</c> when it is not known any more.</param>
/// <param name="SubmissionId">Of the report; <c>null</c> when there is none.</param>
public sealed record FileDeed(DateTime At, string Who, string What, string Subject, string Reason, string? Path, long? SubmissionId);
