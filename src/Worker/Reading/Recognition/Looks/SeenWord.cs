using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>A word as one look saw it.</summary>
/// <param name="Text">NFC, without white space, never empty.</param>
/// <param name="Box">In pixels of the picture looked at.</param>
/// <param name="Confidence">Tesseract's, 0 to 100.</param>
internal sealed record SeenWord(string Text, PixelBox Box, double Confidence);
