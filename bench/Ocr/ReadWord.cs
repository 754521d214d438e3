using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Bench.Ocr;

/// <summary>A word of a document as read.</summary>
/// <param name="Text">Without white space.</param>
/// <param name="Doubtful">The reader is not sure of it.</param>
internal sealed record ReadWord(string Text, bool Doubtful)
{
    /// <summary>The words of one page in reading order.</summary>
    public static IEnumerable<ReadWord> Of(IEnumerable<TextLine> lines)
    {
        foreach (TextLine line in lines)
        {
            foreach (Range range in Words(line.Content))
            {
                (int start, int length) = range.GetOffsetAndLength(line.Content.Length);
                yield return new ReadWord(
                    line.Content.Substring(start, length),
                    line.Doubts.Any(doubt => doubt.Column < start + length && doubt.Column + doubt.Length > start));
            }
        }
    }

    private static IEnumerable<Range> Words(string text)
    {
        for (int start = 0; start < text.Length; start++)
        {
            if (char.IsWhiteSpace(text[start]))
                continue;
            int end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            yield return start..end;
            start = end;
        }
    }
}
