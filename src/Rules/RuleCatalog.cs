using System.Collections.Immutable;
using CTCPL.Pipeline.Rules.Checks.BetweenDocuments;
using CTCPL.Pipeline.Rules.Checks.Counts;
using CTCPL.Pipeline.Rules.Checks.Figures;
using CTCPL.Pipeline.Rules.Checks.Identity;
using CTCPL.Pipeline.Rules.Checks.Points;
using CTCPL.Pipeline.Rules.Checks.Reading;
using CTCPL.Pipeline.Rules.Checks.Recognition;
using CTCPL.Pipeline.Rules.Checks.ScoreTables;
using CTCPL.Pipeline.Rules.Checks.Structure;

namespace CTCPL.Pipeline.Rules;

/// <summary>
/// Every rule there is, in the order of the catalogue. Each section lists its rules by hand (<c>Checks/…/…Rules.cs</c>); a
/// test proves that no check is left out.
/// </summary>
public static class RuleCatalog
{
    public static ImmutableArray<Rule> All { get; } =
    [
        .. StructureRules.All,
        .. CountRules.All,
        .. PointRules.All,
        .. RecognitionRules.All,
        .. IdentityRules.All,
        .. ScoreTableRules.All,
        .. FigureRules.All,
        .. BetweenDocumentsRules.All,
        .. ReadingRules.All,
    ];

    /// <summary>The rule with this id; <c>null</c> when there is none.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal));
}
