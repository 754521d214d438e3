using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Checks.BetweenDocuments;

/// <summary>The catalogue's section <see cref="RuleGroup.BetweenDocuments"/>, in order.</summary>
internal static class BetweenDocumentsRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        TwinsAgree.Rule,
        FolderAgreesWithReport.Rule,
        ProseIsItsOwn.Rule,
        ReportIsNewThisYear.Rule,
        TableIsReceived.Rule,
    ];
}
