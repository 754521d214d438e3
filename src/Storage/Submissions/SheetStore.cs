using System.Collections.Immutable;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Submissions;

/// <summary>Which result sheets are missing or out of date.</summary>
public sealed class SheetStore(NpgsqlDataSource database)
{
    private const string SelectDue = """
        select s.id as submission_id, null::bigint as duplicate_id, s.path, s.path as original_path, s.received_at,
          a.id as assessment_id, a.sha256, a.assessed_at, a.reader_version, split_part(a.engine_version, '+', 1) as engine_version, a.standard_version,
          a.result::text,
          exists (
            select from ledger_file later
            where later.path = s.path and later.folder = l.folder and later.id > l.id
              and later.sha256 is not null and later.sha256 <> s.sha256
          ) as superseded,
          exists (select from withdrawal w where w.submission_id = s.id) as withdrawn
        from submission s
        join ledger_file l on l.id = s.ledger_id
        join assessment a on a.id = s.assessment_id
        where s.assessment_id is distinct from s.sheet_of
          and l.folder in (@folder, '')
        order by s.id
        limit @limit
        """;

    private const string SelectDueDuplicates = """
        select s.id as submission_id, f.id as duplicate_id, f.path, s.path as original_path, s.received_at,
          a.id as assessment_id, a.sha256, a.assessed_at, a.reader_version, split_part(a.engine_version, '+', 1) as engine_version, a.standard_version,
          a.result::text,
          (f.path = s.path and f.folder = l.folder) or exists (
            select from ledger_file later
            where later.path = f.path and later.folder = f.folder and later.id > f.id
              and later.sha256 is not null and later.sha256 <> f.sha256
          ) as superseded,
          exists (select from withdrawal w where w.submission_id = s.id) as withdrawn
        from ledger_file f
        join ledger_file l on l.id = f.duplicate_of
        join submission s on s.ledger_id = l.id
        join assessment a on a.id = s.assessment_id
        where f.state = 'duplicate'
          and f.folder in (@folder, '')
          and not f.sheet_written
        order by f.id
        limit @limit
        """;

    /// <summary>Sheets of this folder's files to be written, oldest first; those of duplicates come after their originals'.</summary>
    public async Task<ImmutableArray<DueSheet>> DueAsync(string folder, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return
        [
            .. await connection.QueryAsync<DueSheet>(new CommandDefinition(SelectDue, new { folder, limit }, cancellationToken: cancellationToken)),
            .. await connection.QueryAsync<DueSheet>(
                new CommandDefinition(SelectDueDuplicates, new { folder, limit }, cancellationToken: cancellationToken)),
        ];
    }

    private const string UpdateWritten = """
        with original as (
          update submission
          set sheet_of = @AssessmentId
          where id = @SubmissionId
            and @DuplicateId::bigint is null
          returning ledger_id)
        update ledger_file as f
        set sheet_written = @DuplicateId::bigint is not null
        where f.id = @DuplicateId::bigint
           or f.duplicate_of = (select ledger_id from original)
        """;

    /// <summary>Notes that a sheet was written (or need not be). An original's new sheet makes those of its duplicates due again.</summary>
    public async Task WrittenAsync(DueSheet sheet, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            UpdateWritten,
            new { sheet.SubmissionId, sheet.DuplicateId, sheet.AssessmentId },
            cancellationToken: cancellationToken));
    }

    private const string SelectRecent = """
        select s.id, s.path
        from submission s
        join ledger_file l on l.id = s.ledger_id
        where s.sheet_of is not null
          and l.folder in (@folder, '')
        order by s.id desc
        limit @limit
        """;

    /// <summary>The latest submissions of this folder whose sheet was written: id and path.</summary>
    public async Task<ImmutableArray<(long Id, string Path)>> RecentAsync(string folder, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<(long, string)>(
            new CommandDefinition(SelectRecent, new { folder, limit }, cancellationToken: cancellationToken))];
    }

    private const string UpdateMissing = """
        update submission
        set sheet_of = null
        where id = any(@ids)
        """;

    /// <summary>Makes sheets due again that are not there any more.</summary>
    public async Task MissingAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            new CommandDefinition(UpdateMissing, new { ids = ids.ToArray() }, cancellationToken: cancellationToken));
    }
}

/// <summary>A result sheet to be written.</summary>
/// <param name="SubmissionId">Whose outcome it shows.</param>
/// <param name="DuplicateId">The ledger row of the duplicate it is written for; <c>null</c> for the original's own.</param>
/// <param name="Path">The file it stands for, relative to the inbox.</param>
/// <param name="OriginalPath">The file that brought the bytes first; <paramref name="Path"/> itself for an original.</param>
/// <param name="ReceivedAt">When the original was taken.</param>
/// <param name="AssessmentId">The assessment it shows.</param>
/// <param name="Sha256">Of the bytes.</param>
/// <param name="AssessedAt">When it was made.</param>
/// <param name="ReaderVersion">What it was read by.</param>
/// <param name="EngineVersion">What it was judged by.</param>
/// <param name="StandardVersion">The standards it was judged by.</param>
/// <param name="Result">The contract's object of <c>check --format json</c>.</param>
/// <param name="Superseded">A later file of the same path says something else: its sheet stands there.</param>
/// <param name="Withdrawn">The report does not count any more: its sheet is taken away.</param>
public sealed record DueSheet(
    long SubmissionId,
    long? DuplicateId,
    string Path,
    string OriginalPath,
    DateTimeOffset ReceivedAt,
    long AssessmentId,
    string Sha256,
    DateTimeOffset AssessedAt,
    string ReaderVersion,
    string EngineVersion,
    string StandardVersion,
    string Result,
    bool Superseded,
    bool Withdrawn);
