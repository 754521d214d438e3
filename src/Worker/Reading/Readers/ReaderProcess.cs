using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Reading.Readers;

/// <summary>One reader process, asked for one file at a time.</summary>
internal sealed class ReaderProcess : IAsyncDisposable
{
    private const int ErrorBytes = 16 * 1024;

    /// <summary>As much as a pipe holds on Linux: most answers come in one piece.</summary>
    private const int BufferBytes = 64 * 1024;

    /// <summary>Longest time from its start to its greeting.</summary>
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(1);

    /// <summary>How often a reader at work is looked at.</summary>
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(250);

    private readonly Process _process;
    private readonly ReadingOptions _options;
    private readonly Task<string> _errors;
    private readonly BufferedStream _output;
    private readonly byte[] _header = new byte[ReaderFrame.Bytes];

    /// <summary>Waits for the next message at all times: a reader that dies or speaks unasked is found out before it gets a file.</summary>
    private Task _announced;

    private ReaderProcess(Process process, ReadingOptions options)
    {
        _process = process;
        _options = options;
        _output = new BufferedStream(process.StandardOutput.BaseStream, BufferBytes);
        _errors = DrainAsync(process.StandardError.BaseStream);
        _announced = AwaitMessageAsync();
    }

    /// <summary>It has the file that it was asked for last.</summary>
    private bool _hasBegun;

    /// <summary>Files it was asked for so far.</summary>
    public int Files { get; private set; }

    /// <summary>It lives and is silent, as a reader without a task should be.</summary>
    public bool IsReady => !_announced.IsCompleted && !_process.HasExited;

    /// <summary>Starts a reader and waits for its greeting.</summary>
    /// <exception cref="IOException">It cannot be started, or is not a reader of this version: no document's fault.</exception>
    public static async Task<ReaderProcess> StartAsync(ReaderStart start, ReadingOptions options, CancellationToken cancellationToken)
    {
        var reader = new ReaderProcess(Launch(start, options), options);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(StartPatience);
            string greeting = Encoding.UTF8.GetString(await reader.ReceiveAsync(request: 0).WaitAsync(patience.Token));
            return string.Equals(greeting, ReaderLoop.Greeting, StringComparison.Ordinal)
                ? reader
                : throw new InvalidDataException($"It is of another version ({greeting}).");
        }
        catch (Exception fault)
        {
            await reader.DisposeAsync();
            if (fault is OperationCanceledException && cancellationToken.IsCancellationRequested)
                throw;
            throw new IOException($"The reader process could not be started: {fault.Message} {await reader._errors}", fault);
        }
    }

    /// <summary>Asks for one file. After anything but an answer the process is no good any more; after a cancellation neither.</summary>
    public async Task<ReaderAnswer> AskAsync(
        byte[] preamble, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Files++;
        _hasBegun = false;
        long started = Stopwatch.GetTimestamp();
        Task sent = SendAsync(preamble, bytes);
        Task<byte[]> reply = ReplyAsync();
        while (await Task.WhenAny(reply, Task.Delay(WatchInterval, cancellationToken)) != reply)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Stopwatch.GetElapsedTime(started) > _options.Patience)
                return new ReaderHung();
            if (Memory() > _options.ReaderMemoryBytes + _options.ReaderMemoryBytes / 2)
                return new ReaderExhausted();
        }
        try
        {
            byte[] payload = await reply;
            await sent;
            return Understood(payload);
        }
        catch (Exception fault) when (fault is IOException or JsonException or InvalidDataException)
        {
            return await EndAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        ProcessTree.Kill(_process, leadsGroup: false);
        await _process.WaitForExitAsync(CancellationToken.None);
        await Quietly(_announced);
        await _errors;
        await _output.DisposeAsync();
        _process.Dispose();
    }

    private static Process Launch(ReaderStart start, ReadingOptions options)
    {
        try
        {
            return Process.Start(start.Info(options))!;
        }
        catch (Win32Exception fault)
        {
            throw new IOException($"The reader process could not be started: {fault.Message}", fault);
        }
    }

    private static ReaderAnswer Understood(byte[] payload)
    {
        ReaderReply reply = JsonSerializer.Deserialize(payload, ReaderJson.Messages.ReaderReply)
            ?? throw new InvalidDataException("A reader's answer says nothing.");
        return reply switch
        {
            { Outcome: { } outcome } => new ReaderAnswered(outcome.ToOutcome(), reply.WorkingSet),
            { Fault: { } fault } => new ReaderStumbled(fault),
            _ => new ReaderExhausted(),
        };
    }

    private async Task SendAsync(byte[] preamble, ReadOnlyMemory<byte> bytes)
    {
        Stream input = _process.StandardInput.BaseStream;
        byte[] head = new byte[ReaderFrame.Bytes + preamble.Length];
        new ReaderFrame(Files, preamble.Length + bytes.Length).Write(head);
        preamble.CopyTo(head, ReaderFrame.Bytes);
        await input.WriteAsync(head, CancellationToken.None); // ends when the process does
        await input.WriteAsync(bytes, CancellationToken.None);
        await input.FlushAsync(CancellationToken.None);
    }

    private async Task<byte[]> ReplyAsync()
    {
        byte[] begun = await ReceiveAsync(Files);
        _hasBegun = begun.Length == 0 ? true : throw new InvalidDataException("A reader answered a request that it did not say it had.");
        return await ReceiveAsync(Files);
    }

    private async Task<byte[]> ReceiveAsync(int request)
    {
        await _announced;
        var frame = ReaderFrame.Read(_header, _options.ReplyBytes);
        if (frame.Request != request)
            throw new InvalidDataException("A reader answered a request of earlier.");
        byte[] payload = GC.AllocateUninitializedArray<byte>(frame.Length);
        await _output.ReadExactlyAsync(payload, CancellationToken.None);
        _announced = AwaitMessageAsync();
        return payload;
    }

    private Task AwaitMessageAsync() =>
        _output.ReadExactlyAsync(_header, CancellationToken.None).AsTask();

    private long Memory()
    {
        try
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it has ended since: its answer, or the end of its output, tells more
        }
    }

    /// <summary>The runtime says "Out of memory" when it cannot even throw.</summary>
    private async Task<ReaderAnswer> EndAsync()
    {
        ProcessTree.Kill(_process, leadsGroup: false);
        string words = await _errors;
        if (!_hasBegun)
            return new ReaderSpoiled(words);
        return words.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || words.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal)
            ? new ReaderExhausted()
            : new ReaderDied(words);
    }

    /// <summary>Reads to the end, so that the process never waits for us, and keeps the beginning.</summary>
    private static async Task<string> DrainAsync(Stream stream)
    {
        using var kept = new MemoryStream();
        byte[] chunk = new byte[4 * 1024];
        for (int read; (read = await stream.ReadAsync(chunk, CancellationToken.None)) > 0;)
            kept.Write(chunk, 0, (int)Math.Min(read, ErrorBytes - kept.Length));
        return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
    }

    private static Task Quietly(Task task) => task.ContinueWith(
        static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
