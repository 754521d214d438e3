using System.Collections.Immutable;
using System.Globalization;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>A way of looking at a picture.</summary>
/// <param name="Name">Names the files in between.</param>
/// <param name="Language">Tesseract's model.</param>
/// <param name="Segmentation">Tesseract's page segmentation mode, 0 to 13.</param>
/// <param name="Dpi">Resolution of the picture.</param>
internal sealed record Manner(string Name, string Language, int Segmentation, int Dpi)
{
    /// <summary>More of Tesseract's variables, as name=value.</summary>
    public ImmutableArray<string> Variables { get; init; } = [];

    /// <summary>The words on Tesseract's command line.</summary>
    public ImmutableArray<string> Arguments =>
    [
        "-l", Language, "--psm", Segmentation.ToString(CultureInfo.InvariantCulture),
        "--dpi", Dpi.ToString(CultureInfo.InvariantCulture),
        .. Variables.SelectMany(variable => (string[])["-c", variable]),
    ];
}
