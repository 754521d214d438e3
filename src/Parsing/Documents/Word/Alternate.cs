using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>Chooses one side of mc:AlternateContent (ISO/IEC 29500-3, 7.5), which holds the same content twice.</summary>
internal static class Alternate
{
    /// <summary>The first choice that has text, else the fallback if it has text, else the first side there is.</summary>
    public static XElement Chosen(XElement alternate)
    {
        XElement? first = null;
        foreach (XElement side in alternate.Elements())
        {
            first ??= side;
            if (side.Descendants(W.Main + "t").Any())
                return side;
        }
        return first ?? alternate;
    }
}
