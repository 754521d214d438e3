using System.Collections.Immutable;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>The catalogue's section <see cref="RuleGroup.Identity"/>, in order.</summary>
internal static class IdentityRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        YearIsTheSameEverywhere.Rule,
        UnitNameIsTheSameEverywhere.Rule,
        UnitKindIsTheSameEverywhere.Rule,
        StandardGovernsYear.Rule,
        StandardIsKnown.Rule,
        LegalBasisIsCited.Rule,
        LegalBasisIsCitedRightly.Rule,
        LegalBasisIsInForce.Rule,
        DatesArePlausible.Rule,
        ReportIsInTime.Rule,
        ReportIsFinal.Rule,
        NothingIsLeftToFillIn.Rule,
    ];
}
