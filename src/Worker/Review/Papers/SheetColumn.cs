namespace CTCPL.Pipeline.Worker.Review.Papers;

/// <summary>A column of a sheet.</summary>
/// <param name="Title">In Vietnamese.</param>
/// <param name="Width">In characters.</param>
internal sealed record SheetColumn(string Title, int Width);
