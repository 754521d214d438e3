using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Webhooks;

/// <summary>The addresses that are told of finished assessments, as their page shows and changes them. Every change leaves an audit row.</summary>
public sealed class WebhookStore(NpgsqlDataSource database)
{
    private const string SelectAll = """
        select w.id, w.address, w.created_at, w.created_by, w.paused_at,
          count(d.id) filter (where d.state = 'waiting')::int as waiting,
          count(d.id) filter (where d.state = 'delivered')::int as delivered,
          count(d.id) filter (where d.state = 'dead')::int as dead
        from webhook w
        left join webhook_delivery d on d.webhook_id = w.id
        group by w.id
        order by w.id
        """;

    /// <summary>All of them, oldest first, without their secrets.</summary>
    public async Task<IReadOnlyList<ListedWebhook>> AllAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ListedWebhook>(new CommandDefinition(SelectAll, cancellationToken: cancellationToken))];
    }

    private const string SelectDeliveries = """
        select d.id, d.webhook_id, w.address, d.submission_id, d.state, d.created_at, d.due_at, d.attempts, d.last_at, d.last_status, d.last_error
        from webhook_delivery d
        join webhook w on w.id = d.webhook_id
        order by d.state <> 'dead', d.created_at desc, d.id
        limit @limit
        """;

    /// <summary>Deliveries, those given up first, then the latest.</summary>
    public async Task<IReadOnlyList<ListedDelivery>> DeliveriesAsync(int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<ListedDelivery>(
            new CommandDefinition(SelectDeliveries, new { limit }, cancellationToken: cancellationToken))];
    }

    private const string Insert = """
        with added as (
          insert into webhook (address, secret, created_at, created_by)
          values (@address, @secret, @now, @who)
          returning id),
        audit as (
          insert into audit_event (at, who, what, subject)
          select @now, @who, 'webhook-added', id || ' ' || @address
          from added)
        select id
        from added
        """;

    /// <summary>Adds an address; returns its id.</summary>
    public async Task<long> AddAsync(string address, string secret, string who, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleAsync<long>(
            new CommandDefinition(Insert, new { address, secret, who, now }, cancellationToken: cancellationToken));
    }

    private const string UpdatePaused = """
        with changed as (
          update webhook
          set paused_at = case when @paused then @now end
          where id = @id
            and (paused_at is null) = @paused
          returning id, address)
        insert into audit_event (at, who, what, subject)
        select @now, @who, case when @paused then 'webhook-paused' else 'webhook-resumed' end, id || ' ' || address
        from changed
        """;

    /// <summary>Stops telling an address, or begins again; what waits for it meanwhile is kept, what comes meanwhile is not written.</summary>
    public Task<bool> PauseAsync(long id, bool paused, string who, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(UpdatePaused, new { id, paused, who, now }, cancellationToken);

    private const string Delete = """
        with removed as (
          delete from webhook
          where id = @id
          returning id, address)
        insert into audit_event (at, who, what, subject)
        select @now, @who, 'webhook-removed', id || ' ' || address
        from removed
        """;

    /// <summary>Removes an address and what waits for it.</summary>
    public Task<bool> RemoveAsync(long id, string who, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(Delete, new { id, who, now }, cancellationToken);

    private const string InsertTrial = """
        insert into webhook_delivery (id, webhook_id, body, created_at, due_at)
        select @delivery, id, @body, @now, @now
        from webhook
        where id = @id
        """;

    /// <summary>Has something without meaning delivered, to try the address.</summary>
    public Task<bool> TryAsync(long id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var delivery = Guid.CreateVersion7(now);
        string body = System.Text.Json.JsonSerializer.Serialize(new { id = delivery, @event = "ping", createdAt = now.UtcDateTime }, StoredJson.Options);
        return ChangeAsync(InsertTrial, new { id, delivery, body, now }, cancellationToken);
    }

    private const string UpdateAgain = """
        update webhook_delivery
        set state = 'waiting', attempts = 0, due_at = @now
        where id = @delivery
          and state = 'dead'
        """;

    /// <summary>Tries a delivery again that was given up.</summary>
    public Task<bool> AgainAsync(Guid delivery, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(UpdateAgain, new { delivery, now }, cancellationToken);

    private async Task<bool> ChangeAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken)) > 0;
    }
}

/// <summary>An address that is told.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Address">URL.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="CreatedBy">The account's name.</param>
/// <param name="PausedAt">UTC; <c>null</c> while it is told.</param>
/// <param name="Waiting">Deliveries to be made.</param>
/// <param name="Delivered">Deliveries made, of those still kept.</param>
/// <param name="Dead">Deliveries given up.</param>
public sealed record ListedWebhook(
    long Id, string Address, DateTime CreatedAt, string CreatedBy, DateTime? PausedAt, int Waiting, int Delivered, int Dead);

/// <summary>A delivery as the page shows it.</summary>
/// <remarks>
/// <para><c>SubmissionId</c>: <c>null</c> for a trial.</para>
/// <para><c>State</c>: waiting, delivered or dead.</para>
/// <para><c>DueAt</c>: When it is tried next, UTC, while it waits.</para>
/// <para><c>LastStatus</c>: HTTP status of the last answer; <c>null</c> when none came.</para>
/// </remarks>
public sealed record ListedDelivery(
    Guid Id,
    long WebhookId,
    string Address,
    long? SubmissionId,
    string State,
    DateTime CreatedAt,
    DateTime DueAt,
    int Attempts,
    DateTime? LastAt,
    int? LastStatus,
    string? LastError);
