namespace CTCPL.Pipeline.Bench.Ocr;

/// <summary>What became of one figure.</summary>
internal enum Verdict
{
    /// <summary>As printed, and said to be sure.</summary>
    Right,

    /// <summary>Said not to be sure, whatever it reads.</summary>
    Doubtful,

    /// <summary>Said to be sure, and not what is printed.</summary>
    Wrong,

    /// <summary>Printed, and nowhere in the text, without a doubt beside the place.</summary>
    Lost,

    /// <summary>Nowhere on the paper, and said to be sure.</summary>
    Invented,
}
