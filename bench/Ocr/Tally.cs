using CTCPL.Pipeline.Testing.Scans;
using static System.FormattableString;

namespace CTCPL.Pipeline.Bench.Ocr;

/// <summary>Counts verdicts over all scans, by resolution and by noise, and keeps what went wrong.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, Counts> _groups = new(StringComparer.Ordinal);
    private readonly List<string> _worst = [];

    public int Reports { get; set; }

    public int Pages { get; set; }

    /// <summary>Time spent on recognising.</summary>
    public TimeSpan Recognising { get; set; }

    /// <summary>Pages recognised in that time.</summary>
    public int RecognisedPages { get; set; }

    /// <summary>Places where the recogniser said that it could not read what stands there.</summary>
    public int Unreadable { get; set; }

    /// <summary>Pages that were said not to be recognised.</summary>
    public int Untold { get; set; }

    public IEnumerable<KeyValuePair<string, Counts>> Groups => _groups;

    /// <summary>What was said to be sure and is not so, then what is doubtful.</summary>
    public IEnumerable<string> Worst => _worst.Order(StringComparer.Ordinal);

    public Counts Of(string group) => _groups.TryGetValue(group, out Counts? counts) ? counts : _groups[group] = new Counts();

    public void Add(ScannedReport report, int page, IEnumerable<FigureVerdict> verdicts)
    {
        foreach (FigureVerdict verdict in verdicts)
        {
            foreach (string group in (string[])["all", Invariant($"{report.Dpi} dpi"), NameOf(report.Noise)])
                Of(group).Add(verdict.Verdict);
            if (verdict.Verdict is Verdict.Right)
                continue;
            string mark = verdict.Verdict is Verdict.Doubtful ? "?" : "!";
            _worst.Add(Invariant(
                $"{mark} {report.Noise} {report.Dpi} seed {report.Seed} page {page} {verdict.Verdict}: printed “{verdict.Printed}” in “{verdict.Place}”, read “{verdict.Read}”"));
        }
    }

    public static string NameOf(ScanNoise noise) => noise switch
    {
        ScanNoise.None => "clean",
        ScanNoise.Tilt => "tilted 0,3–3°",
        ScanNoise.Blur => "blurred",
        ScanNoise.Speckle => "speckled",
        ScanNoise.Faint => "faint, grainy",
        ScanNoise.Artefacts => "JPEG 25–54",
        ScanNoise.Shadow => "shadow",
        ScanNoise.Stamp => "two stamps",
        ScanNoise.Streaks => "streaks",
        _ => "all together",
    };

    /// <summary>Numbers of verdicts.</summary>
    internal sealed class Counts
    {
        private readonly int[] _numbers = new int[Enum.GetValues<Verdict>().Length];

        public int All => _numbers.Sum();

        /// <summary>Figures said to be sure that are not so.</summary>
        public int Bad => Number(Verdict.Wrong) + Number(Verdict.Lost) + Number(Verdict.Invented);

        public int Number(Verdict verdict) => _numbers[(int)verdict];

        public string Share(Verdict verdict) => Invariant($"{Number(verdict)} ({100.0 * Number(verdict) / Math.Max(1, All):0.0} %)");

        public void Add(Verdict verdict) => _numbers[(int)verdict]++;
    }
}
