namespace CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

/// <summary>Takes the dots of dirt off a page: ink that hangs together and is smaller than any full stop.</summary>
internal static class Specks
{
    private const byte InkBelow = 170;

    /// <summary>Largest speck, in pixels of 1/300 inch: the full stop of a 10-point letter has about 30.</summary>
    private const int Largest = 20;

    /// <summary>A page with fewer specks than this is left alone, to the last pixel.</summary>
    private const int Few = 150;

    public static GrayPicture Removed(GrayPicture page)
    {
        List<int> specks = Of(page, out int count);
        if (count < Few)
            return page;
        byte[] pixels = [.. page.Pixels];
        foreach (int at in specks)
        {
            // with its soft edge
            for (int y = Math.Max(0, at / page.Width - 1); y <= Math.Min(page.Height - 1, at / page.Width + 1); y++)
            {
                int left = Math.Max(0, at % page.Width - 1);
                int right = Math.Min(page.Width, at % page.Width + 2);
                pixels.AsSpan(y * page.Width + left, right - left).Fill(GrayPicture.Paper);
            }
        }
        return page with { Pixels = pixels };
    }

    /// <summary>The pixels of all specks, and how many specks there are.</summary>
    private static List<int> Of(GrayPicture page, out int count)
    {
        bool[] seen = new bool[page.Pixels.Length];
        List<int> specks = [];
        List<int> piece = [];
        count = 0;
        for (int at = 0; at < seen.Length; at++)
        {
            if (seen[at] || page.Pixels[at] >= InkBelow)
                continue;
            Take(page, seen, at, piece);
            if (piece.Count > Largest)
                continue;
            specks.AddRange(piece);
            count++;
        }
        return specks;
    }

    /// <summary>Collects the ink that hangs together with a pixel.</summary>
    private static void Take(GrayPicture page, bool[] seen, int first, List<int> piece)
    {
        piece.Clear();
        piece.Add(first);
        seen[first] = true;
        for (int i = 0; i < piece.Count; i++)
        {
            int x = piece[i] % page.Width;
            int y = piece[i] / page.Width;
            for (int row = Math.Max(0, y - 1); row <= Math.Min(page.Height - 1, y + 1); row++)
            {
                for (int column = Math.Max(0, x - 1); column <= Math.Min(page.Width - 1, x + 1); column++)
                {
                    int next = row * page.Width + column;
                    if (seen[next] || page.Pixels[next] >= InkBelow)
                        continue;
                    seen[next] = true;
                    piece.Add(next);
                }
            }
        }
    }
}
