using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Bench.Ocr;

/// <summary>A scan and what the recogniser saw on it, kept on disk so that reader and rules can be measured again without it.</summary>
/// <param name="Report">The scan.</param>
/// <param name="Recognised">What was seen; <see cref="RecognisedPages.None"/> when no page was recognised.</param>
internal sealed record KeptScan(ScannedReport Report, RecognisedPages Recognised)
{
    public static KeptScan? Find(string folder, int seed)
    {
        string file = PathOf(folder, seed);
        return folder.Length > 0 && System.IO.File.Exists(file) ? JsonSerializer.Deserialize<KeptScan>(System.IO.File.ReadAllBytes(file)) : null;
    }

    /// <summary>Writes it under its seed; nothing without a folder.</summary>
    public void Keep(string folder)
    {
        if (folder.Length == 0)
            return;
        Directory.CreateDirectory(folder);
        System.IO.File.WriteAllBytes(PathOf(folder, Report.Seed) + ".part", JsonSerializer.SerializeToUtf8Bytes(this));
        System.IO.File.Move(PathOf(folder, Report.Seed) + ".part", PathOf(folder, Report.Seed), overwrite: true);
    }

    private static string PathOf(string folder, int seed) => Path.Join(folder, FormattableString.Invariant($"scan-{seed}.json"));
}
