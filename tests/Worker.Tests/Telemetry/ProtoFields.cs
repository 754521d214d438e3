using System.Text;

namespace CTCPL.Pipeline.Worker.Tests.Telemetry;

/// <summary>As much of the Protocol Buffers wire format (encoding guide, "Message Structure") as finding names in OTLP messages takes.</summary>
internal static class ProtoFields
{
    /// <summary>The fields of a message that are strings, bytes or messages, with their numbers; others are passed over.</summary>
    public static IEnumerable<(int Number, ReadOnlyMemory<byte> Content)> Of(ReadOnlyMemory<byte> message)
    {
        int at = 0;
        while (at < message.Length)
        {
            ulong tag = Varint(message.Span, ref at);
            switch (tag & 7)
            {
                case 0:
                    Varint(message.Span, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    int length = (int)Varint(message.Span, ref at);
                    yield return ((int)(tag >> 3), message.Slice(at, length));
                    at += length;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"Wire type {tag & 7} is not of OTLP.");
            }
        }
    }

    /// <summary>The messages that lie along a path of field numbers.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Along(ReadOnlyMemory<byte> message, params int[] path) => path.Length == 0
        ? [message]
        : Of(message).Where(f => f.Number == path[0]).SelectMany(f => Along(f.Content, path[1..]));

    /// <summary>The first field of this number, as text; empty when there is none.</summary>
    public static string Text(ReadOnlyMemory<byte> message, int number) =>
        Encoding.UTF8.GetString(Of(message).FirstOrDefault(f => f.Number == number).Content.Span);

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[at++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
