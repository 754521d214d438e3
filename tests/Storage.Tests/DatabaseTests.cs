using CTCPL.Pipeline.Testing.Database;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Tests;

public sealed class DatabaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_WhenFourNodesStartTogether_AppliesEveryScriptOnce()
    {
        await using TestDatabase database = await TestDatabase.CreateEmptyAsync(Token);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new Database(database.Source).MigrateAsync(Token), Token)));

        string[] applied = await database.RowsAsync("select scriptname from schemaversions order by scriptname", Token);
        Assert.Contains("Schema/0001-spine.sql", applied);
        Assert.Distinct(applied);
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from submission", Token));
    }

    [Fact]
    public async Task Migrate_WhenDoneBefore_ChangesNothing()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(Token);
        long before = await database.ScalarAsync<long>("select count(*) from schemaversions", Token);
        await new Database(database.Source).MigrateAsync(Token);
        Assert.Equal(before, await database.ScalarAsync<long>("select count(*) from schemaversions", Token));
    }

    [Fact]
    public async Task HeldLock_WhileHeld_IsNobodyElses()
    {
        await using TestDatabase database = await TestDatabase.CreateEmptyAsync(Token);
        HeldLock? held = await HeldLock.TryTakeAsync(database.Source, AdvisoryLock.Run, Token);
        Assert.NotNull(held);
        Assert.Null(await HeldLock.TryTakeAsync(database.Source, AdvisoryLock.Run, Token));
        Assert.Null(await HeldLock.TryShareAsync(database.Source, AdvisoryLock.Run, Token));
        await held.DisposeAsync();

        await using HeldLock? shared = await HeldLock.TryShareAsync(database.Source, AdvisoryLock.Run, Token);
        await using HeldLock? alsoShared = await HeldLock.TryShareAsync(database.Source, AdvisoryLock.Run, Token);
        Assert.NotNull(alsoShared);
        Assert.Null(await HeldLock.TryTakeAsync(database.Source, AdvisoryLock.Run, Token));
    }

    [Fact]
    public async Task HeldLock_WhenItsSessionWasKilled_DisposesAndIsFree()
    {
        await using TestDatabase database = await TestDatabase.CreateEmptyAsync(Token);
        HeldLock? held = await HeldLock.TryTakeAsync(database.Source, AdvisoryLock.Run, Token);
        await database.ExecuteAsync(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())", Token);
        await held!.DisposeAsync();

        await using HeldLock? next = await HeldLock.TryTakeAsync(database.Source, AdvisoryLock.Run, Token);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task DataSource_WhenTheConnectionStringNamesTheApplication_KeepsTheName()
    {
        await using TestDatabase database = await TestDatabase.CreateEmptyAsync(Token);
        await using NpgsqlDataSource named = StorageServices.DataSource(database.ConnectionString + ";Application Name=mine");
        await using NpgsqlCommand command = named.CreateCommand("select current_setting('application_name')");
        Assert.Equal("mine", await command.ExecuteScalarAsync(Token));
        Assert.Equal("ctcpl", await database.ScalarAsync<string>("select current_setting('application_name')", Token));
    }
}
