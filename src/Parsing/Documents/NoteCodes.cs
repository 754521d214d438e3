namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>What a reader may notice (<see cref="ReadingNote.Code"/>). Kept in databases: never change the text of one.</summary>
public static class NoteCodes
{
    /// <summary>An unaccepted insertion or deletion; the line is its final view. <see cref="ReadingNote.Column"/> and
    /// <see cref="ReadingNote.Length"/> tell the inserted stretch, <see cref="ReadingNote.Words"/> the deleted words.</summary>
    public const string TrackedChange = "tracked-change";

    /// <summary>Hidden, white, or otherwise invisible words, given in <see cref="ReadingNote.Words"/>; they are not in the
    /// text. The line is the one they stand in or, for a line of nothing else, the one before.</summary>
    public const string HiddenText = "hidden-text";

    /// <summary>A picture or embedded object large enough to hold figures; it was not read. The line is the one it stands
    /// in or behind.</summary>
    public const string EmbeddedContent = "embedded-content";

    /// <summary>A calculated field whose kept result is not what its operands give; <see cref="ReadingNote.Words"/> is the
    /// right result.</summary>
    public const string StaleField = "stale-field";

    /// <summary>Text in an old Vietnamese font's coding (TCVN3, VNI) was decoded; <see cref="ReadingNote.Words"/> is the
    /// original.</summary>
    public const string OldFont = "old-font";

    /// <summary>Letters that do not decode to text.</summary>
    public const string GarbledText = "garbled-text";

    /// <summary>A text layer that is not drawn, as a scanner's.</summary>
    public const string InvisibleText = "invisible-text";

    /// <summary>A page that holds pictures only.</summary>
    public const string PageWithoutText = "page-without-text";

    /// <summary>Vietnamese without its tone marks.</summary>
    public const string ToneMarksLost = "tone-marks-lost";

    /// <summary>Earlier revisions of the file hold other text (signed or incrementally saved PDF).</summary>
    public const string EarlierRevision = "earlier-revision";

    /// <summary>Notes or comments of the document that hold figures; they are not part of the report.</summary>
    public const string CommentWithFigure = "comment-with-figure";
}
