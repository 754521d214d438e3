using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>
/// Whether a file still has its end. The library reads what is left of a cut file by searching it for objects, and would
/// hand on the pages that happen to be there as if they were all.
/// </summary>
internal static partial class PdfEnd
{
    /// <summary>
    /// A whole file ends with <c>startxref</c> behind its last object (ISO 32000-1, 7.5.5): every revision writes one, and
    /// a linearized file says its length at the beginning (Annex F).
    /// </summary>
    public static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.LastIndexOf("startxref"u8);
        return end >= 0 && !StartsObject(bytes[end..]) && bytes.Length >= StatedLength(bytes);
    }

    /// <summary>Whether objects follow: a revision was begun and its end is missing.</summary>
    private static bool StartsObject(ReadOnlySpan<byte> tail) =>
        ObjectHead().IsMatch(Encoding.Latin1.GetString(tail));

    private static long StatedLength(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 2048)];
        int dictionary = head.IndexOf("/Linearized"u8);
        if (dictionary < 0)
            return 0;
        Match length = LinearizedLength().Match(Encoding.Latin1.GetString(head[dictionary..]));
        return length.Success && long.TryParse(
            length.Groups["bytes"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out long stated) ? stated : 0;
    }

    [GeneratedRegex(@"[0-9] [0-9]+ obj\b", RegexOptions.NonBacktracking)]
    private static partial Regex ObjectHead();

    [GeneratedRegex(@"/L\s+(?<bytes>[0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex LinearizedLength();
}
