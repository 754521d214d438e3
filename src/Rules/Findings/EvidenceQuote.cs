using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Rules.Findings;

/// <summary>Words of the document for a place in it.</summary>
internal static class EvidenceQuote
{
    public static Evidence At(DocumentText document, TextSpan span)
    {
        TextLine line = document.Line(span.Line);
        return new Evidence(Quotation.Around(line.Content, span.Column, span.Length), span, line.Paragraph, line.Cell, line.Box);
    }
}
