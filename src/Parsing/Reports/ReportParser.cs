using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>The extraction stage: lines in, facts of the report out.</summary>
public static class ReportParser
{
    /// <summary>Extracts the facts of a report, or says why the document is not one.</summary>
    public static ParseOutcome Parse(DocumentText document) =>
        new NotAReport(NotAReportReason.NoScores, "Không tìm thấy số liệu tự chấm điểm trong tài liệu " + document.Method + ".");
}
