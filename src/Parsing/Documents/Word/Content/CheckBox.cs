using System.Globalization;
using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>
/// A check box: a content control ([MS-DOCX] 2.6.1.11, w14:checkbox) whose two signs are free to choose, or a form field
/// (w:checkBox; ISO/IEC 29500-1, 17.16.7). Both are read as ☑ and ☐.
/// </summary>
/// <param name="Checked">The sign of the control when it is checked.</param>
/// <param name="Unchecked">Its sign when it is not.</param>
internal sealed record CheckBox(string Checked, string Unchecked)
{
    private const string Yes = "☑";
    private const string No = "☐";

    /// <summary>The check box that a content control is; <c>null</c> for any other control.</summary>
    public static CheckBox? Of(XElement control)
    {
        XElement? box = control.Child("sdtPr")?.Elements().FirstOrDefault(e => e.Name.LocalName is "checkbox");
        return box is null ? null : new CheckBox(Sign(box, "checkedState", "☒"), Sign(box, "uncheckedState", No));
    }

    /// <summary>The check box around a paragraph or its cell; <c>null</c> when there is none.</summary>
    public static CheckBox? Around(XElement paragraph)
    {
        for (XElement? around = paragraph.Parent; around is not null && around.Name != W.Main + "body"; around = around.Parent)
        {
            if (around.Name == W.Main + "sdt" && Of(around) is CheckBox box)
                return box;
        }
        return null;
    }

    /// <summary>How a form field of this kind (w:ffData/w:checkBox) is set.</summary>
    public static string OfField(XElement box) => box.Switch("checked") ?? box.Switch("default") ?? false ? Yes : No;

    /// <summary>The content of the control as a check mark; <c>null</c> when it is neither sign.</summary>
    public string? Shown(string content) => content.Trim() is var sign && string.Equals(sign, Checked, StringComparison.Ordinal) ? Yes
        : string.Equals(sign, Unchecked, StringComparison.Ordinal) ? No
        : null;

    private static string Sign(XElement box, string name, string usual)
    {
        XElement? state = box.Elements().FirstOrDefault(e => string.Equals(e.Name.LocalName, name, StringComparison.Ordinal));
        string? font = (string?)state?.Attributes().FirstOrDefault(a => a.Name.LocalName is "font");
        string? code = (string?)state?.Attributes().FirstOrDefault(a => a.Name.LocalName is "val");
        if (!ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort value))
            return usual;
        return value is (>= 0x100 and < 0xF000) or > 0xF0FF
            ? ((char)value).ToString()
            : Formatting.Symbols.Glyph(font, code) ?? usual;
    }
}
