using System.Text;
using System.Xml.Linq;
using CTCPL.Pipeline.Parsing.Documents.OldFonts;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>The old coding that most of a document is in, found out when a line alone does not tell.</summary>
internal sealed class DocumentCoding(XElement body)
{
    /// <summary>How much of the text is looked at, in UTF-16 units; a report has some ten thousand.</summary>
    private const int Window = 100_000;

    private OldCoding? _around;

    public OldCoding Around => _around ??= Guess();

    private OldCoding Guess()
    {
        var text = new StringBuilder();
        foreach (XElement paragraph in body.Descendants(W.Main + "p"))
        {
            foreach (XElement run in paragraph.Elements(W.Main + "r"))
            {
                foreach (XElement words in run.Elements(W.Main + "t"))
                    text.Append(words.Value);
            }
            text.Append('\n');
            if (text.Length > Window)
                break;
        }
        return IsUnicode(text) ? OldCoding.None : OldFontText.Guess(text.ToString());
    }

    /// <summary>Whether letters that only Unicode has are the most of those beyond ASCII: the usual case, told at once.</summary>
    private static bool IsUnicode(StringBuilder text)
    {
        (int unicode, int latin) = (0, 0);
        foreach (ReadOnlyMemory<char> chunk in text.GetChunks())
        {
            foreach (char c in chunk.Span)
            {
                latin += c is > '\u007F' and <= '\u00FF' ? 1 : 0;
                unicode += c > '\u00FF' && char.IsLetter(c) ? 1 : 0;
            }
        }
        return unicode > latin;
    }
}
