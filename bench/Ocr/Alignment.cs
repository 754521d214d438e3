namespace CTCPL.Pipeline.Bench.Ocr;

/// <summary>Lays the letters that were read beside those that were printed, by the least number of changes.</summary>
internal sealed class Alignment
{
    private const float Gap = 1;
    private const float OtherLetter = 1;

    /// <summary>A digit for a letter, or the reverse: a little more than two gaps apart are too many.</summary>
    private const float OtherKind = 1.4f;

    private Alignment(int printed, int read)
    {
        ReadOf = new int[printed];
        PrintedOf = new int[read];
        Array.Fill(ReadOf, -1);
        Array.Fill(PrintedOf, -1);
    }

    /// <summary>For each printed letter the one read for it; -1 when none was.</summary>
    public int[] ReadOf { get; }

    /// <summary>For each letter read the printed one; -1 when there is none.</summary>
    public int[] PrintedOf { get; }

    public static Alignment Of(string printed, string read)
    {
        int width = read.Length + 1;
        byte[] steps = new byte[(printed.Length + 1) * width];
        Fill(printed, read, steps);
        var alignment = new Alignment(printed.Length, read.Length);
        for (int i = printed.Length, j = read.Length; i > 0 || j > 0;)
        {
            switch (steps[i * width + j])
            {
                case 0:
                    alignment.ReadOf[--i] = --j;
                    alignment.PrintedOf[j] = i;
                    break;
                case 1:
                    i--;
                    break;
                default:
                    j--;
                    break;
            }
        }
        return alignment;
    }

    private static void Fill(string printed, string read, byte[] steps)
    {
        int width = read.Length + 1;
        float[] before = [.. Enumerable.Range(0, width).Select(j => j * Gap)];
        float[] row = new float[width];
        steps.AsSpan(1, read.Length).Fill(2);
        for (int i = 1; i <= printed.Length; i++)
        {
            row[0] = i * Gap;
            steps[i * width] = 1;
            for (int j = 1; j < width; j++)
            {
                float changed = before[j - 1] + Cost(printed[i - 1], read[j - 1]);
                float lost = before[j] + Gap;
                float added = row[j - 1] + Gap;
                row[j] = Math.Min(changed, Math.Min(lost, added));
                steps[i * width + j] = (byte)(changed <= lost && changed <= added ? 0 : lost <= added ? 1 : 2);
            }
            (before, row) = (row, before);
        }
    }

    private static float Cost(char one, char other)
    {
        if (one == other)
            return 0;
        return char.IsAsciiDigit(one) == char.IsAsciiDigit(other) ? OtherLetter : OtherKind;
    }
}
