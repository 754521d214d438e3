namespace CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

/// <summary>A rectangle of pixels, origin at the upper left corner; right and bottom are exclusive.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;
}
