namespace CTCPL.Pipeline.Worker.Tests.Jobs;

/// <summary>Waits for what a running service does by itself. The limit is for a broken program, not a measure.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Returns what <paramref name="look"/> sees as soon as it is as expected, or at the limit what it sees then.</summary>
    public static async Task<T> SeeAsync<T>(Func<Task<T>> look, Func<T, bool> expected, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            T seen = await look();
            if (expected(seen) || limit.IsCancellationRequested)
                return seen;
            await Task.Delay(50, cancellationToken);
        }
    }

    /// <summary>Waits until a query returns these rows; fails telling what it returns instead.</summary>
    public static async Task RowsAsync(Testing.Database.TestDatabase database, string sql, string[] rows, CancellationToken cancellationToken) =>
        Assert.Equal(rows, await SeeAsync(() => database.RowsAsync(sql, cancellationToken), seen => seen.SequenceEqual(rows), cancellationToken));
}
