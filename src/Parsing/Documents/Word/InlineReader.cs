using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>
/// Reads one paragraph's runs through whatever wraps them: hyperlinks, smart tags, content controls, fields, tracked
/// changes, alternate content. Elements it does not know are looked through, so that no text is lost.
/// </summary>
internal sealed class InlineReader(Styles styles)
{
    private ParagraphContent _content = new();
    private FieldInstructions _fields = new([]);
    private bool? _styleHides;

    /// <summary>Appends the paragraph's content to <paramref name="content"/>.</summary>
    public void Read(XElement paragraph, ParagraphContent content)
    {
        _content = content;
        _fields = new FieldInstructions(paragraph.Descendants(W.Main + "fldChar"));
        _styleHides = styles.Hides(styles.OfParagraph(paragraph.Child("pPr")));
        ReadChildren(paragraph, new RunState());
    }

    private void ReadChildren(XElement parent, RunState state)
    {
        foreach (XElement child in parent.Elements())
            ReadElement(child, state);
    }

    private void ReadElement(XElement element, RunState state)
    {
        if (element.Name.Namespace == W.Main)
            ReadMain(element, state);
        else if (element.Name == W.Compatibility + "AlternateContent")
            ReadChildren(Alternate.Chosen(element), state);
        else if (element.Name == W.Math + "t")
            Append(element.Value, state);
        else if (element.Name == W.Math + "den")
            ReadDenominator(element, state);
        else
            ReadChildren(element, state);
    }

    private void ReadMain(XElement element, RunState state)
    {
        switch (element.Name.LocalName)
        {
            case "r":
                ReadChildren(element, state.For(element.Child("rPr"), Hides(element.Child("rPr"))));
                break;
            case "ins" or "moveTo":
                ReadChildren(element, state with { IsInserted = true });
                break;
            case "del" or "moveFrom":
                ReadChildren(element, state with { IsDeleted = true });
                break;
            case "txbxContent":
                if (state is { IsDeleted: false, IsHidden: false })
                    _content.TextBoxes.Add(element);
                break;
            case "fldChar":
                _fields.Pass(element);
                break;
            case "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr" or "instrText" or "delInstrText" or "fldData" or "rt":
                break;
            default:
                if (Characters(element, state.Font) is string text)
                    Append(text, state);
                else if (IsBreak(element))
                    Break(state);
                else
                    ReadChildren(element, state);
                break;
        }
    }

    /// <summary>The characters that an element of a run stands for; <c>null</c> when it is no such element.</summary>
    private static string? Characters(XElement element, string? font) => element.Name.LocalName switch
    {
        "t" or "delText" => RunText.Of(element, font),
        "tab" or "ptab" => "\t",
        "noBreakHyphen" => "-",
        "softHyphen" => "",
        "sym" => Symbols.Glyph((string?)element.Attribute(W.Main + "font"), (string?)element.Attribute(W.Main + "char")) ?? "",
        _ => null,
    };

    private static bool IsBreak(XElement element) => element.Name.LocalName is "br" or "cr";

    private void Append(string text, RunState state)
    {
        if (_fields.IsInInstruction)
            return;
        ContentLine line = _content.Current;
        if (state.IsDeleted)
        {
            line.Deleted.Append(text);
        }
        else if (state.IsHidden)
        {
            line.Hidden.Append(text);
        }
        else
        {
            line.Text.Append(text);
            if (state.IsInserted)
                line.Inserted.Append(text);
        }
    }

    private void Break(RunState state)
    {
        if (state is { IsDeleted: false, IsHidden: false } && !_fields.IsInInstruction)
            _content.Lines.Add(new ContentLine());
    }

    private void ReadDenominator(XElement denominator, RunState state)
    {
        Append("/", state);
        ReadChildren(denominator, state);
    }

    // The run's own property wins over its character style, that one over the paragraph's style.
    private bool Hides(XElement? properties) =>
        properties.Switch("vanish") ?? styles.Hides(properties.ChildValue("rStyle")) ?? _styleHides ?? false;
}

/// <summary>How the text of a run is to be taken.</summary>
/// <param name="IsInserted">Inside an unaccepted insertion.</param>
/// <param name="IsDeleted">Inside an unaccepted deletion; outweighs the other two.</param>
/// <param name="IsHidden">Formatted as hidden.</param>
/// <param name="Font">The run's own font; <c>null</c> when it names none.</param>
internal readonly record struct RunState(bool IsInserted, bool IsDeleted, bool IsHidden, string? Font)
{
    public RunState For(XElement? properties, bool hidden) => this with
    {
        IsHidden = hidden,
        Font = (string?)properties.Child("rFonts")?.Attribute(W.Main + "ascii"),
        // Old files mark a deleted or inserted run in its properties.
        IsDeleted = IsDeleted || properties.Child("del") is not null,
        IsInserted = IsInserted || properties.Child("ins") is not null,
    };
}
