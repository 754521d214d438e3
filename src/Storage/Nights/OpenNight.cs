namespace CTCPL.Pipeline.Storage.Nights;

/// <summary>A night that this node works on; disposing it lets another go on.</summary>
public sealed class OpenNight(Night night, HeldLock held) : IAsyncDisposable
{
    /// <summary>As it stood when it was begun or taken up again.</summary>
    public Night Night => night;

    public ValueTask DisposeAsync() => held.DisposeAsync();
}

/// <summary>How far a night has come.</summary>
/// <param name="Id">Of the night.</param>
/// <param name="BeganAt">When its first step began.</param>
/// <param name="Rehashed">Originals checked; <c>null</c> until that step is done.</param>
/// <param name="Mail">What became of the digest; <c>null</c> until that step is begun.</param>
/// <param name="IsReprocessed">Its reprocessing is done.</param>
public sealed record Night(long Id, DateTimeOffset BeganAt, int? Rehashed, string? Mail, bool IsReprocessed);

/// <summary>What a night did, in numbers: nothing in it names a document or a person.</summary>
/// <remarks>
/// <para><c>RunId</c>: Its last run; <c>null</c> when there is none.</para>
/// <para><c>Damaged</c>: Originals that are not what was received, today.</para>
/// <para><c>Unreadable</c>: Files that cannot be read, today.</para>
/// <para><c>Unsure</c>: Digests of the last seven days that were not sent, or of which nobody knows whether they were.</para>
/// </remarks>
public sealed record NightSummary(
    long? RunId, int Submissions, int Assessed, int Read, int Failed, int New, int Changed, int Gone, int Damaged, int Unreadable, int Unsure);
