using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Testing.Reports;

/// <summary>
/// A report as plain text, for tests that change exactly one thing of a valid one. <c>[|…|]</c> marks the words a finding
/// must point at; the marks are no part of the text.
/// </summary>
/// <param name="Marked">The text with its marks.</param>
public sealed partial record ReportText(string Marked)
{
    private const string Open = "[|";
    private const string Close = "|]";

    /// <summary>The document without the marks.</summary>
    public DocumentText Document => Reading(PlainText.Lines(WithoutMarks(Marked)));

    /// <summary>What is to be said of the reading of the text: doubts, notes, a scan's places.</summary>
    public Func<DocumentText, DocumentText> Reading { get; init; } = static document => document;

    /// <summary>The marked words; <c>null</c> when nothing is marked.</summary>
    /// <exception cref="InvalidOperationException">More than one place is marked, or the marks span lines.</exception>
    public TextSpan? Expected
    {
        get
        {
            string[] lines = [.. Marked.Split('\n').Where(l => WithoutMarks(l).TrimEnd().Length > 0)];
            int index = Array.FindIndex(lines, l => l.Contains(Open, StringComparison.Ordinal));
            if (index < 0)
                return null;
            int open = lines[index].IndexOf(Open, StringComparison.Ordinal);
            int close = lines[index].IndexOf(Close, StringComparison.Ordinal);
            if (close < open || Marked.Split(Open).Length != 2)
                throw new InvalidOperationException("Exactly one place within one line can be marked.");
            return new TextSpan(Page: null, index + 1, open, close - open - Open.Length);
        }
    }

    /// <summary>The text with one phrase replaced.</summary>
    /// <exception cref="ArgumentException">The phrase does not occur exactly once.</exception>
    public ReportText Replacing(string phrase, string by)
    {
        if (Marked.Split(phrase).Length != 2)
            throw new ArgumentException($"“{phrase}” occurs {(Marked.Split(phrase).Length - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)} times, not once.", nameof(phrase));
        return this with { Marked = Marked.Replace(phrase, by, StringComparison.Ordinal) };
    }

    /// <summary>The text with every occurrence of a phrase replaced; there must be one.</summary>
    public ReportText ReplacingEvery(string phrase, string by) =>
        Marked.Contains(phrase, StringComparison.Ordinal)
            ? this with { Marked = Marked.Replace(phrase, by, StringComparison.Ordinal) }
            : throw new ArgumentException($"“{phrase}” does not occur.", nameof(phrase));

    /// <summary>The text without the one line that contains this phrase.</summary>
    public ReportText Without(string phrase)
    {
        string[] lines = Marked.Split('\n');
        string line = lines.Single(l => l.Contains(phrase, StringComparison.Ordinal));
        return this with { Marked = string.Join('\n', lines.Where(l => !ReferenceEquals(l, line))) };
    }

    /// <summary>The text with lines put in directly behind the one line that contains this phrase.</summary>
    public ReportText InsertingAfter(string phrase, string lines)
    {
        string line = Marked.Split('\n').Single(l => l.Contains(phrase, StringComparison.Ordinal));
        return Replacing(line, line + "\n" + lines);
    }

    /// <summary>The text with lines put at its end.</summary>
    public ReportText Appending(string lines) => this with { Marked = Marked + "\n" + lines };

    /// <summary>The text as read from a scanned page.</summary>
    public ReportText Scanned => And(ReadingDoubts.Scanned);

    /// <summary>The text with these words unsure; they stand in it once.</summary>
    /// <param name="words">The unsure words.</param>
    /// <param name="kind">Why.</param>
    /// <param name="other">What a second look read; <c>null</c> for the same.</param>
    public ReportText Doubting(string words, DoubtKind kind, string? other = null) =>
        And(document => ReadingDoubts.Add(document, words, kind, other));

    /// <summary>The text with a note about the line that holds these words.</summary>
    public ReportText Noting(string code, string phrase, Func<ReadingNote, TextLine, ReadingNote> note) =>
        And(document => ReadingDoubts.Note(document, code, phrase, note));

    private ReportText And(Func<DocumentText, DocumentText> then)
    {
        Func<DocumentText, DocumentText> before = Reading;
        return this with { Reading = document => then(before(document)) };
    }

    private static string WithoutMarks(string text) =>
        text.Replace(Open, "", StringComparison.Ordinal).Replace(Close, "", StringComparison.Ordinal);
}
