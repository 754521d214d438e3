using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Renderings;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>A report of one seed: what it says, and the hand that writes it. Nothing in it contradicts anything unless a defect was
/// put in.</summary>
/// <param name="Seed">Makes it again.</param>
/// <param name="Stated">What it says.</param>
public sealed record GeneratedReport(int Seed, StatedReport Stated)
{
    /// <summary>A consistent report.</summary>
    public static GeneratedReport Of(int seed) => new(seed, Drawing.Of(seed, StandardChoices.Of(new Manner(seed))));

    /// <summary>Whether the criteria are set out as the form's list.</summary>
    public bool IsList => CriteriaHand.FormOf(Manner) is CriteriaForm.List;

    private Manner Manner => new(Seed);

    /// <summary>The paragraphs and tables.</summary>
    public ImmutableArray<ReportPart> Parts => new ReportHand(Manner, Stated).Write();

    /// <summary>The report as a reader hands it over: from Word or, printed, from a PDF without boxes.</summary>
    public DocumentText Text => ReportLines.Of(Manner, Parts);

    /// <summary>The report as a .docx, in one of the ways that Word files are made.</summary>
    public byte[] Word => WordRenderings.All[WordWay](Written);

    /// <summary>Whether the .docx holds tracked changes of figures: a warning of them is deserved.</summary>
    public bool IsTrackedInWord => string.Equals(WordWay, "tracked", StringComparison.Ordinal);

    private string WordWay => Manner.Of("way", "plain", "plain", "plain", "split", "tracked", "controls", "nfd", "numbered", "tcvn3", "vni", "strict");

    /// <summary>The same as a .docx without oddities, for other programs to print.</summary>
    public byte[] PlainWord => WordRenderings.Compact(Written, Manner.Between("font size", 11, 14));

    private WrittenReport Written => new(FormattableString.Invariant($"seed {Seed}"), Parts, "", []);
}
