using DocumentFormat.OpenXml.Wordprocessing;

namespace CTCPL.Pipeline.Testing.Documents;

/// <summary>The look that administrative documents have by law (Nghị định 30/2020/NĐ-CP, phụ lục I): Times New Roman 14.</summary>
internal static class DocxStyles
{
    public static Styles ToElement() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" },
                new FontSize { Val = "28" },
                new Languages { Val = "vi-VN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { Before = "60", After = "60" }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });
}
