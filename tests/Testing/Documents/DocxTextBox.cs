using System.Security;
using DocumentFormat.OpenXml;

namespace CTCPL.Pipeline.Testing.Documents;

/// <summary>A text box as Word 2010 and later write it.</summary>
internal static class DocxTextBox
{
    public static AlternateContent Markup(string text) => new($"""
        <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
            xmlns:v="urn:schemas-microsoft-com:vml">
          <mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="2000000" cy="500000"/><wp:docPr id="1" name="box"/>
            <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
              <wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>{Content(text)}</wps:txbx><wps:bodyPr/>
            </wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
          <mc:Fallback><w:pict><v:shape><v:textbox>{Content(text)}</v:textbox></v:shape></w:pict></mc:Fallback>
        </mc:AlternateContent>
        """);

    private static string Content(string text) =>
        $"<w:txbxContent><w:p><w:r><w:t>{SecurityElement.Escape(text)}</w:t></w:r></w:p></w:txbxContent>";
}
