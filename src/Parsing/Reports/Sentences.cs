using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>Cuts a transcript into sentences. A line of a PDF need not end one; a Word paragraph does.</summary>
internal static partial class Sentences
{
    [GeneratedRegex(@"^\s*(?:[-+*•]|\(?(?:[a-zđ]|\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})[.)])\s",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StartsItem { get; }

    [GeneratedRegex(@"^\s*(?<line>so\s+(?:dieu\s*kien|tieu\s*chi|chi\s*tieu|diem)\b|tong\s+(?:so|diem|cong)\b|muc\s+do\s+dap\s*ung\b|dap\s*ung\s+duoc\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormLine { get; }

    /// <summary>Sentences between two offsets, in order.</summary>
    public static List<LineRange> Between(Transcript transcript, int from, int to)
    {
        List<LineRange> sentences = [];
        int start = from;
        for (int i = from; i < to; i++)
        {
            if (!EndsAt(transcript, i))
                continue;
            Add(sentences, start, i + 1);
            start = i + 1;
        }
        Add(sentences, start, to);
        return sentences;
    }

    private static void Add(List<LineRange> sentences, int start, int end)
    {
        if (end > start)
            sentences.Add(new LineRange(start, end));
    }

    private static bool EndsAt(Transcript transcript, int offset)
    {
        string text = transcript.Folded;
        if (text[offset] == '\n')
            return EndsLine(transcript, offset);
        return text[offset] is '.' or ';' && offset + 1 < text.Length && char.IsWhiteSpace(text[offset + 1])
            && (text[offset] == ';' || StartsUpper(transcript.Text, offset + 1));
    }

    private static bool StartsUpper(string text, int offset)
    {
        while (offset < text.Length && char.IsWhiteSpace(text[offset]))
            offset++;
        return offset >= text.Length || char.IsUpper(text[offset]) || text[offset] is '-' or '–' or '+';
    }

    /// <summary>A line that begins like one of the form's, with a capital: "Số điều kiện đáp ứng …" below an item that ends without a mark.</summary>
    private static bool StartsFormLine(Transcript transcript, int line)
    {
        Match words = FormLine.Match(transcript.Folded[transcript.StartOf(line)..transcript.EndOf(line)]);
        return words.Success && char.IsUpper(transcript.Text[transcript.StartOf(line) + words.Groups["line"].Index]);
    }

    private static bool EndsLine(Transcript transcript, int offset)
    {
        int next = transcript.IndexAt(offset) + 1;
        if (next >= transcript.Lines.Length)
            return true;
        TextLine line = transcript.Lines[next];
        if (line.ContinuesParagraph)
            return false;
        if (line.Page is null)
            return true;
        ReadOnlySpan<char> before = transcript.Folded.AsSpan(0, offset).TrimEnd();
        return (before.Length > 0 && before[^1] is '.' or ';' or ':')
            || StartsFormLine(transcript, next)
            || StartsItem.IsMatch(transcript.Folded[transcript.StartOf(next)..transcript.EndOf(next)]);
    }
}
