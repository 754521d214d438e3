using System.Collections.Concurrent;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Telemetry;

namespace CTCPL.Pipeline.Worker.Reading.Readers;

/// <summary>
/// Reads documents in child processes, so that no file can bring this one down: what hangs is killed, what dies is
/// replaced, and the file that did it gets its reason and is not tried again. Readers are started when first wanted and kept warm.
/// </summary>
/// <param name="start">How a reader is started.</param>
/// <param name="options">Bounds.</param>
/// <param name="faulted">Told what a reader said of a bug it met.</param>
internal sealed class ReaderPool(ReaderStart start, ReadingOptions options, Action<string> faulted) : IAsyncDisposable
{
    private readonly SemaphoreSlim _places = new(options.Readers);

    /// <summary>The last one used is taken first: its caches are warm.</summary>
    private readonly ConcurrentStack<Task<ReaderProcess>> _idle = [];

    private readonly ReadingLimits _limits = options.Limits;

    /// <summary>Begins to start readers before they are wanted; at most as many as there may be.</summary>
    public void Warm(int readers)
    {
        for (int i = 0; i < Math.Min(readers, options.Readers); i++)
            _idle.Push(Task.Run(() => ReaderProcess.StartAsync(start, options, CancellationToken.None)));
    }

    /// <summary>Reads one file; see <see cref="DocumentReader"/>. What the reader does wrong is a <see cref="Refused"/>.</summary>
    /// <exception cref="IOException">No reader can be started: the installation's fault, never the file's.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; the reader is ended, and nothing is known of the file.</exception>
    public async Task<ReadOutcome> ReadAsync(
        ReadOnlyMemory<byte> bytes, RecognisedPages recognised, CancellationToken cancellationToken)
    {
        byte[] preamble = ReaderLoop.Preamble(new ReaderRequest(_limits, recognised));
        await _places.WaitAsync(cancellationToken);
        Measures.ReaderBusy(+1);
        try
        {
            ReaderAnswer answer = await AskAsync(await TakeAsync(cancellationToken), preamble, bytes, cancellationToken);
            if (answer is ReaderSpoiled) // not this file's doing
                answer = await AskAsync(await ReaderProcess.StartAsync(start, options, cancellationToken), preamble, bytes, cancellationToken);
            return OutcomeOf(answer);
        }
        finally
        {
            Measures.ReaderBusy(-1);
            _places.Release();
        }
    }

    /// <summary>Ends all readers. Call when nothing is being read any more.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_idle.TryPop(out Task<ReaderProcess>? starting))
        {
            if (await Started(starting) is ReaderProcess reader)
                await reader.DisposeAsync();
        }
        _places.Dispose();
    }

    private async Task<ReaderAnswer> AskAsync(
        ReaderProcess reader, byte[] preamble, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        bool isGood = false;
        try
        {
            ReaderAnswer answer = await reader.AskAsync(preamble, bytes, cancellationToken);
            isGood = StaysGood(answer, reader);
            return answer;
        }
        finally
        {
            if (isGood)
                _idle.Push(Task.FromResult(reader));
            else
                await reader.DisposeAsync();
        }
    }

    private async Task<ReaderProcess> TakeAsync(CancellationToken cancellationToken)
    {
        while (_idle.TryPop(out Task<ReaderProcess>? starting))
        {
            ReaderProcess reader = await starting;
            if (reader.IsReady)
                return reader;
            await reader.DisposeAsync(); // killed by somebody while it had nothing to do
        }
        return await ReaderProcess.StartAsync(start, options, cancellationToken);
    }

    private bool StaysGood(ReaderAnswer answer, ReaderProcess reader) =>
        answer is ReaderAnswered answered
        && reader.Files < options.ReaderFiles
        && answered.WorkingSet <= options.ReaderKeptBytes;

    private ReadOutcome OutcomeOf(ReaderAnswer answer)
    {
        switch (answer)
        {
            case ReaderAnswered answered:
                return answered.Outcome;
            case ReaderHung:
                Measures.ReaderFailed("hung");
                return ReaderRefusals.Hung;
            case ReaderExhausted:
                Measures.ReaderFailed("exhausted");
                return ReaderRefusals.Exhausted;
            case ReaderStumbled stumbled:
                Measures.ReaderFailed("stumbled");
                faulted(stumbled.Fault);
                return ReaderRefusals.Crashed;
            case ReaderSpoiled spoiled: // twice, the second time a new one
                Measures.ReaderFailed("died");
                faulted("A reader ended before it had the file. " + spoiled.Words);
                return ReaderRefusals.Crashed;
            case ReaderDied died:
                Measures.ReaderFailed("died");
                faulted("A reader ended, or what it said makes no sense. " + died.Words);
                return ReaderRefusals.Crashed;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <returns><c>null</c> when it could not be started, which whoever wanted it was told, or nobody needs to know any more.</returns>
    private static async Task<ReaderProcess?> Started(Task<ReaderProcess> starting)
    {
        try
        {
            return await starting;
        }
        catch (IOException) when (starting.IsFaulted)
        {
            return null; // nobody is left who wanted it
        }
    }
}
