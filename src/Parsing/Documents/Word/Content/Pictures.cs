using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>Tells pictures and embedded objects that may hold figures (a scanned table, a worksheet, a chart) from logos,
/// signatures and lines.</summary>
internal static partial class Pictures
{
    /// <summary>English Metric Units in a centimetre and a point (ISO/IEC 29500-1, 20.1.2.1).</summary>
    private const double EmuPerCentimetre = 360_000;

    private const double PointsPerCentimetre = 72 / 2.54;

    /// <summary>A narrower picture holds no table row; in centimetres, as the next.</summary>
    private const double LeastWidth = 5;

    private const double LeastHeight = 1;

    /// <summary>Whether a w:drawing, w:pict or w:object shows a picture or object of that size.</summary>
    public static bool MayHoldFigures(XElement element)
    {
        if (!element.Descendants().Any(IsContent))
            return false;
        return element.Name.LocalName is "drawing" ? IsLargeDrawing(element) : element.Descendants().Any(IsLargeShape);
    }

    // The picture of a text box is its text, which is read.
    private static bool IsContent(XElement element) => element.Name.LocalName switch
    {
        "pic" or "chart" or "relIds" or "OLEObject" or "imagedata" => element.Name.Namespace != W.Main,
        _ => false,
    };

    private static bool IsLargeDrawing(XElement drawing)
    {
        XElement? extent = drawing.Elements().Elements().FirstOrDefault(e => e.Name.LocalName is "extent");
        return extent is not null
            && Number((string?)extent.Attribute("cx")) >= LeastWidth * EmuPerCentimetre
            && Number((string?)extent.Attribute("cy")) >= LeastHeight * EmuPerCentimetre;
    }

    private static bool IsLargeShape(XElement shape) =>
        (string?)shape.Attribute("style") is string style
        && Length(style, "width") >= LeastWidth * PointsPerCentimetre
        && Length(style, "height") >= LeastHeight * PointsPerCentimetre;

    /// <summary>A length of a VML style, in points; zero when it has none.</summary>
    private static double Length(string style, string name)
    {
        foreach (Match match in LengthOfStyle.Matches(style))
        {
            if (match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return Number(match.Groups["number"].Value) * match.Groups["unit"].Value.ToUpperInvariant() switch
                {
                    "IN" => 72,
                    "CM" => PointsPerCentimetre,
                    "MM" => PointsPerCentimetre / 10,
                    "PX" => 0.75,
                    _ => 1,
                };
            }
        }
        return 0;
    }

    private static double Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : 0;

    [GeneratedRegex(
        @"(?:^|;)\s*(?<name>width|height)\s*:\s*(?<number>\d{1,6}(?:\.\d{1,6})?)\s*(?<unit>[a-z]{0,2})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LengthOfStyle { get; }
}
