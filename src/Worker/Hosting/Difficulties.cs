using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Intake;
using CTCPL.Pipeline.Worker.Reading.Tools;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Hosting;

/// <summary>
/// What keeps this node from its work at present. Folders are looked at when asked; what only the work itself shows (a full disk under the
/// database) is told by the loops that met it, and counts as lasting until they have not met it for a while.
/// </summary>
/// <param name="inboxes">The watched folders; none on a node without intake.</param>
/// <param name="scratch">Absolute path of the folder for temporary files; <c>null</c> on a node without jobs.</param>
/// <param name="time">Our clock.</param>
internal sealed class Difficulties(ImmutableArray<WatchedInbox> inboxes, string? scratch, TimeProvider time)
{
    /// <summary>The loops try again within seconds, jobs within two minutes.</summary>
    internal static readonly TimeSpan Lasting = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<Difficulty, DateTimeOffset> _met = [];

    /// <summary>Remembers what a loop or a job could not do its work for.</summary>
    public void Met(Exception exception)
    {
        if (Of(exception) is not { } difficulty)
            return;
        lock (_lock)
            _met[difficulty] = time.GetUtcNow();
    }

    /// <summary>Takes back what was met: the work that showed it has just been done.</summary>
    public void Over(Difficulty difficulty)
    {
        lock (_lock)
            _met.Remove(difficulty);
    }

    /// <summary>All that are known of now, the worst first, without asking the database; empty when all is well.</summary>
    public ImmutableArray<Difficulty> Now() => [.. Seen().Concat(Recent()).Distinct().Order()];

    /// <summary>What a fault says of the installation; <c>null</c> for nothing.</summary>
    internal static Difficulty? Of(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Difficulty.DatabaseFull,
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => Difficulty.DatabaseAway,
        PostgresException refused => refused.SqlState is PostgresErrorCodes.ObjectNotInPrerequisiteState || refused.SqlState.StartsWith("57P", StringComparison.Ordinal)
            ? Difficulty.DatabaseAway
            : null,
        NpgsqlException => Difficulty.DatabaseAway,
        _ => exception.InnerException is { } inner ? Of(inner) : null,
    };

    private Difficulty[] Recent()
    {
        lock (_lock)
            return [.. _met.Where(m => time.GetUtcNow() - m.Value < Lasting).Select(m => m.Key)];
    }

    private IEnumerable<Difficulty> Seen()
    {
        foreach (WatchedInbox inbox in inboxes)
        {
            if (!Directory.Exists(inbox.Folder.Root))
                yield return Difficulty.InboxAway;
            else if (!inbox.Folder.IsMarked)
                yield return Difficulty.InboxEmpty;
            else if (!inbox.Folder.IsReadOnly && !FolderCheck.CanWrite(inbox.Folder.Absolute(InboxFolder.Taken)))
                yield return Difficulty.InboxReadOnly;
            if (!FolderCheck.CanWrite(inbox.Options.ResultsFolder))
                yield return Difficulty.ResultsReadOnly;
        }
        if (scratch is not null && !Scratch.HasRoom(scratch))
            yield return Difficulty.ScratchFull;
    }
}
