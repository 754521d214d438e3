using System.Buffers.Binary;
using System.Collections.Immutable;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Wrapping;

/// <summary>One directory of a TIFF file: tags with their numbers (TIFF 6.0, section 2).</summary>
internal sealed class TiffFrame
{
    private const int EntryLength = 12;
    private const int Rational = 5;

    /// <summary>Most numbers of one tag.</summary>
    private const int MostValues = 70_000;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly bool _little;
    private readonly Dictionary<int, (int Type, long Count, int Place)> _entries = [];

    private TiffFrame(ReadOnlyMemory<byte> file, bool little) => (_file, _little) = (file, little);

    /// <summary>Pixels per inch; <c>null</c> where the file does not tell.</summary>
    public double? Dpi
    {
        get
        {
            if (!_entries.TryGetValue(TiffTag.XResolution, out (int Type, long Count, int Place) entry) || entry.Type != Rational)
                return null;
            long place = Long(entry.Place);
            if (place + 8 > _file.Length || Long((int)place + 4) == 0)
                return null;
            double dots = (double)Long((int)place) / Long((int)place + 4);
            return First(TiffTag.ResolutionUnit, 2) switch { 2 => dots, 3 => dots * 2.54, _ => null };
        }
    }

    public bool LittleEndian => _little;

    /// <summary>The directories in their order; ends before one that is damaged or was met before.</summary>
    public static IEnumerable<TiffFrame> All(ReadOnlyMemory<byte> file, int most)
    {
        bool little = file.Length > 8 && file.Span[0] == 'I';
        var seen = new HashSet<long>();
        long at = file.Length > 8 ? new TiffFrame(file, little).Long(4) : 0;
        while (at != 0 && at + 2 <= file.Length && seen.Add(at) && seen.Count <= most)
        {
            var frame = new TiffFrame(file, little);
            int count = frame.Short((int)at);
            long end = at + 2 + (long)count * EntryLength;
            if (end + 4 > file.Length)
                yield break;
            for (int place = (int)at + 2; place < end; place += EntryLength)
                frame._entries[frame.Short(place)] = (frame.Short(place + 2), frame.Long(place + 4), place + 8);
            yield return frame;
            at = frame.Long((int)end);
        }
    }

    public bool Has(int tag) => _entries.ContainsKey(tag);

    /// <summary>A tag's first number.</summary>
    public int First(int tag, int otherwise) => All(tag) is [long first, ..] && first is >= 0 and <= int.MaxValue ? (int)first : otherwise;

    /// <summary>A tag's numbers (bytes, shorts or longs); empty when it is not there or lies outside the file.</summary>
    public ImmutableArray<long> All(int tag)
    {
        if (!_entries.TryGetValue(tag, out (int Type, long Count, int Place) entry) || entry.Count is < 1 or > MostValues)
            return [];
        int size = entry.Type switch { 1 or 7 => 1, 3 => 2, 4 => 4, _ => 0 };
        long place = entry.Count * size <= 4 ? entry.Place : Long(entry.Place);
        if (size == 0 || place + entry.Count * size > _file.Length)
            return [];
        return
        [
            .. Enumerable.Range(0, (int)entry.Count).Select(i => (int)place + i * size).Select(at =>
                size switch { 1 => _file.Span[at], 2 => Short(at), _ => Long(at) }),
        ];
    }

    private ushort Short(int at) =>
        _little ? BinaryPrimitives.ReadUInt16LittleEndian(_file.Span[at..]) : BinaryPrimitives.ReadUInt16BigEndian(_file.Span[at..]);

    private long Long(int at) =>
        _little ? BinaryPrimitives.ReadUInt32LittleEndian(_file.Span[at..]) : BinaryPrimitives.ReadUInt32BigEndian(_file.Span[at..]);
}
