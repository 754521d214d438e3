using System.Globalization;
using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>Names of WordprocessingML (ISO/IEC 29500-1) and how its values are read.</summary>
internal static class W
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    public static readonly XNamespace Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static readonly XName Val = Main + "val";

    private static readonly Dictionary<string, XNamespace> Strict = new(StringComparer.Ordinal)
    {
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"] = Main,
        ["http://purl.oclc.org/ooxml/officeDocument/math"] = Math,
        ["http://purl.oclc.org/ooxml/officeDocument/relationships"] = Relationship,
    };

    /// <summary>The namespace of this address; those of the "strict" spelling of ISO/IEC 29500 become the transitional ones.</summary>
    public static XNamespace Namespace(string address) =>
        Strict.TryGetValue(address, out XNamespace? transitional) ? transitional : XNamespace.Get(address);

    /// <summary>The child of this name of the main namespace; <c>null</c> when there is none.</summary>
    public static XElement? Child(this XElement? parent, string name) => parent?.Element(Main + name);

    /// <summary>The w:val of the child of this name; <c>null</c> when the child or its value is missing.</summary>
    public static string? ChildValue(this XElement? parent, string name) => (string?)parent.Child(name)?.Attribute(Val);

    /// <summary>As <see cref="ChildValue"/>, as a whole number; <c>null</c> when it is none.</summary>
    public static int? ChildNumber(this XElement? parent, string name) => Number(parent.ChildValue(name));

    /// <summary>An on/off property (ISO/IEC 29500-1, 17.17.4): <c>null</c> when absent, on when it has no value.</summary>
    public static bool? Switch(this XElement? parent, string name) =>
        parent.Child(name) is XElement element ? (string?)element.Attribute(Val) is not ("0" or "false" or "off") : null;

    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;
}
