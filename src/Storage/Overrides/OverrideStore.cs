using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Overrides;

/// <summary>
/// Corrections of misread figures. Each is kept with an entry in the audit, and has the report judged again by the queue: in the same
/// transaction it gets its mark, so that neither is there without the other.
/// </summary>
public sealed class OverrideStore(NpgsqlDataSource database)
{
    /// <summary>The standing corrections of a submission's bytes as one word, '' for none: part of the key of an assessment.</summary>
    internal const string StandingOf = """
        (
          select coalesce(string_agg(o.id::text, '.' order by o.id), '')
          from figure_override o
          where o.sha256 = s.sha256 and o.withdrawn_at is null)
        """;

    /// <summary>The same, of those that are given.</summary>
    public static string Key(IEnumerable<FigureOverride> standing) =>
        string.Join('.', standing.Select(o => o.Id).Order().Select(id => id.ToString(CultureInfo.InvariantCulture)));

    private const string Columns = """
        select id, figure, read_value, read_of, read_words, value, of_value, reason, made_by, made_at,
          withdrawn_by, withdrawn_at, withdrawn_reason
        from figure_override
        where sha256 = @sha256

        """;

    /// <summary>Those by which these bytes are judged, the oldest first.</summary>
    public async Task<ImmutableArray<FigureOverride>> StandingAsync(string sha256, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<FigureOverride>(
            new CommandDefinition(Columns + "and withdrawn_at is null order by id", new { sha256 }, cancellationToken: cancellationToken))];
    }

    /// <summary>All, also the withdrawn, the oldest first.</summary>
    public async Task<ImmutableArray<FigureOverride>> AllAsync(string sha256, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<FigureOverride>(
            new CommandDefinition(Columns + "order by id", new { sha256 }, cancellationToken: cancellationToken))];
    }

    private const string SelectKey = "select " + StandingOf + " from submission s where s.id = @submissionId";

    /// <summary>Has a report judged once more when somebody corrected while it was being judged. The caller holds its row.</summary>
    internal static async Task MarkIfChangedAsync(
        NpgsqlTransaction transaction, long submissionId, string judged, DateTimeOffset now, CancellationToken cancellationToken)
    {
        CommandDefinition Command(string sql) => new(sql, new { submissionId, now }, transaction, cancellationToken: cancellationToken);
        string? standing = await transaction.Connection!.ExecuteScalarAsync<string>(Command(SelectKey));
        if (!string.Equals(standing, judged, StringComparison.Ordinal))
            await transaction.Connection!.ExecuteAsync(Command(Mark));
    }

    private const string Insert = """
        insert into figure_override (sha256, figure, read_value, read_of, read_words, value, of_value, reason, made_by, made_at)
        values (@sha256, @Figure, @ReadValue, @ReadOf, @ReadWords, @Value, @OfValue, @Reason, @Who, @At)
        """;

    /// <summary>Keeps a correction in place of the one its reviewer saw.</summary>
    /// <param name="submissionId">A report of the bytes.</param>
    /// <param name="seen">Id of the standing correction that the reviewer saw; <c>null</c> for none.</param>
    /// <param name="new">What to keep.</param>
    /// <param name="deed">Who, when and why.</param>
    /// <param name="cancellationToken">Cancels the transaction.</param>
    public Task<Overriding> KeepAsync(
        long submissionId, long? seen, NewOverride @new, OverrideDeed deed, CancellationToken cancellationToken) =>
        ChangeAsync(submissionId, @new.Figure, seen, deed, @new, cancellationToken);

    /// <summary>Withdraws the standing correction: what is read counts again.</summary>
    /// <param name="submissionId">A report of the bytes.</param>
    /// <param name="figure">Whose.</param>
    /// <param name="seen">Id of the correction.</param>
    /// <param name="deed">Who, when and why.</param>
    /// <param name="cancellationToken">Cancels the transaction.</param>
    public Task<Overriding> WithdrawAsync(
        long submissionId, string figure, long seen, OverrideDeed deed, CancellationToken cancellationToken) =>
        ChangeAsync(submissionId, figure, seen, deed, @new: null, cancellationToken);

    /// <summary>The row that judging holds, too: a judgement in progress either sees the change, or finds it when it is to be kept.</summary>
    private const string LockSubmission = """
        select s.sha256
        from submission s
        where s.id = @submissionId
          and exists (select from judgeable j where j.id = s.id)
        for no key update
        """;

    private const string SelectStanding = """
        select id
        from figure_override
        where sha256 = @sha256
          and figure = @figure
          and withdrawn_at is null
        """;

    private const string Replaced = "Thay bằng lần sửa sau: ";

    private const string Withdraw = """
        update figure_override
        set withdrawn_by = @Who, withdrawn_at = @At, withdrawn_reason = @reason
        where id = @standing
        """;

    private const string Audit = """
        insert into audit_event (at, who, what, subject, reason)
        values (@At, @Who, @what, 'submission ' || @submissionId, @reason)
        """;

    private const string Mark = """
        insert into rejudging (submission_id, revision, marked_at)
        select submission_id, 0, @now
        from digest
        where submission_id = @submissionId
        on conflict (submission_id) do update
        set queued_at = null
        """;

    private async Task<Overriding> ChangeAsync(
        long submissionId, string figure, long? seen, OverrideDeed deed, NewOverride? @new, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        CommandDefinition Command(string sql, object parameters) => new(sql, parameters, transaction, cancellationToken: cancellationToken);

        if (await connection.QuerySingleOrDefaultAsync<string>(Command(LockSubmission, new { submissionId })) is not { } sha256)
            return Overriding.Unknown;
        long? standing = await connection.QuerySingleOrDefaultAsync<long?>(Command(SelectStanding, new { sha256, figure }));
        if (standing != seen)
            return Overriding.Late;
        if (standing is not null)
            await connection.ExecuteAsync(Command(Withdraw, new { standing, deed.Who, deed.At, reason = @new is null ? deed.Reason : Replaced + deed.Reason }));
        if (@new is not null)
        {
            await connection.ExecuteAsync(Command(
                Insert,
                new { sha256, @new.Figure, @new.ReadValue, @new.ReadOf, @new.ReadWords, @new.Value, @new.OfValue, deed.Reason, deed.Who, deed.At }));
        }
        await connection.ExecuteAsync(Command(Audit, new
        {
            submissionId,
            deed.Who,
            deed.At,
            what = @new is null ? "figure-correction-withdrawn" : "figure-corrected",
            reason = $"{deed.What}: {deed.Reason}",
        }));
        await connection.ExecuteAsync(Command(Mark, new { submissionId, now = deed.At }));
        await transaction.CommitAsync(cancellationToken);
        return Overriding.Done;
    }
}
