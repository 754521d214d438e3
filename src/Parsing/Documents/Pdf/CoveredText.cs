using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.InlineImages;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>Tells whether a picture of the whole page is drawn over all its text, as some scanning programs do with what
/// they recognised.</summary>
internal static class CoveredText
{
    /// <summary>A picture over this share of the page leaves margins only.</summary>
    private const double WholePage = 0.8;

    public static bool In(Page page, IReadOnlyList<IPdfImage> pictures)
    {
        double pageArea = page.Width * page.Height;
        List<IPdfImage> whole = [.. pictures.Where(picture => Area(picture.BoundingBox) >= WholePage * pageArea)];
        return whole.Count > 0 && whole.TrueForAll(IsOpaque) && IsDrawnLast(page.Operations, WholePage * pageArea);
    }

    /// <summary>A watermark is laid over text with a mask, and shows it.</summary>
    private static bool IsOpaque(IPdfImage picture) => !picture.IsImageMask && picture.MaskImage is null;

    /// <summary>Whether text is shown, and none behind the last picture of at least this area (square points).</summary>
    private static bool IsDrawnLast(IReadOnlyList<IGraphicsStateOperation> operations, double area)
    {
        var saved = new Stack<double>();
        double scale = 1; // of areas: the determinant of the current matrix
        bool hasText = false;
        bool covered = false;
        foreach (IGraphicsStateOperation operation in operations)
        {
            switch (operation)
            {
                case Push:
                    saved.Push(scale);
                    break;
                case Pop when saved.Count > 0:
                    scale = saved.Pop();
                    break;
                case ModifyCurrentTransformationMatrix { Value: { Length: 6 } matrix }:
                    scale *= Math.Abs((matrix[0] * matrix[3]) - (matrix[1] * matrix[2]));
                    break;
                case InvokeNamedXObject or EndInlineImage:
                    covered = covered || (hasText && scale >= area);
                    break;
                case { Operator: "Tj" or "TJ" or "'" or "\"" }:
                    hasText = true;
                    covered = false;
                    break;
            }
        }
        return covered;
    }

    private static double Area(in PdfRectangle rectangle)
    {
        var extent = Extent.Around(rectangle);
        return (extent.Right - extent.Left) * (extent.Top - extent.Bottom);
    }
}
