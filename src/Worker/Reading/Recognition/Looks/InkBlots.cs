using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>Groups ink that lies together, on a coarse grid.</summary>
internal static class InkBlots
{
    /// <summary>Side of a cell, in pixels of 1/300 inch.</summary>
    private const int Cell = 10;

    /// <summary>Least ink in a cell that counts, in pixels.</summary>
    private const int CellInk = 8;

    /// <summary>Least height: a digit of 8 points is 24 pixels tall.</summary>
    private const int Lowest = 22;

    /// <summary>Least ink of a blot: a thin "1" has about this much.</summary>
    private const int LeastInk = 70;

    /// <param name="width">Of the page, in pixels.</param>
    /// <param name="height">Of the page, in pixels.</param>
    /// <param name="isInk">Whether the pixel at this offset is ink to be grouped.</param>
    public static IEnumerable<PixelBox> Of(int width, int height, Func<int, bool> isInk)
    {
        int columns = (width + Cell - 1) / Cell;
        int rows = (height + Cell - 1) / Cell;
        int[] ink = new int[columns * rows];
        for (int at = 0; at < width * height; at++)
        {
            if (isInk(at))
                ink[at / width / Cell * columns + at % width / Cell]++;
        }
        for (int cell = 0; cell < ink.Length; cell++)
        {
            if (ink[cell] < CellInk)
                continue;
            (PixelBox cells, int sum) = Taken(ink, columns, rows, cell);
            var box = new PixelBox(cells.Left * Cell, cells.Top * Cell, cells.Right * Cell, cells.Bottom * Cell);
            if (sum >= LeastInk && box.Height >= Lowest)
                yield return box;
        }
    }

    /// <summary>Takes the cells that hang together with this one, and tells their extent and ink.</summary>
    private static (PixelBox Cells, int Ink) Taken(int[] ink, int columns, int rows, int first)
    {
        var cells = new PixelBox(first % columns, first / columns, first % columns + 1, first / columns + 1);
        int sum = ink[first];
        ink[first] = 0;
        var open = new Stack<int>([first]);
        while (open.TryPop(out int cell))
        {
            for (int y = Math.Max(0, cell / columns - 1); y <= Math.Min(rows - 1, cell / columns + 1); y++)
            {
                for (int x = Math.Max(0, cell % columns - 1); x <= Math.Min(columns - 1, cell % columns + 1); x++)
                {
                    int next = y * columns + x;
                    if (ink[next] < CellInk)
                        continue;
                    sum += ink[next];
                    ink[next] = 0;
                    cells = new PixelBox(Math.Min(cells.Left, x), Math.Min(cells.Top, y), Math.Max(cells.Right, x + 1), Math.Max(cells.Bottom, y + 1));
                    open.Push(next);
                }
            }
        }
        return (cells, sum);
    }
}
