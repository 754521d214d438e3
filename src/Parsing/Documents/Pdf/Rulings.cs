using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>The straight lines drawn on a page, as a table's borders are. On the page's own frame, in points.</summary>
internal sealed class Rulings
{
    /// <summary>A shape thinner than this is a line.</summary>
    private const double Thin = 2.5;

    /// <summary>A line shorter than this is a dash or a tick.</summary>
    private const double Short = 5;

    /// <summary>Lines stop this short of each other where they meet.</summary>
    private const double Reach = 2;

    /// <summary>A page with more lines is a drawing.</summary>
    private const int Most = 5_000;

    private readonly List<Extent> _upright = [];
    private readonly List<Extent> _level = [];

    public static Rulings None { get; } = new();

    public static Rulings Of(PageText page)
    {
        var rulings = new Rulings();
        foreach (PdfPath shape in page.Shapes)
        {
            if (!shape.IsFilled && !shape.IsStroked)
                continue;
            foreach (PdfSubpath part in shape)
            {
                if (part.GetBoundingRectangle() is PdfRectangle drawn)
                    rulings.Add(Extent.Around(drawn), shape.IsStroked);
            }
            if (rulings._upright.Count + rulings._level.Count > Most)
                return None;
        }
        return rulings;
    }

    /// <summary>Whether an upright line stands between two places of a row.</summary>
    public bool Part(double from, double to, double height)
    {
        foreach (Extent line in _upright)
        {
            if (line.Left >= from - Thin && line.Right <= to + Thin && line.Bottom <= height && line.Top >= height)
                return true;
        }
        return false;
    }

    /// <summary>The cell a point lies in: bounded by lines on all four sides; <c>null</c> outside of tables.</summary>
    public Extent? CellAround(double x, double y)
    {
        double left = double.NaN;
        double right = double.NaN;
        foreach (Extent line in _upright)
        {
            if (line.Bottom - Reach > y || line.Top + Reach < y)
                continue;
            double at = (line.Left + line.Right) / 2;
            if (at <= x && !(left >= at))
                left = at;
            else if (at > x && !(right <= at))
                right = at;
        }
        double bottom = double.NaN;
        double top = double.NaN;
        foreach (Extent line in _level)
        {
            if (line.Left - Reach > x || line.Right + Reach < x)
                continue;
            double at = (line.Bottom + line.Top) / 2;
            if (at <= y && !(bottom >= at))
                bottom = at;
            else if (at > y && !(top <= at))
                top = at;
        }
        return double.IsNaN(left + right + bottom + top) ? null : new Extent(left, bottom, right, top);
    }

    private void Add(in Extent shape, bool isStroked)
    {
        double width = shape.Right - shape.Left;
        double height = shape.Top - shape.Bottom;
        if (width <= Thin && height >= Short)
        {
            _upright.Add(shape);
        }
        else if (height <= Thin && width >= Short)
        {
            _level.Add(shape);
        }
        else if (isStroked && width > Thin && height > Thin) // the frame of a cell
        {
            _upright.Add(shape with { Right = shape.Left });
            _upright.Add(shape with { Left = shape.Right });
            _level.Add(shape with { Top = shape.Bottom });
            _level.Add(shape with { Bottom = shape.Top });
        }
    }
}
