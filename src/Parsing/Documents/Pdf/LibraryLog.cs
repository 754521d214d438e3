using System.Globalization;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Logging;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Keeps what the library only says in its log: which letters it guessed from their codes, and whether it left text
/// out. Its words are those of PdfPig 0.1.16; tests hold them.</summary>
internal sealed partial class LibraryLog : ILog
{
    private readonly HashSet<(string Font, char Code)> _guessed = [];

    /// <summary>Whether text was left out because its font is missing; stays so until <see cref="NextPage"/>.</summary>
    public bool SkippedText { get; private set; }

    public void NextPage() => SkippedText = false;

    /// <summary>Whether the letter's text is nothing but its code, since its font tells no meaning.</summary>
    public bool Guessed(Letter letter) =>
        _guessed.Count > 0 && letter.Value.Length == 1 && _guessed.Contains((letter.FontName ?? "", letter.Value[0]));

    public void Debug(string message)
    {
    }

    public void Debug(string message, Exception ex)
    {
    }

    public void Warn(string message)
    {
        if (message.StartsWith("Skipping a missing font", StringComparison.Ordinal))
        {
            SkippedText = true;
        }
        else if (NoCharacter().Match(message) is { Success: true } match
            && int.TryParse(match.Groups["code"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int code)
            && code <= char.MaxValue)
        {
            _guessed.Add((match.Groups["font"].Value, (char)code));
        }
    }

    public void Error(string message)
    {
    }

    public void Error(string message, Exception ex)
    {
    }

    [GeneratedRegex("^We could not find the corresponding character with code (?<code>[0-9]+) in font /?(?<font>.*?)\\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex NoCharacter();
}
