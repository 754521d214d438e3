using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>A line as one look saw it.</summary>
/// <param name="Picture">Zero-based, in the order in which the pictures were given.</param>
/// <param name="Box">In pixels of the picture looked at.</param>
/// <param name="Words">From left to right, never none.</param>
internal sealed record SeenLine(int Picture, PixelBox Box, ImmutableArray<SeenWord> Words);
