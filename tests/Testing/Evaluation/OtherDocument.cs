using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Renderings;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>A document that is no report, or more than one: no figure may be taken from it.</summary>
/// <param name="Seed">Makes it again.</param>
/// <param name="Kind">What it is.</param>
public sealed record OtherDocument(int Seed, OtherDocumentKind Kind)
{
    /// <summary>The kinds go round with the seeds.</summary>
    public static OtherDocument Of(int seed) => new(seed, (OtherDocumentKind)(seed % Enum.GetValues<OtherDocumentKind>().Length));

    /// <summary>The reason that must be given.</summary>
    public NotAReportReason Expected => Kind switch
    {
        OtherDocumentKind.RecognitionDecision or OtherDocumentKind.RecognitionList => NotAReportReason.RecognitionList,
        OtherDocumentKind.BlankForm => NotAReportReason.NoScores,
        _ => NotAReportReason.OtherDocument,
    };

    /// <summary>As a reader hands it over.</summary>
    public DocumentText Text => ReportLines.Of(new Manner(Seed), Parts);

    /// <summary>The paragraphs and tables.</summary>
    public ImmutableArray<ReportPart> Parts => new OtherHand(GeneratedReport.Of(Seed)).Write(Kind);

    /// <summary>What went wrong with the refusal; <c>null</c> when it is the right one.</summary>
    public string? Fault(ParseOutcome outcome) => outcome switch
    {
        ParsedReport => "It is read as a report.",
        NotAReport refusal when refusal.Reason != Expected && !IsOfNoScores(refusal) => $"{refusal.Reason} instead of {Expected}: {refusal.Message}",
        _ => null,
    };

    /// <summary>What no title names may as well be said to have no scores.</summary>
    private bool IsOfNoScores(NotAReport refusal) => refusal.Reason is NotAReportReason.NoScores && Kind is OtherDocumentKind.ScoreSheet or OtherDocumentKind.News or OtherDocumentKind.OtherSubject;
}

/// <summary>What is dropped into the folder beside reports.</summary>
public enum OtherDocumentKind
{
    Plan,
    Minutes,
    RecognitionDecision,
    RecognitionList,
    ScoreSheet,
    News,
    Opinions,
    Invitation,
    Guidance,
    Announcement,
    CoverLetter,
    BlankForm,
    OtherSubject,
    TwoReports,
    Summary,
}
