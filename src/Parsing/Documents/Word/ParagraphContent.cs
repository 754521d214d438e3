using System.Text;
using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>What a paragraph holds in its final view: its lines and the text boxes anchored in it.</summary>
internal sealed class ParagraphContent
{
    /// <summary>One line or, with soft breaks, several; never empty, its lines may be.</summary>
    public List<ContentLine> Lines { get; } = [new ContentLine()];

    /// <summary>The w:txbxContent elements anchored here.</summary>
    public List<XElement> TextBoxes { get; } = [];

    public ContentLine Current => Lines[^1];

    public bool HasVisibleText => Lines.Exists(l => l.Text.Length > 0);

    public bool HasHiddenText => Lines.Exists(l => l.Hidden.Length > 0);
}

/// <summary>One line of a paragraph and what stands there besides the text as shown.</summary>
internal sealed class ContentLine
{
    /// <summary>The text as shown, insertions included.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>The part of <see cref="Text"/> that is an unaccepted insertion.</summary>
    public StringBuilder Inserted { get; } = new();

    /// <summary>Text that an unaccepted deletion takes away.</summary>
    public StringBuilder Deleted { get; } = new();

    /// <summary>Text formatted as hidden.</summary>
    public StringBuilder Hidden { get; } = new();
}
