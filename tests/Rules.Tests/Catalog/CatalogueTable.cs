using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Tests.Catalog;

/// <summary>The rules as they are published: id and severity, copied by hand from the catalogue's description. Ids are public and only grow.</summary>
internal static class CatalogueTable
{
    private const Severity Error = Severity.Error;
    private const Severity Warning = Severity.Warning;
    private const Severity Notice = Severity.Notice;

    /// <summary>Section by section, in order.</summary>
    public static ImmutableArray<(RuleGroup Group, string Id, Severity Severity)> Published { get; } =
    [
        (RuleGroup.Structure, "criterion-heading-missing", Error),
        (RuleGroup.Structure, "criterion-missing", Error),
        (RuleGroup.Structure, "criterion-repeated", Error),
        (RuleGroup.Structure, "criterion-out-of-order", Warning),
        (RuleGroup.Structure, "criterion-unknown", Error),
        (RuleGroup.Structure, "criterion-misnumbered", Error),
        (RuleGroup.Structure, "measure-missing", Error),
        // An error where the values differ, else a notice: the rule's own severity is the heavier one.
        (RuleGroup.Structure, "measure-repeated", Error),
        (RuleGroup.Structure, "value-blank", Error),
        (RuleGroup.Structure, "section-missing", Warning),
        (RuleGroup.Structure, "list-marker-irregular", Notice),
        (RuleGroup.Counts, "indicator-count-mismatch", Error),
        (RuleGroup.Counts, "count-exceeds-indicators", Error),
        (RuleGroup.Counts, "counts-contradict", Error),
        (RuleGroup.Points, "maximum-points-mismatch", Error),
        (RuleGroup.Points, "points-exceed-maximum", Error),
        (RuleGroup.Points, "points-contradict-counts", Error),
        (RuleGroup.Points, "points-step-unusual", Notice),
        (RuleGroup.Points, "total-mismatch", Error),
        (RuleGroup.Points, "total-rounded", Notice),
        (RuleGroup.Points, "total-rounded-over-threshold", Error),
        (RuleGroup.Points, "total-maximum-mismatch", Error),
        (RuleGroup.Points, "value-conflict", Error),
        (RuleGroup.Recognition, "criteria-at-least-half-mismatch", Error),
        (RuleGroup.Recognition, "conditions-met-mismatch", Error),
        (RuleGroup.Recognition, "condition-not-met", Warning),
        (RuleGroup.Recognition, "recognition-requested-though-ineligible", Error),
        (RuleGroup.Recognition, "recognition-not-requested", Warning),
        (RuleGroup.Recognition, "leader-statement-missing", Error),
        (RuleGroup.Recognition, "leader-statement-contradictory", Error),
        (RuleGroup.Identity, "year-mismatch", Error),
        (RuleGroup.Identity, "unit-name-mismatch", Error),
        (RuleGroup.Identity, "unit-kind-mismatch", Warning),
        (RuleGroup.Identity, "standard-mismatch", Error),
        (RuleGroup.Identity, "standard-unknown", Warning),
        (RuleGroup.Identity, "legal-basis-missing", Warning),
        (RuleGroup.Identity, "legal-basis-miscited", Notice),
        (RuleGroup.Identity, "legal-basis-outdated", Warning),
        (RuleGroup.Identity, "date-implausible", Warning),
        (RuleGroup.Identity, "report-late", Warning),
        (RuleGroup.Identity, "draft-submitted", Warning),
        (RuleGroup.Identity, "placeholder-left", Warning),
        (RuleGroup.ScoreTable, "table-row-exceeds-maximum", Error),
        (RuleGroup.ScoreTable, "table-indicator-sum-mismatch", Error),
        (RuleGroup.ScoreTable, "table-criterion-sum-mismatch", Error),
        (RuleGroup.ScoreTable, "table-total-mismatch", Error),
        (RuleGroup.ScoreTable, "table-report-mismatch", Error),
        (RuleGroup.ScoreTable, "ratio-mismatch", Error),
        (RuleGroup.BetweenDocuments, "twin-mismatch", Error),
        (RuleGroup.BetweenDocuments, "folder-mismatch", Warning),
        (RuleGroup.BetweenDocuments, "copied-from-other-unit", Warning),
        (RuleGroup.BetweenDocuments, "unchanged-from-last-year", Notice),
        (RuleGroup.BetweenDocuments, "table-missing-from-dossier", Notice),
        (RuleGroup.Reading, "reading-doubtful", Warning),
        (RuleGroup.Reading, "tracked-change-in-figure", Warning),
        (RuleGroup.Reading, "hidden-text", Warning),
        (RuleGroup.Reading, "embedded-content-unread", Warning),
    ];
}
