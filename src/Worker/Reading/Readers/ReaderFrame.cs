using System.Buffers.Binary;

namespace CTCPL.Pipeline.Worker.Reading.Readers;

/// <summary>
/// What begins every message between the service and a reader, in both directions: a mark, the number of the request,
/// the length of what follows. A reader answers a request twice: with nothing when it has it, and with its reply.
/// </summary>
/// <param name="Request">Number of the request; zero for the greeting.</param>
/// <param name="Length">Bytes that follow.</param>
internal readonly record struct ReaderFrame(int Request, int Length)
{
    /// <summary>Length of the frame itself, in bytes.</summary>
    public const int Bytes = 12;

    /// <summary>Anything else in the pipe is found out at once.</summary>
    private const uint Mark = 0x52_4C_54_43;

    public void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(to, Mark);
        BinaryPrimitives.WriteInt32LittleEndian(to[4..], Request);
        BinaryPrimitives.WriteInt32LittleEndian(to[8..], Length);
    }

    /// <summary>The frame that these bytes are.</summary>
    /// <param name="from">Its <see cref="Bytes"/> bytes.</param>
    /// <param name="most">Most bytes that may follow.</param>
    /// <exception cref="InvalidDataException">They are none, or more follows than that.</exception>
    public static ReaderFrame Read(ReadOnlySpan<byte> from, int most)
    {
        var frame = new ReaderFrame(BinaryPrimitives.ReadInt32LittleEndian(from[4..]), BinaryPrimitives.ReadInt32LittleEndian(from[8..]));
        return BinaryPrimitives.ReadUInt32LittleEndian(from) == Mark && frame.Length >= 0 && frame.Length <= most
            ? frame
            : throw new InvalidDataException("No message of a reader, or one beyond its bound.");
    }
}
