using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CTCPL.Pipeline.Testing.Documents;

/// <summary>A paragraph under construction, piece by piece from left to right.</summary>
public sealed class DocxParagraph
{
    /// <summary>The time of every tracked change; any will do, as long as it stays.</summary>
    private static readonly DateTime Changed = new(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    internal Paragraph Element { get; } = new();

    private ParagraphProperties Properties => Element.ParagraphProperties ??= new ParagraphProperties();

    public DocxParagraph Text(string text) => Add(Run(text));

    public DocxParagraph Bold(string text) => Add(Run(text, new Bold()));

    public DocxParagraph Hidden(string text) => Add(Run(text, new Vanish()));

    public DocxParagraph Tab() => Add(new Run(new TabChar()));

    /// <summary>A soft line break: a new line of the same paragraph.</summary>
    public DocxParagraph Break() => Add(new Run(new Break()));

    /// <summary>An insertion that nobody has accepted.</summary>
    public DocxParagraph Inserted(string text) => Add(new InsertedRun(Run(text)) { Id = "1", Author = "Nguyễn Văn A", Date = Changed });

    /// <summary>A deletion that nobody has accepted.</summary>
    public DocxParagraph Deleted(string text) => Add(new DeletedRun(
        new Run(new DeletedText(text) { Space = SpaceProcessingModeValues.Preserve }))
    {
        Id = "2",
        Author = "Nguyễn Văn A",
        Date = Changed,
    });

    /// <summary>A content control inside the line.</summary>
    public DocxParagraph Control(string text) => Add(new SdtRun(new SdtProperties(), new SdtContentRun(Run(text))));

    /// <summary>A field with its cached result.</summary>
    public DocxParagraph Field(string instruction, string result) => Add(new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }))
        .Add(new Run(new FieldCode(instruction)))
        .Add(new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }))
        .Add(Run(result))
        .Add(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));

    /// <summary>A text box anchored here, as Word writes it: once in DrawingML, and again in VML for old programs.</summary>
    public DocxParagraph TextBox(string text)
    {
        Element.AppendChild(new Run(DocxTextBox.Markup(text)));
        return this;
    }

    public DocxParagraph Centered()
    {
        Properties.Justification = new Justification { Val = JustificationValues.Center };
        return this;
    }

    internal DocxParagraph Numbered(int list, int level)
    {
        Properties.NumberingProperties = new NumberingProperties(
            new NumberingLevelReference { Val = level }, new NumberingId { Val = list });
        return this;
    }

    private static Run Run(string text, OpenXmlElement? property = null)
    {
        var run = new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        if (property is not null)
            run.RunProperties = new RunProperties(property);
        return run;
    }

    private DocxParagraph Add(OpenXmlElement piece)
    {
        Element.AppendChild(piece);
        return this;
    }
}
