using System.Collections.Immutable;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Ledger;

/// <summary>Every file ever seen. What lies in a watched folder and what is told here of it is reconciled by the scan.</summary>
public sealed class LedgerStore(NpgsqlDataSource database)
{
    private const string SelectPresent = """
        select id, path, state, reason, size, modified_at, changed_at, last_seen_at, sha256, duplicate_of, moved_to
        from ledger_file
        where state in ('ignored', 'waiting', 'incomplete')
          and folder in (@folder, '')
        """;

    /// <summary>The rows about files that should lie in this folder now.</summary>
    public Task<ImmutableArray<LedgerRow>> PresentAsync(string folder, CancellationToken cancellationToken) =>
        QueryAsync(SelectPresent, new { folder }, cancellationToken);

    private const string SelectUnmoved = """
        select id, path, state, reason, size, modified_at, changed_at, last_seen_at, sha256, duplicate_of, moved_to
        from ledger_file
        where moved_to is null
          and sha256 is not null
          and path = any(@paths)
          and folder in (@folder, '')
        order by id desc
        """;

    /// <summary>Rows of these paths whose bytes are kept but whose file was not moved; newest first.</summary>
    public Task<ImmutableArray<LedgerRow>> UnmovedAsync(
        string folder, IReadOnlyCollection<string> paths, CancellationToken cancellationToken) =>
        QueryAsync(SelectUnmoved, new { folder, paths = paths.ToArray() }, cancellationToken);

    private const string SelectKnown = """
        select id, path, state, reason, size, modified_at, changed_at, last_seen_at, sha256, duplicate_of, moved_to
        from ledger_file
        where moved_to is null
          and (sha256 is not null or state = 'rejected')
          and path = any(@paths)
          and folder = @folder
        order by id desc
        """;

    /// <summary>Rows of these paths whose files were taken or refused where they lie, in a folder that is only read; newest first.</summary>
    public Task<ImmutableArray<LedgerRow>> KnownAsync(string folder, IReadOnlyCollection<string> paths, CancellationToken cancellationToken) =>
        QueryAsync(SelectKnown, new { folder, paths = paths.ToArray() }, cancellationToken);

    private const string SelectAllUnmoved = """
        select id, path, state, reason, size, modified_at, changed_at, last_seen_at, sha256, duplicate_of, moved_to
        from ledger_file
        where moved_to is null
          and sha256 is not null
          and folder in (@folder, '')
        order by id
        """;

    /// <summary>Every row of this folder whose bytes are kept but whose file was not moved, as far as anybody wrote down.</summary>
    public Task<ImmutableArray<LedgerRow>> UnmovedAsync(string folder, CancellationToken cancellationToken) =>
        QueryAsync(SelectAllUnmoved, new { folder }, cancellationToken);

    private const string SelectMisplaced = """
        select id, path, state, reason, size, modified_at, changed_at, last_seen_at, sha256, duplicate_of, moved_to
        from ledger_file
        where folder in (@folder, '')
          and ((state = 'rejected' and moved_to like '\_taken/%')
            or (state in ('checked', 'notAReport') and moved_to like '\_rejected/%'))
        order by id
        limit 500
        """;

    /// <summary>Rows of this folder whose outcome asks for another place in it than the one the file lies in; at most 500, oldest first.</summary>
    public Task<ImmutableArray<LedgerRow>> MisplacedAsync(string folder, CancellationToken cancellationToken) =>
        QueryAsync(SelectMisplaced, new { folder }, cancellationToken);

    private const string SelectMisnoted = """
        select id, path, state, reason, size, modified_at, changed_at, last_seen_at, sha256, duplicate_of, moved_to
        from ledger_file
        where folder in (@folder, '')
          and state = 'rejected'
          and moved_to like '\_rejected/%'
          and noted <> reason
          and not exists (select from put_back p where p.ledger_id = ledger_file.id and p.failure is null)
        order by id
        limit 500
        """;

    /// <summary>Rows of this folder beside whose file a note gives another reason than the one that counts now; at most 500, oldest first.</summary>
    public Task<ImmutableArray<LedgerRow>> MisnotedAsync(string folder, CancellationToken cancellationToken) =>
        QueryAsync(SelectMisnoted, new { folder }, cancellationToken);

    private const string UpdateNoted = """
        update ledger_file
        set noted = @reason
        where id = @id
        """;

    /// <summary>Records what the note beside a file says.</summary>
    public Task NotedAsync(long id, string reason, CancellationToken cancellationToken) =>
        ExecuteAsync(UpdateNoted, new { id, reason }, cancellationToken);

