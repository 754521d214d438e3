using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>Years and names in formal places whose reading is unsure.</summary>
internal static class UnsureMentions
{
    /// <summary>One blocker for each place of the form.</summary>
    /// <param name="mentions">The unsure mentions.</param>
    /// <param name="key">What is named, as first word of the key ("year").</param>
    /// <param name="what">The same in Vietnamese, at the start of a sentence.</param>
    public static ImmutableArray<Blocker> Blockers<T>(ImmutableArray<UnsureMention<T>> mentions, string key, string what) =>
    [
        .. mentions.GroupBy(m => m.Place).Select(place => new Blocker($"{what} ở {place.Key.Word()} đọc không chắc chắn.", place.First().Fact.At)
        {
            CausedBy = Rules.Blockers.Unsure(Key(key, place.Key)),
        }),
    ];

    /// <summary>The key of the finding that says so.</summary>
    public static string Key(string key, FormalPlace place) => $"{key} {place.Key()}";

    /// <summary>
    /// Names that a recogniser may have misread: nearly the name that the other places agree on, or that name with a word lost or
    /// gained. On paper they may be the same or a neighbour's; the picture must tell.
    /// </summary>
    public static ImmutableArray<(Mention<UnitName> As, UnsureMention<UnitName> Mention)> MisreadNames(Case c)
    {
        var recognised = RecognisedLines.Of(c.Document);
        if (recognised.AreNone || c.Report.UnitMentions.IsEmpty)
            return [];
        var agreement = Agreement<UnitName>.Of(c.Report.UnitMentions, UnitNameIsTheSameEverywhere.Identity);
        string usual = UnitNameIsTheSameEverywhere.Identity(agreement.Usual[0].Fact.Value);
        return
        [
            .. agreement.Odd
                .Where(m => recognised.Contain(c.Document.Line(m.Fact.At.Line)))
                .Where(m => MayBe(UnitNameIsTheSameEverywhere.Identity(m.Fact.Value), usual))
                .Select(m => (m, new UnsureMention<UnitName>(m.Place, Unsure(c.Document, m.Fact)))),
        ];
    }

    private static bool MayBe(string read, string usual) =>
        read.Contains(usual, StringComparison.Ordinal) || usual.Contains(read, StringComparison.Ordinal)
        || EditDistance.Between(read, usual) <= Math.Clamp(usual.Length / 4, 1, 2);

    private static Garbled<UnitName> Unsure(DocumentText document, Stated<UnitName> name) =>
        new(name.Name, name.Quote, "tên đơn vị", name.At)
        {
            Unsure = new Uncertainty<UnitName>(DoubtKind.LowConfidence, [name.Value], name.At.In(document), Other: null),
        };
}
