using System.Runtime.InteropServices;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Reading.Readers;

namespace CTCPL.Pipeline.BadReaders;

/// <summary>The ways in which a reader can go wrong.</summary>
public static class Manners
{
    /// <summary>Number of the request, counted as the master counts.</summary>
    private static int _asked;

    public static int Serve(string manner)
    {
        using Stream input = Console.OpenStandardInput();
        using Stream output = Console.OpenStandardOutput();
        if (manner is "mute")
            Thread.Sleep(Timeout.Infinite); // before it has said who it is
        ReaderLoop.Serve(input, output, (bytes, request) =>
        {
            _asked++;
            if (manner is "forget")
                return Forget(DocumentReader.Read(bytes, request.Recognised, request.Limits, CancellationToken.None));
            return bytes.Span.IndexOf("misbehave"u8) < 0
                ? DocumentReader.Read(bytes, request.Recognised, request.Limits, CancellationToken.None)
                : Misbehave(manner, output);
        });
        return 0;
    }

    /// <summary>The second half of every document, without a word about it.</summary>
    private static ReadOutcome Forget(ReadOutcome outcome) =>
        outcome is Readable { Text: var text } ? new Readable(text with { Lines = [.. text.Lines.Take(text.Lines.Length / 2)] }) : outcome;

    private static Refused Misbehave(string manner, Stream output)
    {
        Action act = manner switch
        {
            "hang" => Hang,
            "allocate" => Allocate,
            "allocate-elsewhere" => static () => RunAside(Allocate),
            "allocate-native" => AllocateNative,
            "overflow" => static () => Descend(0),
            "flood" => () => Flood(output),
            "flood-with-a-promise" => () => PromiseTooMuch(output),
            "flood-errors" => FloodErrors,
            "exit" => static () => Environment.Exit(0),
            "fail-fast" => static () => Environment.FailFast("no reason given"),
            "throw" => static () => throw new InvalidOperationException("a word of the document"),
            "nonsense" => () => Answer(output, "{\"Outcome\":{\"Pages\":[],\"Text\":17}}"u8),
            "empty-answer" => () => Answer(output, "null"u8),
            "chatter" => () => Answer(output, "{\"Outcome\":{\"Message\":\"first\"}}"u8), // and then the real answer, that nobody asked for
            _ => throw new ArgumentOutOfRangeException(nameof(manner), manner, "no such manner"),
        };
        act();
        return new Refused(RefusalReason.UnsupportedType, "it behaved after all");
    }

    private static void Hang()
    {
        while (true)
            Thread.SpinWait(1000);
    }

    private static void Flood(Stream output)
    {
        byte[] flood = new byte[64 * 1024];
        while (true)
            output.Write(flood);
    }

    private static void FloodErrors()
    {
        string words = new('e', 64 * 1024);
        for (int i = 0; i < 1000; i++)
            Console.Error.WriteLine(words);
    }

    private static void Allocate()
    {
        List<byte[]> kept = [];
        while (true)
            kept.Add(new byte[1 << 20]);
    }

    private static void RunAside(ThreadStart work)
    {
        var thread = new Thread(work);
        thread.Start();
        thread.Join();
    }

    private static unsafe void AllocateNative()
    {
        while (true)
        {
            const int Piece = 16 << 20;
            NativeMemory.Fill(NativeMemory.Alloc(Piece), Piece, 1);
            Thread.Sleep(1);
        }
    }

    private static long Descend(long depth) => depth + Descend(depth + 1) + Descend(depth + 2);

    private static void PromiseTooMuch(Stream output)
    {
        byte[] header = new byte[ReaderFrame.Bytes];
        new ReaderFrame(_asked, int.MaxValue).Write(header);
        output.Write(header);
        output.Flush();
        Thread.Sleep(Timeout.Infinite);
    }

    private static void Answer(Stream output, ReadOnlySpan<byte> payload)
    {
        byte[] header = new byte[ReaderFrame.Bytes];
        new ReaderFrame(_asked, payload.Length).Write(header);
        output.Write(header);
        output.Write(payload);
        output.Flush();
    }
}
