using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Prose;

/// <summary>
/// The whole transcript for reading sentences: folded, numbers written out as digits, and a line feed only where a paragraph or
/// cell ends; where a printed line merely wraps stands a space.
/// </summary>
/// <param name="Transcript">The document.</param>
/// <param name="Digits">Its text, which leads back to the transcript.</param>
/// <param name="Text">The same text without the line feeds inside paragraphs; the same offsets.</param>
internal sealed partial record ProseText(Transcript Transcript, DigitText Digits, string Text)
{
    /// <summary>Characters of a sentence that are looked at on each side of a figure.</summary>
    private const int Reach = 400;

    [GeneratedRegex(@"^\s*(?:[-+*•]|\(?(?:[a-z]|\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})[.)])\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StartsItem { get; }

    public static ProseText Of(Transcript transcript)
    {
        var digits = DigitText.Of(transcript, 0, transcript.Text.Length);
        char[] text = digits.Text.ToCharArray();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && Wraps(transcript, digits.Starts[i]))
                text[i] = ' ';
        }
        return new ProseText(transcript, digits, new string(text));
    }

    /// <summary>Offsets in the transcript of a group.</summary>
    public (int Start, int End) Span(Group group) => Digits.Span(group.Index, group.Length);

    /// <summary>The index in <see cref="Text"/> of an offset in the transcript.</summary>
    public int IndexOf(int offset)
    {
        int index = Array.BinarySearch(Digits.Starts, offset);
        return index >= 0 ? index : Math.Min(~index, Text.Length);
    }

    /// <summary>The sentence up to this index, from its start or <see cref="Reach"/> characters before.</summary>
    public string Before(int index)
    {
        int start = Math.Min(index, Text.Length);
        while (start > 0 && index - start < Reach && !EndsSentence(start - 1))
            start--;
        return Text[start..Math.Min(index, Text.Length)];
    }

    /// <summary>The sentence from this index on, to its end or <see cref="Reach"/> characters behind.</summary>
    public string Behind(int index)
    {
        index = Math.Min(index, Text.Length);
        int end = index;
        while (end < Text.Length && end - index < Reach && !EndsSentence(end))
            end++;
        return Text[index..end];
    }

    /// <summary>Whether anything between two offsets of <see cref="Text"/> was recognised from a picture or is unsure.</summary>
    public bool IsUnsure(int index, int end)
    {
        (int from, int to) = Digits.Span(index, Math.Max(1, end - index));
        return Transcript.DoubtAt(from, to) is not null || Transcript.IsRecognised(from) || Transcript.IsRecognised(to - 1);
    }

    private bool EndsSentence(int index) => Text[index] switch
    {
        '\n' or ';' => true,
        '.' => index + 1 == Text.Length || (char.IsWhiteSpace(Text[index + 1]) && !(index > 0 && index + 2 < Text.Length && char.IsAsciiDigit(Text[index - 1]) && char.IsAsciiDigit(Text[index + 2]))),
        _ => false,
    };

    private static bool Wraps(Transcript transcript, int lineFeed)
    {
        int line = transcript.IndexAt(lineFeed);
        if (line + 1 >= transcript.Lines.Length)
            return false;
        TextLine next = transcript.Lines[line + 1];
        if (next.Cell is not null || transcript.Lines[line].Cell is not null)
            return next.Cell == transcript.Lines[line].Cell && next.ContinuesParagraph;
        if (next.ContinuesParagraph)
            return true;
        string before = transcript.Lines[line].Content.TrimEnd();
        return next.Page is not null && next.Page == transcript.Lines[line].Page && before.Length > 0 && before[^1] is not ('.' or ';' or ':')
            && !StartsItem.IsMatch(transcript.Folded[transcript.StartOf(line + 1)..Math.Min(transcript.EndOf(line + 1), transcript.StartOf(line + 1) + 40)]);
    }
}
