using CTCPL.Pipeline.Testing.Database;

namespace CTCPL.Pipeline.Storage.Tests;

/// <summary>A database of the class's own.</summary>
public abstract class StoreTests : IAsyncLifetime
{
    /// <summary>Whole microseconds, as PostgreSQL keeps them.</summary>
    protected static DateTimeOffset Now { get; } = new DateTimeOffset(2026, 1, 9, 1, 2, 3, TimeSpan.Zero).AddTicks(1_234_560);

    protected TestDatabase Database { get; private set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Database = await TestDatabase.CreateAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
