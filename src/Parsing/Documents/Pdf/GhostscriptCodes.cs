using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>
/// Repairs the table of letter codes (ToUnicode) that Ghostscript 10.00 writes for a PDF which holds ranges of letters, as
/// Chromium's and Word's do: of a range's first letter only the two bytes or-ed together are left, so that
/// <c>&lt;00D2&gt; &lt;00D3&gt; &lt;0110&gt;</c> (Đ, đ) becomes U+0011, U+0012 and <c>&lt;1EE6&gt;</c> (Ủ, ủ) becomes U+00FE, U+00FF. Letters with
/// no neighbour in use are whole; they tell where in the font the others stand.
/// </summary>
internal static partial class GhostscriptCodes
{
    private const int FirstToned = 0x1EA0;
    private const int LastToned = 0x1EF9;

    /// <summary>Ă Đ Ĩ Ũ Ơ Ư: each is followed by its small letter.</summary>
    private static readonly int[] Capitals = [0x0102, 0x0110, 0x0128, 0x0168, 0x01A0, 0x01AF];

    /// <summary>The table as it was before the damage; the bytes themselves when they are no such table or are sound.</summary>
    public static Memory<byte> Repair(Memory<byte> stream)
    {
        if (stream.Length > 1 << 20 || stream.Span.IndexOf("begincmap"u8) < 0 || stream.Span.IndexOf("/CMapName/R"u8) < 0)
            return stream;
        SortedDictionary<int, int> letters = Read(Encoding.Latin1.GetString(stream.Span));
        Dictionary<int, int> repaired = Repaired(letters);
        if (repaired.Count == 0)
            return stream;
        foreach ((int code, int letter) in repaired)
            letters[code] = letter;
        return Write(letters);
    }

    /// <summary>Ghostscript writes each letter as a range of its own; one that ends elsewhere is its mistake at a code xxFF.</summary>
    private static SortedDictionary<int, int> Read(string table)
    {
        var letters = new SortedDictionary<int, int>();
        foreach (Match entry in Entry().Matches(table))
            letters[Hex(entry.Groups["code"])] = Hex(entry.Groups["letter"]);
        return letters;
    }

    private static Dictionary<int, int> Repaired(SortedDictionary<int, int> letters)
    {
        KeyValuePair<int, int>[] sound = [.. letters.Where(entry => entry.Value is >= FirstToned and <= LastToned)];
        int ascii = letters.Where(entry => entry.Value is > ' ' and < 0x7F).GroupBy(entry => entry.Value - entry.Key)
            .OrderByDescending(offsets => offsets.Count()).Select(offsets => offsets.Key).FirstOrDefault();
        var repaired = new Dictionary<int, int>();
        foreach (List<KeyValuePair<int, int>> run in Runs(letters))
        {
            (int code, int value) = run[0];
            if (value > 0xFF || (value < 0x7F && value - code == ascii))
                continue;
            int first = First(code, value, run.Count, sound);
            for (int i = 0; first > 0 && i < run.Count; i++)
                repaired.Add(code + i, first + i);
        }
        return repaired;
    }

    /// <summary>The letter that a damaged run began with; zero when the run is sound.</summary>
    private static int First(int code, int value, int length, KeyValuePair<int, int>[] sound)
    {
        int capital = Array.Find(Capitals, capital => Damaged(capital) == value);
        if (capital > 0 && length == 2)
            return capital;
        foreach ((int place, int letter) in sound.OrderBy(entry => Math.Abs(entry.Key - code)))
        {
            int toned = letter + code - place;
            if (toned >= FirstToned && toned + length - 1 <= LastToned && Damaged(toned) == value)
                return toned;
        }
        return 0;
    }

    /// <summary>What is left of a letter at the beginning of a range.</summary>
    private static int Damaged(int letter) => (letter >> 8) | (letter & 0xFF);

    /// <summary>Two and more letters with consecutive codes and consecutive values.</summary>
    private static IEnumerable<List<KeyValuePair<int, int>>> Runs(SortedDictionary<int, int> letters)
    {
        var run = new List<KeyValuePair<int, int>>();
        foreach (KeyValuePair<int, int> entry in letters)
        {
            if (run.Count > 0 && (entry.Key != run[^1].Key + 1 || entry.Value != run[^1].Value + 1))
            {
                if (run.Count > 1)
                    yield return run;
                run = [];
            }
            run.Add(entry);
        }
        if (run.Count > 1)
            yield return run;
    }

    private static byte[] Write(SortedDictionary<int, int> letters)
    {
        var table = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n/CMapName/R0 def\n"
            + "1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n");
        foreach (KeyValuePair<int, int>[] block in letters.Chunk(100))
        {
            table.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach ((int code, int letter) in block)
                table.Append(CultureInfo.InvariantCulture, $"<{code:x4}><{letter:x4}>\n");
            table.Append("endbfchar\n");
        }
        table.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend end\n");
        return Encoding.Latin1.GetBytes(table.ToString());
    }

    private static int Hex(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>Two-byte codes only: simple fonts are written with one byte and come out whole.</summary>
    [GeneratedRegex("<(?<code>[0-9a-f]{4})><[0-9a-f]{4}><(?<letter>[0-9a-f]{4})>", RegexOptions.NonBacktracking)]
    private static partial Regex Entry();
}
