using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Reading.Readers;

namespace CTCPL.Pipeline.Worker.Reading;

/// <summary>
/// Brings a file to whatever can read it: Word, PDF and pictures to a reader process, pictures of text to the recogniser
/// between. One way for <c>check</c> and for the service.
/// </summary>
internal sealed class ReadingDesk : IAsyncDisposable
{
    private readonly ReaderPool _pool;
    private readonly ReadingLimits _limits;

    /// <param name="options">Bounds.</param>
    /// <param name="faulted">Told what a reader said of a bug it met, or of its death.</param>
    public ReadingDesk(ReadingOptions options, Action<string> faulted)
        : this(options, ReaderStart.OfThisProgram, faulted)
    {
    }

    internal ReadingDesk(ReadingOptions options, ReaderStart start, Action<string> faulted)
    {
        _pool = new ReaderPool(start, options, faulted);
        _limits = options.Limits;
        Versions = new ReaderVersions(options, recognises: false, converts: false);
    }

    /// <summary>What readings are kept under.</summary>
    public ReaderVersions Versions { get; }

    /// <summary>Begins to start readers before they are wanted.</summary>
    public void Warm(int readers) => _pool.Warm(readers);

    /// <summary>Reads one file. Never throws for what is wrong with it.</summary>
    /// <exception cref="IOException">The installation's fault: no reader can be started, no temporary file be written.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; nothing is known of the file then.</exception>
    public async Task<DeskReading> ReadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (DocumentReader.RefuseUnread(bytes.Length, _limits) is Refused refused)
            return Of(refused, ReadingMeans.None);
        return MediaType.Of(bytes.Span) switch
        {
            MediaType.Word or MediaType.Pdf or MediaType.Png or MediaType.Jpeg or MediaType.Tiff => await ReadHereAsync(bytes, cancellationToken),
            string other => Of(MediaType.Refuse(other), ReadingMeans.None),
        };
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private async Task<DeskReading> ReadHereAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        ReadOutcome first = await _pool.ReadAsync(bytes, RecognisedPages.None, cancellationToken);
        return first is NeedsRecognition needs ? Of(needs.Otherwise, ReadingMeans.Recognition) : Of(first, ReadingMeans.None);
    }

    private DeskReading Of(ReadOutcome outcome, ReadingMeans needed) => new(outcome, Versions.Of(outcome, needed));
}

/// <summary>A reading, and what it is kept under.</summary>
/// <param name="Outcome"><see cref="Readable"/> or <see cref="Refused"/>.</param>
/// <param name="Version">One of <see cref="ReaderVersions.Current"/>.</param>
internal sealed record DeskReading(ReadOutcome Outcome, string Version);
