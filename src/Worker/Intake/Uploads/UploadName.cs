using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CTCPL.Pipeline.Worker.Intake.Uploads;

/// <summary>The name that a file sent in gets: of what it was called at home only what every file system can keep and show.</summary>
internal static class UploadName
{
    /// <summary>In bytes of UTF-8. File systems allow 255; a number, ".html" and ".txt" still fit behind.</summary>
    public const int Longest = 180;

    /// <summary>Longer ones are part of the name.</summary>
    private const int LongestExtension = 16;

    private const string Nameless = "khong-ten";

    /// <summary>Device names of Windows, with any extension (Microsoft, "Naming Files, Paths, and Namespaces").</summary>
    private static readonly FrozenSet<string> Devices = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["CON", "PRN", "AUX", "NUL", .. "123456789¹²³".SelectMany(n => new[] { "COM" + n, "LPT" + n })]);

    /// <summary>The last part of what may be a path of any system.</summary>
    public static string LastPart(string? given)
    {
        string name = given ?? "";
        return name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
    }

    /// <summary>A name in NFC without path, control and format characters, reserved or overlong parts; never empty.</summary>
    public static string Clean(string? given)
    {
        string name = Fitted(Visible(LastPart(given)).Trim(' ', '.'));
        if (name.Length == 0)
            return Nameless;
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        string device = (dot < 0 ? name : name[..dot]).TrimEnd(' ');
        return Devices.Contains(device) || InboxFolder.IsOwn(name) ? "_" + name : name;
    }

    /// <summary>Spaces of any kind are one space; what cannot be seen is gone; what some file system refuses is an underscore.</summary>
    private static string Visible(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || rune.Value is '\t' or '\r' or '\n')
            {
                if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }
            else if (rune == Rune.ReplacementChar || (rune.IsAscii && "<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                text.Append('_');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                text.Append(rune.ToString());
            }
        }
        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string Fitted(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= Longest)
            return name;
        string extension = Path.GetExtension(name);
        if (Encoding.UTF8.GetByteCount(extension) > LongestExtension)
            extension = "";
        int room = Longest - Encoding.UTF8.GetByteCount(extension);
        var kept = new StringBuilder();
        TextElementEnumerator letters = StringInfo.GetTextElementEnumerator(name[..^extension.Length]);
        while (letters.MoveNext() && (room -= Encoding.UTF8.GetByteCount(letters.GetTextElement())) >= 0)
            kept.Append(letters.GetTextElement());
        return kept.ToString().TrimEnd(' ', '.') + extension;
    }
}
