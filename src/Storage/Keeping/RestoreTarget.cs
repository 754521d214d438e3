using System.Collections.Immutable;
using System.Reflection;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Keeping;

/// <summary>What a database holds already into which a backup is to be restored.</summary>
/// <param name="IsEmpty">No table, view or sequence but those of extensions.</param>
/// <param name="IsOurs">The program's own tables are there.</param>
/// <param name="Foreign">Schemas with tables of somebody else, in ordinal order.</param>
public sealed record RestoreTarget(bool IsEmpty, bool IsOurs, ImmutableArray<string> Foreign)
{
    private const string SelectSchemas = """
        select distinct n.nspname
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
          and n.nspname not in ('pg_catalog', 'information_schema')
          and n.nspname !~ '^pg_'
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        """;

    private const string SelectOurs = "select to_regclass('public.schemaversions') is not null and to_regclass('public.ledger_file') is not null";

    /// <summary>Takes away what was there, and makes room for what comes. One transaction with what follows.</summary>
    public const string ClearScript = """
        set lock_timeout = '30s';
        drop schema if exists hangfire cascade;
        drop schema if exists public cascade;
        create schema public;

        """;

    /// <summary>The result sheets are written again: those in the folder need not be of this stock.</summary>
    public const string SettleScript = """
        update public.submission set sheet_of = null, queued_at = null;
        update public.ledger_file set sheet_written = false where sheet_written;

        """;

    public static async Task<RestoreTarget> LookAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        string[] schemas = [.. await connection.QueryAsync<string>(new CommandDefinition(SelectSchemas, cancellationToken: cancellationToken))];
        bool isOurs = await connection.ExecuteScalarAsync<bool>(new CommandDefinition(SelectOurs, cancellationToken: cancellationToken));
        return new RestoreTarget(
            schemas.Length == 0, isOurs, [.. schemas.Except(["public", "hangfire"], StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Schema scripts that this program does not know: they are of a later one.</summary>
    public static ImmutableArray<string> Later(IEnumerable<string> scripts) =>
        [.. scripts.Except(Assembly.GetExecutingAssembly().GetManifestResourceNames(), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
