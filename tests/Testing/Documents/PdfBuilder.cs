using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Writer;

namespace CTCPL.Pipeline.Testing.Documents;

/// <summary>Draws PDF pages piece by piece, each piece where the test says; A4 portrait, origin at the lower left corner.</summary>
public sealed class PdfBuilder : IDisposable
{
    private readonly PdfDocumentBuilder _document = new();
    private readonly Dictionary<PdfFont, PdfDocumentBuilder.AddedFont> _fonts = [];
    private PdfPageBuilder? _page;

    private PdfPageBuilder Current => _page ?? throw new InvalidOperationException("Add a page first.");

    public PdfBuilder Page(int rotation = 0)
    {
        _page = _document.AddPage(PageSize.A4);
        if (rotation != 0)
            _page.SetRotation(new PageRotationDegrees(rotation));
        return this;
    }

    /// <summary>Draws text with its first letter's baseline beginning at a point.</summary>
    /// <param name="x">Points from the left edge.</param>
    /// <param name="y">Points from the lower edge.</param>
    /// <param name="text">What to draw, as it stands: not normalised.</param>
    /// <param name="size">Font size in points.</param>
    /// <param name="font">The typeface.</param>
    public PdfBuilder Text(double x, double y, string text, double size = 12, PdfFont font = PdfFont.Serif)
    {
        Current.AddText(text, size, new PdfPoint(x, y), Font(font));
        return this;
    }

    /// <summary>Places text that is not drawn (rendering mode 3), as scanning programs do.</summary>
    public PdfBuilder Invisible(double x, double y, string text, double size = 12)
    {
        Current.SetTextRenderingMode(TextRenderingMode.Neither);
        Text(x, y, text, size);
        Current.SetTextRenderingMode(TextRenderingMode.Fill);
        return this;
    }

    /// <summary>Draws a picture (one grey point, stretched) over a rectangle.</summary>
    public PdfBuilder Picture(double x, double y, double width, double height)
    {
        Current.AddPng(GreyPoint.Png, new PdfRectangle(x, y, x + width, y + height));
        return this;
    }

    /// <summary>Draws the borders of a table: a line at each given place, from end to end.</summary>
    /// <param name="columns">Of the upright lines, in points from the left edge, ascending.</param>
    /// <param name="rows">Of the level lines, in points from the lower edge, ascending.</param>
    public PdfBuilder Grid(double[] columns, double[] rows)
    {
        foreach (double x in columns)
            Current.DrawLine(new PdfPoint(x, rows[0]), new PdfPoint(x, rows[^1]), 0.5);
        foreach (double y in rows)
            Current.DrawLine(new PdfPoint(columns[0], y), new PdfPoint(columns[^1], y), 0.5);
        return this;
    }

    /// <summary>Draws text along a slanted baseline, as watermarks are; degrees go counter-clockwise.</summary>
    public PdfBuilder Slanted(double x, double y, double degrees, string text, double size)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        Current.CurrentStream.Operations.Add(Push.Value);
        Current.CurrentStream.Operations.Add(new ModifyCurrentTransformationMatrix([cos, sin, -sin, cos, x, y]));
        Text(0, 0, text, size);
        Current.CurrentStream.Operations.Add(Pop.Value);
        return this;
    }

    /// <summary>Draws lines below each other from the top margin down.</summary>
    public PdfBuilder Lines(params ReadOnlySpan<string> lines)
    {
        double y = 780;
        foreach (string line in lines)
        {
            Text(60, y, line);
            y -= 18;
        }
        return this;
    }

    /// <summary>Draws text that ends at a point, as a column of figures does.</summary>
    public PdfBuilder TextEndingAt(double right, double y, string text, double size = 12)
    {
        double width = Width(text, size);
        return Text(right - width, y, text, size);
    }

    /// <summary>Advance of the text in points.</summary>
    public double Width(string text, double size = 12, PdfFont font = PdfFont.Serif) =>
        Current.MeasureText(text, size, new PdfPoint(0, 0), Font(font)) is { Count: > 0 } letters
            ? letters[^1].EndBaseLine.X - letters[0].StartBaseLine.X
            : 0;

    public byte[] Build() => _document.Build();

    public void Dispose() => _document.Dispose();

    private PdfDocumentBuilder.AddedFont Font(PdfFont font)
    {
        if (!_fonts.TryGetValue(font, out PdfDocumentBuilder.AddedFont? added))
            _fonts.Add(font, added = _document.AddTrueTypeFont(PdfFonts.Bytes(font)));
        return added;
    }
}
