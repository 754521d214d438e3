using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>What a document turned out to be.</summary>
public abstract record ParseOutcome
{
    private protected ParseOutcome()
    {
    }
}

/// <summary>It is a report of Mẫu 01.</summary>
public sealed record ParsedReport(Report Report) : ParseOutcome;

/// <summary>It is something else.</summary>
/// <param name="Reason">Why; its text form is the contract's <c>reason.code</c>.</param>
/// <param name="Message">One Vietnamese sentence: what it seems to be and why no figures were taken.</param>
public sealed record NotAReport(NotAReportReason Reason, string Message) : ParseOutcome
{
    /// <summary>The score table, when the document is one and nothing else; <c>null</c> for everything else.</summary>
    public ScoreSheet? Sheet { get; init; }
}

/// <summary>The contract's <c>reason.code</c> for documents that are not reports, in camelCase there.</summary>
public enum NotAReportReason { NoScores, RecognitionList, OtherDocument }
