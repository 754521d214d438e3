using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Webhooks;

/// <summary>The outbox seen by whoever delivers: any number of nodes may.</summary>
public sealed class WebhookDeliveries(NpgsqlDataSource database)
{
    private const string Lease = """
        update webhook_delivery as d
        set attempts = d.attempts + 1, last_at = @now, due_at = @now + @lease
        from (
          select due.id, w.address, w.secret
          from webhook w
          cross join lateral (
            select id
            from webhook_delivery
            where webhook_id = w.id
              and state = 'waiting'
              and due_at <= @now
            order by due_at
            limit @each
            for update skip locked) due
          where w.paused_at is null) l
        where d.id = l.id
        returning d.id, d.webhook_id, l.address, l.secret, d.body, d.attempts
        """;

    /// <summary>Takes what is due, at most so many of each address, so that one that does not answer holds up no other.</summary>
    /// <param name="each">How many of each.</param>
    /// <param name="lease">After so long it is due again if nothing was heard of it: this process died.</param>
    /// <param name="now">By our clock.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<IReadOnlyList<DueDelivery>> LeaseAsync(int each, TimeSpan lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. await connection.QueryAsync<DueDelivery>(
            new CommandDefinition(Lease, new { each, lease, now }, cancellationToken: cancellationToken))];
    }

    private const string UpdateEnded = """
        update webhook_delivery
        set state = @state, due_at = @dueAt, last_status = @status, last_error = @error
        where id = @id
          and state = 'waiting'
        """;

    /// <summary>It was taken.</summary>
    public Task DeliveredAsync(Guid id, int status, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync(UpdateEnded, new { id, state = "delivered", dueAt = now, status = (int?)status, error = (string?)null }, cancellationToken);

    /// <summary>It was not taken, and is tried again.</summary>
    public Task AgainAsync(Guid id, DateTimeOffset dueAt, int? status, string error, CancellationToken cancellationToken) =>
        ExecuteAsync(UpdateEnded, new { id, state = "waiting", dueAt, status, error }, cancellationToken);

    /// <summary>It was not taken, and is not tried again by itself.</summary>
    public Task GiveUpAsync(Guid id, DateTimeOffset now, int? status, string error, CancellationToken cancellationToken) =>
        ExecuteAsync(UpdateEnded, new { id, state = "dead", dueAt = now, status, error }, cancellationToken);

    private const string Delete = """
        delete from webhook_delivery
        where state <> 'waiting'
          and created_at < @before
        """;

    /// <summary>Removes what was delivered or given up long ago.</summary>
    public Task PruneAsync(DateTimeOffset before, CancellationToken cancellationToken) => ExecuteAsync(Delete, new { before }, cancellationToken);

    private async Task ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }
}

/// <summary>A delivery that this node makes now.</summary>
/// <param name="Id">Its id: the same in every attempt.</param>
/// <param name="WebhookId">Whose it is.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="Secret">What it is signed by.</param>
/// <param name="Body">What is sent.</param>
/// <param name="Attempts">This one counted.</param>
public sealed record DueDelivery(Guid Id, long WebhookId, string Address, string Secret, string Body, int Attempts);
