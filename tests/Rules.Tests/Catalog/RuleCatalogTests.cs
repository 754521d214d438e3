using System.Reflection;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Catalog;

/// <summary>What holds for every rule there is.</summary>
public sealed class RuleCatalogTests
{
    /// <summary>Rules about a part that the valid report does not have.</summary>
    private static readonly string[] NotInTheValidReport =
        ["ratio-mismatch", .. RuleCatalog.All.Where(r => r.Group is RuleGroup.ScoreTable or RuleGroup.BetweenDocuments).Select(r => r.Id)];

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(r => r.Id)];

    [Fact]
    public void Ids_OfAllRules_AreUnique() =>
        Assert.Equal(RuleCatalog.All.Length, RuleCatalog.All.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Catalogue_ListsEveryCheckOfTheProgram()
    {
        Rule[] checks =
        [
            .. typeof(Rule).Assembly.GetTypes()
                .Select(type => type.GetProperty("Rule", BindingFlags.Static | BindingFlags.Public))
                .OfType<PropertyInfo>()
                .Where(property => property.PropertyType == typeof(Rule))
                .Select(property => (Rule)property.GetValue(obj: null)!),
        ];
        Assert.Equal(
            checks.Select(r => r.Id).Order(StringComparer.Ordinal),
            RuleCatalog.All.Select(r => r.Id).Order(StringComparer.Ordinal));
    }

    /// <summary>Ids are public: they stand in results, exports and the decisions of reviewers. One may be added, none renamed, and none change its severity silently.</summary>
    [Fact]
    public void Catalogue_IsWhatOthersRelyOn()
    {
        string[] errors =
        [
            "criterion-heading-missing", "criterion-missing", "criterion-repeated", "criterion-unknown", "criterion-misnumbered", "measure-missing",
            "measure-repeated", "value-blank", "indicator-count-mismatch", "count-exceeds-indicators", "counts-contradict", "maximum-points-mismatch",
            "points-exceed-maximum", "points-contradict-counts", "total-mismatch", "total-rounded-over-threshold", "total-maximum-mismatch",
            "value-conflict", "criteria-at-least-half-mismatch", "conditions-met-mismatch", "recognition-requested-though-ineligible",
            "leader-statement-missing", "leader-statement-contradictory", "year-mismatch", "unit-name-mismatch", "standard-mismatch",
            "table-row-exceeds-maximum", "table-indicator-sum-mismatch", "table-criterion-sum-mismatch", "table-total-mismatch", "table-report-mismatch",
            "ratio-mismatch", "twin-mismatch",
        ];
        string[] warnings =
        [
            "criterion-out-of-order", "section-missing", "condition-not-met", "recognition-not-requested", "unit-kind-mismatch", "standard-unknown",
            "legal-basis-missing", "legal-basis-outdated", "date-implausible", "report-late", "draft-submitted", "placeholder-left", "folder-mismatch",
            "copied-from-other-unit", "reading-doubtful", "tracked-change-in-figure", "hidden-text", "embedded-content-unread",
        ];
        string[] notices =
        [
            "list-marker-irregular", "points-step-unusual", "total-rounded", "legal-basis-miscited", "unchanged-from-last-year",
            "table-missing-from-dossier",
        ];
        Assert.Equal(
            [.. errors.Select(id => (id, Severity.Error)), .. warnings.Select(id => (id, Severity.Warning)), .. notices.Select(id => (id, Severity.Notice))],
            RuleCatalog.All.Select(r => (r.Id, r.Severity)).OrderBy(r => r.Severity switch { Severity.Error => 0, Severity.Warning => 1, _ => 2 }));
    }

    [Fact]
    public void Catalogue_IsTheOneThatIsPublished() =>
        Assert.Equal(CatalogueTable.Published, RuleCatalog.All.Select(r => (r.Group, r.Id, r.Severity)));

    [Fact]
    public void Groups_OfTheCatalogue_StandTogetherAndInOrder() =>
        Assert.Equal(RuleCatalog.All.Select(r => r.Group).Order(), RuleCatalog.All.Select(r => r.Group));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_InTheCatalogue_ExplainsItself(string id)
    {
        Rule rule = RuleCatalog.Find(id)!;
        Assert.Matches("^[a-z]+(-[a-z]+)+$", rule.Id);
        Assert.NotEmpty(rule.Title);
        Assert.False(rule.Title.EndsWith('.'), "A title is no sentence.");
        Assert.EndsWith(".", rule.Description, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Remedy, StringComparison.Ordinal);
        Assert.NotEmpty(rule.Example);
        Assert.All(StandardLibrary.Shipped, s => Assert.NotEmpty(rule.Citation(s)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_OnTheValidReport_IsMetOrDoesNotApply(string id) =>
        Assert.Equal(
            NotInTheValidReport.Contains(id, StringComparer.Ordinal) ? Outcome.NotApplicable : Outcome.Met,
            Assessments.Of(ReportText.Valid25).Outcomes.Single(o => Is(o.RuleId, id)).Outcome);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_OnAReportThatBreaksIt_QuotesTheDocument(string id)
    {
        Assert.True(BrokenReports.ByRule.ContainsKey(id), "A rule needs a report that breaks it.");
        ReportText text = BrokenReports.ByRule[id];
        Assessment assessment = BrokenReports.Assess(id);

        Assert.Equal(Outcome.NotMet, assessment.Outcomes.Single(o => Is(o.RuleId, id)).Outcome);
        Finding finding = assessment.Findings.First(f => Is(f.Rule, id));
        Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
        Assert.All(finding.Evidence, e => Assert.Contains(
            e.Quote, text.Document.Line(e.At.Line).Content, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_OnAReportThatBreaksIt_SaysWhatIsWrongAndWhere(string id)
    {
        Finding finding = BrokenReports.Assess(id).Findings.First(f => Is(f.Rule, id));
        Assert.Equal(BrokenReportFaults.ByRule[id], (finding.Message, finding.Evidence is [var place, ..] ? Words(BrokenReports.ByRule[id].Document, place.At) : null));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_OnWhatItNeedsBeingGarbled_CannotTell(string id) => Says(id, RuleSituations.ByRule[id].Garbled, Outcome.NotCheckable);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_OnWhatItNeedsBeingAbsent_CannotTell(string id) => Says(id, RuleSituations.ByRule[id].Absent, Outcome.NotCheckable);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_OnAReportWithoutItsSubject_DoesNotApply(string id) => Says(id, RuleSituations.ByRule[id].NotApplicable, Outcome.NotApplicable);

    [Fact]
    public void Cases_OfRules_AreOfAllThatExist()
    {
        string[] ids = [.. RuleCatalog.All.Select(r => r.Id).Order(StringComparer.Ordinal)];
        Assert.Equal(ids, RuleSituations.ByRule.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(ids, BrokenReportFaults.ByRule.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Findings_OfABrokenReport_HaveIdentitiesOfTheirOwnAndCausesThatAreThere(string id)
    {
        Assessment assessment = BrokenReports.Assess(id);
        string[] fingerprints = [.. assessment.Findings.Select(f => f.Fingerprint)];
        Assert.Equal(fingerprints.Length, fingerprints.Distinct(StringComparer.Ordinal).Count());
        Assert.All(fingerprints, f => Assert.Matches("^[0-9a-f]{16}$", f));
        Assert.All(assessment.Findings.Select(f => f.CausedByFingerprint).OfType<string>(), f => Assert.Contains(f, fingerprints));
        Assert.Equal(RuleCatalog.All.Select(r => r.Id), assessment.Outcomes.Select(o => o.RuleId));
    }

    [Fact]
    public void BrokenReports_AreOfRulesThatExist() =>
        Assert.All(BrokenReports.ByRule.Keys, id => Assert.NotNull(RuleCatalog.Find(id)));

    /// <summary>What the rule says, and that every other rule says something too.</summary>
    private static void Says(string id, Situation situation, Outcome expected)
    {
        if (situation.Text is not { } text)
        {
            Assert.EndsWith(".", situation.Why, StringComparison.Ordinal);
            return;
        }
        Assessment assessment = Assessments.Of(text);
        Assert.Equal(expected, assessment.Outcomes.Single(o => Is(o.RuleId, id)).Outcome);
        Assert.Equal(RuleCatalog.All.Select(r => r.Id), assessment.Outcomes.Select(o => o.RuleId));
        Assert.Equal(expected == Outcome.NotCheckable, assessment.Findings.Any(f => Is(f.Rule, id)));
    }

    private static string Words(DocumentText document, TextSpan at) =>
        at.Length == 0 ? document.Line(at.Line).Content : at.In(document).Trim();

    private static bool Is(string id, string other) => string.Equals(id, other, StringComparison.Ordinal);
}
