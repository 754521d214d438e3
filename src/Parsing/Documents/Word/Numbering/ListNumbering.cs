using System.Xml.Linq;
using CTCPL.Pipeline.Parsing.Documents.Word.Formatting;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Numbering;

/// <summary>Renders the automatic numbers of the paragraphs of one story, called once a paragraph in document order.</summary>
internal sealed class ListNumbering(NumberingDefinitions definitions, Styles styles)
{
    private readonly Dictionary<int, ListCounter> _counters = [];

    /// <summary>The number in front of this paragraph, with the space behind it ("a) "); empty when it has none.</summary>
    public string Next(XElement paragraph)
    {
        if (Find(paragraph.Child("pPr")) is not (NumberingList list, int level))
            return "";
        if (!_counters.TryGetValue(list.Family, out ListCounter? counter))
            _counters[list.Family] = counter = new ListCounter();
        string number = counter.Next(list, level);
        return number.Length == 0 ? "" : number + list.Levels[level].Suffix;
    }

    /// <summary>The list and zero-based level: each from the paragraph itself, or else from its style or those that one is
    /// based on; w:numId zero takes the number away.</summary>
    private (NumberingList List, int Level)? Find(XElement? properties)
    {
        XElement? own = properties.Child("numPr");
        int? id = own.ChildNumber("numId");
        int? level = own.ChildNumber("ilvl");
        List<string> inheritedFrom = [];
        foreach ((string styleId, XElement style) in styles.Chain(styles.OfParagraph(properties)))
        {
            if (id is not null)
                break;
            XElement? inherited = style.Child("pPr").Child("numPr");
            level ??= inherited.ChildNumber("ilvl");
            id = inherited.ChildNumber("numId");
            inheritedFrom.Add(styleId);
        }
        if (id is not int number || definitions.Find(number) is not NumberingList list)
            return null;
        // A level names its style (w:pStyle, 17.9.23); that outweighs what the style says about its level.
        if (own.ChildNumber("ilvl") is null)
            level = inheritedFrom.Select(list.LevelOf).FirstOrDefault(linked => linked is not null) ?? level;
        return (list, Math.Clamp(level ?? 0, 0, NumberingLevel.Count - 1));
    }
}
