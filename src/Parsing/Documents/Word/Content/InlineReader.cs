using System.Xml.Linq;
using CTCPL.Pipeline.Parsing.Documents.OldFonts;
using CTCPL.Pipeline.Parsing.Documents.Word.Formatting;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>
/// Reads one paragraph's runs through whatever wraps them: hyperlinks, smart tags, content controls, fields, tracked
/// changes, alternate content. Elements it does not know are looked through, so that no text is lost.
/// </summary>
internal sealed class InlineReader(RunLooks looks)
{
    /// <summary>What stands for the end of a paragraph, or of a line, that was deleted.</summary>
    private const string DeletedParagraphEnd = "¶";

    private const string DeletedLineEnd = "↵";

    private ParagraphContent _content = new();
    private Fields _fields = new([], new ParagraphContent());

    /// <summary>Appends the paragraph's content to <paramref name="content"/>.</summary>
    /// <param name="paragraph">The w:p.</param>
    /// <param name="content">Where to.</param>
    /// <param name="background">What is behind the paragraph.</param>
    /// <param name="isInserted">Whether it stands in a row or cell that is an unaccepted insertion.</param>
    public void Read(XElement paragraph, ParagraphContent content, Paint background, bool isInserted)
    {
        _content = content;
        _fields = new Fields(paragraph.Descendants(W.Main + "fldChar"), content);
        looks.Enter(paragraph.Child("pPr"), background);
        ReadChildren(paragraph, new RunState { Look = looks.Of(null), IsInserted = isInserted, CheckBox = CheckBox.Around(paragraph) });
    }

    /// <summary>Notes that the paragraph's end is deleted, so that it runs on in the next one.</summary>
    public static void EndDeleted(ParagraphContent content) => content.Append(DeletedParagraphEnd, PieceKind.Deleted, OldCoding.None);

    private void ReadChildren(XElement parent, RunState state)
    {
        foreach (XElement child in parent.Elements())
            ReadElement(child, state);
    }

    private void ReadElement(XElement element, RunState state)
    {
        if (element.Name.Namespace == W.Main)
            ReadMain(element, state);
        else if (element.Name.Namespace == W.Math)
            ReadMath(element, state);
        else if (element.Name == W.Compatibility + "AlternateContent")
            ReadChildren(Alternate.Chosen(element), state);
        else
            ReadChildren(element, state);
    }

    private void ReadMain(XElement element, RunState state)
    {
        switch (element.Name.LocalName)
        {
            case "r":
                ReadChildren(element, state.For(element.Child("rPr"), looks));
                break;
            case "ins" or "moveTo":
                ReadChildren(element, state with { IsInserted = true });
                break;
            case "del" or "moveFrom":
                ReadChildren(element, state with { IsDeleted = true });
                break;
            case "sdt":
                ReadChildren(element, state with { CheckBox = CheckBox.Of(element) ?? state.CheckBox });
                break;
            case "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr" or "fldData" or "rt":
                break;
            default:
                if (!ReadField(element, state) && !ReadMark(element, state))
                    ReadText(element, state);
                break;
        }
    }

    private bool ReadField(XElement element, RunState state)
    {
        switch (element.Name.LocalName)
        {
            case "fldChar":
                if (_fields.Pass(element) is string shown)
                    Append(shown, state);
                return true;
            case "instrText" or "delInstrText":
                _fields.AddInstruction(element.Value);
                return true;
            case "fldSimple":
                _fields.BeginResult((string?)element.Attribute(W.Main + "instr"));
                ReadChildren(element, state);
                _fields.EndResult((string?)element.Attribute(W.Main + "instr"));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Reads what stands in the line without being text of it.</summary>
    private bool ReadMark(XElement element, RunState state)
    {
        switch (element.Name.LocalName)
        {
            case "txbxContent":
                if (state is { IsDeleted: false, Look.IsHidden: false })
                    _content.TextBoxes.Add(element);
                return true;
            case "commentRangeStart" or "commentReference":
                if ((string?)element.Attribute(W.Main + "id") is string id)
                    _content.Current.Append(new CommentMark(id, IsStart: element.Name.LocalName is "commentRangeStart"));
                return true;
            case "drawing" or "pict" or "object":
                if (state is { IsDeleted: false, IsInPicture: false } && Pictures.MayHoldFigures(element))
                    _content.Current.Append(new EmbeddedMark());
                ReadChildren(element, state with { IsInPicture = true }); // text boxes
                return true;
            case "subDoc":
                _content.Current.Append(new EmbeddedMark());
                return true;
            default:
                return false;
        }
    }

    private void ReadText(XElement element, RunState state)
    {
        switch (element.Name.LocalName)
        {
            case "t" or "delText":
                Append(state.CheckBox?.Shown(element.Value) ?? RunText.Of(element, state.Look.Font), state);
                break;
            case "tab" or "ptab":
                Append("\t", state);
                break;
            case "noBreakHyphen":
                Append("-", state);
                break;
            case "softHyphen":
                Append("\u00AD", state); // a letter, if the font is one of TCVN3
                break;
            case "sym":
                string glyph = Symbols.Glyph((string?)element.Attribute(W.Main + "font"), (string?)element.Attribute(W.Main + "char")) ?? "";
                Append(state.CheckBox?.Shown(glyph) ?? glyph, state);
                break;
            case "br" or "cr":
                Break(state);
                break;
            default:
                ReadChildren(element, state);
                break;
        }
    }

    private void ReadMath(XElement element, RunState state)
    {
        switch (element.Name.LocalName)
        {
            case "t":
                Append(element.Value, state);
                break;
            case "den":
                Append("/", state);
                ReadChildren(element, state);
                break;
            case "sup":
                ReadChildren(element, state.Raised(Raising.Superscript));
                break;
            case "sub":
                ReadChildren(element, state.Raised(Raising.Subscript));
                break;
            case "rad":
                Append("√", state);
                ReadChildren(element, state);
                break;
            default:
                ReadChildren(element, state);
                break;
        }
    }

    private void Append(string text, RunState state)
    {
        if (!_fields.IsInInstruction)
            _content.Append(RaisedText.Of(text, state.Raising, _content.Current.LastShown), state.Kind, state.Look.Coding);
    }

    private void Break(RunState state)
    {
        if (_fields.IsInInstruction)
            return;
        if (state.Kind is PieceKind.Deleted)
            _content.Append(DeletedLineEnd, PieceKind.Deleted, OldCoding.None);
        else if (state.Kind is not PieceKind.Hidden)
            _content.Break();
    }
}