    private const string InsertSightings = """
        insert into ledger_file (folder, path, state, reason, size, modified_at, first_seen_at, last_seen_at, changed_at)
        select @folder, path, state, reason, size, modified_at, @now, @now, @now
        from unnest(@paths, @states, @reasons, @sizes, @modified) as s (path, state, reason, size, modified_at)
        on conflict (path) where state in ('ignored', 'waiting', 'incomplete') do nothing
        """;

    /// <summary>Adds files seen for the first time; a row another node added meanwhile, or one of this path in another folder, stays as
    /// it is.</summary>
    public Task AddAsync(string folder, IReadOnlyCollection<Sighting> sightings, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync(InsertSightings, Columns(folder, sightings, now), cancellationToken);

    private const string UpdateSightings = """
        update ledger_file as f
        set folder = @folder, state = s.state, reason = s.reason, size = s.size, modified_at = s.modified_at, changed_at = @now, last_seen_at = @now
        from unnest(@paths, @states, @reasons, @sizes, @modified) as s (path, state, reason, size, modified_at)
        where f.path = s.path
          and f.folder in (@folder, '')
          and f.state in ('ignored', 'waiting', 'incomplete')
        """;

    /// <summary>Records that files changed since they were seen: their quiet period begins again.</summary>
    public Task ChangeAsync(string folder, IReadOnlyCollection<Sighting> sightings, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync(UpdateSightings, Columns(folder, sightings, now), cancellationToken);

    private const string UpdateSeen = """
        update ledger_file
        set last_seen_at = @now
        where id = any(@ids)
        """;

    public Task SeenAsync(IReadOnlyCollection<long> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync(UpdateSeen, new { ids = ids.ToArray(), now }, cancellationToken);

    private const string UpdateHeld = """
        update ledger_file
        set state = @state, reason = @reason
        where id = @id
          and state in ('waiting', 'incomplete')
        """;

    /// <summary>Says why a file is not taken yet.</summary>
    /// <param name="id">The row.</param>
    /// <param name="state"><see cref="LedgerState.Waiting"/> or <see cref="LedgerState.Incomplete"/>.</param>
    /// <param name="reason">One Vietnamese sentence.</param>
    /// <param name="cancellationToken">Cancels the update.</param>
    public Task HoldAsync(long id, LedgerState state, string reason, CancellationToken cancellationToken) =>
        ExecuteAsync(UpdateHeld, new { id, state = StoredText.Of(state), reason }, cancellationToken);

    private const string UpdateWithdrawn = """
        update ledger_file
        set state = 'withdrawn', reason = @reason
        where id = any(@ids)
          and (folder = @folder or last_seen_at < @now - @former)
          and state in ('ignored', 'waiting', 'incomplete')
        """;

    /// <summary>A row of an older version is left to it for so long after it saw the file last.</summary>
    private static readonly TimeSpan Former = TimeSpan.FromMinutes(10);

    /// <summary>Records that files left this folder before they were taken.</summary>
    public Task WithdrawAsync(
        string folder, IReadOnlyCollection<long> ids, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync(UpdateWithdrawn, new { folder, ids = ids.ToArray(), reason, now, former = Former }, cancellationToken);

    private const string UpdateMoved = """
        update ledger_file
        set moved_to = @movedTo
        where id = @id
        """;

    /// <summary>Records where a file lies now, relative to the inbox.</summary>
    public Task MovedAsync(long id, string movedTo, CancellationToken cancellationToken) =>
        ExecuteAsync(UpdateMoved, new { id, movedTo }, cancellationToken);

    private const string UpdateLost = """
        update ledger_file
        set moved_to = null
        where id = @id
          and moved_to = @from
        """;

    /// <summary>Records that a file is not where it was left, unless another node just wrote down where it lies.</summary>
    public Task LostAsync(long id, string from, CancellationToken cancellationToken) =>
        ExecuteAsync(UpdateLost, new { id, from }, cancellationToken);

    /// <summary>Claims a row for taking its file; <c>null</c> when another node has it, or it is not waiting any more.</summary>
    public Task<LedgerClaim?> ClaimAsync(long id, CancellationToken cancellationToken) =>
        LedgerClaim.TryAsync(database, id, cancellationToken);

    private static object Columns(string folder, IReadOnlyCollection<Sighting> sightings, DateTimeOffset now) => new
    {
        folder,
        paths = sightings.Select(s => s.Path).ToArray(),
        states = sightings.Select(s => StoredText.Of(s.State)).ToArray(),
        reasons = sightings.Select(s => s.Reason).ToArray(),
        sizes = sightings.Select(s => s.Size).ToArray(),
        modified = sightings.Select(s => s.ModifiedAt).ToArray(),
        now,
    };

    private async Task<ImmutableArray<LedgerRow>> QueryAsync(string sql, object? parameters, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<LedgerRow>(
            new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))];
    }

    private async Task ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }
}
