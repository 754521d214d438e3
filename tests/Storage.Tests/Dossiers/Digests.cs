using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Storage.Tests.Dossiers;

/// <summary>Digests of made-up documents.</summary>
internal static class Digests
{
    public static DocumentDigest Of(string path, ReportText text) =>
        Digesting.OfReport(path, "sha256 of " + path, ((ParsedReport)ReportParser.Parse(text.Document)).Report, RuleSettings.Default);

    public static DocumentDigest Sheet(string path, string unit, int year, ScoreTable? table = null) =>
        new(path, "sha256 of " + path, DocumentMedia.Pages)
        {
            IsReport = false,
            HasTable = true,
            Unit = new UnitName(UnitKind.Commune, unit),
            Year = year,
            Sheet = table,
        };
}
