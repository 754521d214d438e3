using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Accounts;

/// <summary>
/// The key ring of ASP.NET Core data protection: cookies stay valid over restarts and on every node.
/// Synchronous, because the framework's key repository is.
/// </summary>
public sealed class DataProtectionKeyStore(NpgsqlDataSource database)
{
    private const string SelectAll = "select xml from data_protection_key order by created_at, name";

    /// <summary>Every key's XML, oldest first.</summary>
    public IReadOnlyList<string> All()
    {
        using NpgsqlConnection connection = database.OpenConnection();
        return [.. connection.Query<string>(SelectAll)];
    }

    private const string Insert = """
        insert into data_protection_key (name, xml, created_at)
        values (@name, @xml, @now)
        on conflict (name) do nothing
        """;

    /// <summary>Keeps a key; one of the same name stays as it is.</summary>
    public void Add(string name, string xml, DateTimeOffset now)
    {
        using NpgsqlConnection connection = database.OpenConnection();
        connection.Execute(Insert, new { name, xml, now = now.UtcDateTime });
    }
}
