using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Reading.Recognition;

/// <summary>The bounds of text recognition.</summary>
internal sealed record RecognitionOptions
{
    /// <summary>Pages recognised at the same time, over all documents; each keeps one core busy. Default: two.</summary>
    [Range(1, 64)]
    public int PagesAtOnce { get; init; } = 2;

    /// <summary>Most pages of one document that are recognised; the others stay without text. Default: 60.</summary>
    [Range(1, 2_000)]
    public int Pages { get; init; } = 60;

    /// <summary>Longest time of one run of a tool on one page. Default: one minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan PagePatience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Most pixels of a rendered page; a larger one is rendered more coarsely. Default: 40 million (A3 at 300 dpi has 17).</summary>
    [Range(1_000_000, 400_000_000)]
    public long PagePixels { get; init; } = 40_000_000;
}
