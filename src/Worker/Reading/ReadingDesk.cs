using System.Diagnostics;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Reading.Conversion;
using CTCPL.Pipeline.Worker.Reading.Readers;
using CTCPL.Pipeline.Worker.Reading.Recognition;
using CTCPL.Pipeline.Worker.Reading.Tools;
using CTCPL.Pipeline.Worker.Telemetry;

namespace CTCPL.Pipeline.Worker.Reading;

/// <summary>
/// Brings a file to whatever can read it: Word, PDF and pictures to a reader process, with the recogniser in between where
/// pages are pictures; old formats to the converter first. One way for <c>check</c> and for the service.
/// </summary>
internal sealed class ReadingDesk : IAsyncDisposable
{
    private readonly ReaderPool _pool;
    private readonly ReadingOptions _options;
    private readonly ReadingLimits _limits;
    private readonly Lazy<Scratch> _scratch;
    private readonly Lazy<OfficeConverter> _converter;
    private readonly Lazy<TextRecogniser> _recogniser;
    private ReaderVersions? _versions;

    /// <param name="options">Bounds.</param>
    /// <param name="faulted">Told what a reader said of a bug it met, or of its death.</param>
    public ReadingDesk(ReadingOptions options, Action<string> faulted)
        : this(options, ReaderStart.OfThisProgram, faulted)
    {
    }

    internal ReadingDesk(ReadingOptions options, ReaderStart start, Action<string> faulted)
    {
        _pool = new ReaderPool(start, options, faulted);
        _options = options;
        _limits = options.Limits;
        _scratch = new(() => Scratch.Open(options.ScratchRoot));
        _converter = new(() => new OfficeConverter(options, _scratch.Value, Confinement.OfMachine));
        _recogniser = new(() => new TextRecogniser(options, _scratch.Value));
    }

    /// <summary>What readings are kept under, as of the last <see cref="LookAsync"/>.</summary>
    public ReaderVersions Versions => _versions ?? throw new InvalidOperationException("Nobody has looked yet what is installed.");

    /// <summary>Looks which tools are installed. Call before <see cref="Versions"/>, and again when that may have changed.</summary>
    /// <exception cref="IOException">The folder for temporary files cannot be made or written to.</exception>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        using ScratchFolder folder = _scratch.Value.NewFolder();
        RecognitionTools tools = await RecognitionTools.FindAsync(folder, cancellationToken);
        _versions = new ReaderVersions(_options, recognises: tools.Missing is null, OfficeConverter.IsInstalled);
    }

    /// <summary>Begins to start readers before they are wanted.</summary>
    public void Warm(int readers) => _pool.Warm(readers);

    /// <summary>Reads one file. Never throws for what is wrong with it.</summary>
    /// <exception cref="IOException">The installation's fault: no reader can be started, no temporary file be written.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; nothing is known of the file then.</exception>
    public async Task<DeskReading> ReadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (DocumentReader.RefuseUnread(bytes.Length, _limits) is Refused refused)
            return new DeskReading(refused, ReadingMeans.None);
        string mediaType = MediaType.Of(bytes.Span);
        long started = Stopwatch.GetTimestamp();
        DeskReading reading = await ReadPatientlyAsync(bytes, mediaType, cancellationToken);
        Measures.Read(MeansWord(reading.Means), reading.Outcome is Readable ? "read" : "refused", Stopwatch.GetElapsedTime(started));
        return reading;
    }

    private static string MeansWord(ReadingMeans means) => means switch
    {
        ReadingMeans.Recognition => "recognition",
        ReadingMeans.Conversion => "conversion",
        _ => "none",
    };

    private async Task<DeskReading> ReadPatientlyAsync(ReadOnlyMemory<byte> bytes, string mediaType, CancellationToken cancellationToken)
    {
        DeskReading first = await ReadOnceAsync(bytes, mediaType, cancellationToken);
        // The clock runs on while this process is paused, or starved by others: one time-out says nothing of the document.
        return first.Outcome is Refused { Reason: RefusalReason.Timeout } ? await ReadOnceAsync(bytes, mediaType, cancellationToken) : first;
    }

    private async Task<DeskReading> ReadOnceAsync(ReadOnlyMemory<byte> bytes, string mediaType, CancellationToken cancellationToken) =>
        mediaType switch
        {
            MediaType.Word or MediaType.Pdf or MediaType.Png or MediaType.Jpeg or MediaType.Tiff => await ReadHereAsync(bytes, mediaType, cancellationToken),
            MediaType.LegacyWord or MediaType.RichText or MediaType.OpenDocument => await ReadConvertedAsync(bytes, mediaType, cancellationToken),
            _ => new DeskReading(MediaType.Refuse(mediaType), ReadingMeans.None),
        };

    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync();
        if (_converter.IsValueCreated)
            _converter.Value.Dispose();
        if (_recogniser.IsValueCreated)
            _recogniser.Value.Dispose();
        if (_scratch.IsValueCreated)
            _scratch.Value.Dispose();
    }

    private async Task<DeskReading> ReadHereAsync(ReadOnlyMemory<byte> bytes, string mediaType, CancellationToken cancellationToken)
    {
        ReadOutcome first = await _pool.ReadAsync(bytes, RecognisedPages.None, cancellationToken);
        return first is NeedsRecognition needs
            ? new DeskReading(await RecogniseAsync(bytes, mediaType, needs, cancellationToken), ReadingMeans.Recognition)
            : new DeskReading(first, ReadingMeans.None);
    }

    /// <summary>Without any recognised page the text of the other pages stands; where there is none, the recogniser knows best why.</summary>
    private async Task<ReadOutcome> RecogniseAsync(
        ReadOnlyMemory<byte> bytes, string mediaType, NeedsRecognition needs, CancellationToken cancellationToken)
    {
        _scratch.Value.EnsureRoom();
        RecognitionOutcome seen = await _recogniser.Value.RecogniseAsync(bytes, mediaType, needs.Pages, cancellationToken);
        if (seen is not Recognised)
            _scratch.Value.EnsureRoom(); // it may have run out meanwhile
        return seen switch
        {
            Recognised recognised => await _pool.ReadAsync(bytes, recognised.Pages, cancellationToken) switch
            {
                NeedsRecognition again => again.Otherwise, // of what it asked for nothing more can be had
                ReadOutcome outcome => outcome,
            },
            NotRecognised not when needs.Otherwise is Refused => not.Refusal,
            _ => needs.Otherwise,
        };
    }

    private async Task<DeskReading> ReadConvertedAsync(ReadOnlyMemory<byte> bytes, string mediaType, CancellationToken cancellationToken)
    {
        _scratch.Value.EnsureRoom();
        ConversionOutcome conversion = await _converter.Value.ConvertAsync(bytes, mediaType, cancellationToken);
        if (conversion is NotConverted)
            _scratch.Value.EnsureRoom(); // it may have run out meanwhile
        ReadOutcome outcome = conversion switch
        {
            Converted converted => await _pool.ReadAsync(converted.Word, RecognisedPages.None, cancellationToken),
            NotConverted not => not.Refusal,
            _ => throw new UnreachableException(),
        };
        return new DeskReading(
            outcome is Readable readable ? new Readable(readable.Text with { Method = ReadingMethod.Converted }) : outcome,
            ReadingMeans.Conversion);
    }
}

/// <summary>A reading, and what it took.</summary>
/// <param name="Outcome"><see cref="Readable"/> or <see cref="Refused"/>.</param>
/// <param name="Means">What the document needed besides the reader.</param>
internal sealed record DeskReading(ReadOutcome Outcome, ReadingMeans Means);
