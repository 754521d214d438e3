namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>Which lines of a document a text recogniser read.</summary>
public sealed class RecognisedLines
{
    private readonly bool _any;
    private readonly bool _told;

    private RecognisedLines(bool any, bool told) => (_any, _told) = (any, told);

    public static RecognisedLines Of(DocumentText document)
    {
        bool any = document.Method is ReadingMethod.Ocr or ReadingMethod.Mixed;
        return new RecognisedLines(any, any && document.Lines.Any(l => l.Recognised));
    }

    /// <summary>Whether there are none.</summary>
    public bool AreNone => !_any;

    /// <summary>Whether this line is one; where no line of a recognised document says so, all are.</summary>
    public bool Contain(TextLine line) => _any && (line.Recognised || !_told);
}
