using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Reading.Readers;

/// <summary>
/// The reader's side: requests from standard input, answers to standard output, until the input is closed. It ends at
/// once then, also in the middle of a file: no reader outlives the process it works for.
/// </summary>
internal static class ReaderLoop
{
    /// <summary>The hidden command that makes a reader of this program.</summary>
    public const string Command = "read-documents";

    /// <summary>Deep documents are bounded by their nesting; this is room enough for all that is allowed, in bytes.</summary>
    private const int StackBytes = 16 << 20;

    /// <summary>Says who is there, so that readers of other program files are found out.</summary>
    public static string Greeting { get; } = "ctcpl-reader/1 " + EngineVersion.Reader;

    public static int Run()
    {
        using Stream input = Console.OpenStandardInput();
        using Stream output = Console.OpenStandardOutput();
        Console.SetOut(Console.Error); // nothing else may come between the answers
        // The one we work for decides when to end: by closing our input.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, static signal => signal.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, static signal => signal.Cancel = true);
        Serve(input, output, static (bytes, request) =>
            DocumentReader.Read(bytes, request.Recognised, request.Limits, CancellationToken.None));
        return 0;
    }

    /// <summary>Answers every request with what <paramref name="read"/> makes of it; returns when the input is closed.</summary>
    public static void Serve(Stream input, Stream output, Func<ReadOnlyMemory<byte>, ReaderRequest, ReadOutcome> read)
    {
        using var requests = new BlockingCollection<(int Number, byte[] Payload)>(boundedCapacity: 1);
        var work = new Thread(() => Work(requests, output, read), StackBytes) { IsBackground = true };
        work.Start();
        byte[] header = new byte[ReaderFrame.Bytes];
        while (input.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length)
        {
            var frame = ReaderFrame.Read(header, Array.MaxLength);
            byte[] payload = GC.AllocateUninitializedArray<byte>(frame.Length);
            input.ReadExactly(payload);
            requests.Add((frame.Request, payload));
        }
    }

    /// <summary>The payload in front of the file's bytes.</summary>
    public static byte[] Preamble(ReaderRequest request)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(request, ReaderJson.Messages.ReaderRequest);
        byte[] preamble = new byte[sizeof(int) + json.Length];
        BinaryPrimitives.WriteInt32LittleEndian(preamble, json.Length);
        json.CopyTo(preamble, sizeof(int));
        return preamble;
    }

    private static void Work(
        BlockingCollection<(int Number, byte[] Payload)> requests, Stream output, Func<ReadOnlyMemory<byte>, ReaderRequest, ReadOutcome> read)
    {
        Send(output, 0, Encoding.UTF8.GetBytes(Greeting));
        foreach ((int number, byte[] payload) in requests.GetConsumingEnumerable())
        {
            Send(output, number, []);
            ReaderReply reply = Answer(payload, read);
            Send(output, number, reply);
            if (reply.Outcome is null && reply.Fault is null)
                Environment.Exit(1); // what memory is left is not to be trusted with another file
        }
    }

    /// <summary>A bug is an answer, too: the edge of the process stands here.</summary>
    private static ReaderReply Answer(byte[] payload, Func<ReadOnlyMemory<byte>, ReaderRequest, ReadOutcome> read)
    {
        try
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(payload);
            ReaderRequest request = JsonSerializer.Deserialize(payload.AsSpan(sizeof(int), length), ReaderJson.Messages.ReaderRequest)!;
            ReadOutcome outcome = read(payload.AsMemory(sizeof(int) + length), request);
            return new ReaderReply(OutcomeMessage.Of(outcome), Fault: null, Environment.WorkingSet);
        }
        catch (OutOfMemoryException)
        {
            return new ReaderReply(Outcome: null, Fault: null, Environment.WorkingSet);
        }
        catch (Exception bug)
        {
            // without its message, which may quote the document
            return new ReaderReply(Outcome: null, $"{bug.GetType()}\n{bug.StackTrace}", Environment.WorkingSet);
        }
    }

    private static void Send(Stream output, int request, ReaderReply reply)
    {
        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        buffer.GetSpan(ReaderFrame.Bytes)[..ReaderFrame.Bytes].Clear();
        buffer.Advance(ReaderFrame.Bytes);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = ReaderJson.Messages.Options.Encoder, SkipValidation = true }))
            JsonSerializer.Serialize(json, reply, ReaderJson.Messages.ReaderReply);
        if (!MemoryMarshal.TryGetArray(buffer.WrittenMemory, out ArraySegment<byte> message))
            throw new InvalidOperationException("The buffer is no array.");
        new ReaderFrame(request, message.Count - ReaderFrame.Bytes).Write(message);
        output.Write(message);
        output.Flush();
    }

    private static void Send(Stream output, int request, ReadOnlySpan<byte> payload)
    {
        byte[] message = new byte[ReaderFrame.Bytes + payload.Length];
        new ReaderFrame(request, payload.Length).Write(message);
        payload.CopyTo(message.AsSpan(ReaderFrame.Bytes));
        output.Write(message);
        output.Flush();
    }
}
