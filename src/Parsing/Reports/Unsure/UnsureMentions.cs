using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.Unsure;

/// <summary>Splits mentions into sure and unsure ones.</summary>
internal static class UnsureMentions
{
    /// <summary>Years: a recognised year that has not four digits is a year cut in two, not a year of the first century.</summary>
    public static UnsureMentions<int> OfYears(Report report)
    {
        DocumentText document = report.Document;
        var recognised = RecognisedLines.Of(document);
        return Split(document, report.YearMentions, year => year, "năm đánh giá", fact =>
            fact.Value < 1000 && recognised.Contain(document.Line(fact.At.Line)) ? new Doubt(fact.At.Column, fact.At.Length, DoubtKind.LowConfidence) : null);
    }

    /// <summary>Units, whose names count without case, tone marks and spaces.</summary>
    public static UnsureMentions<UnitName> OfUnits(Report report) =>
        Split(report.Document, report.UnitMentions, unit => (unit.Kind, Folding.Fold(unit.Name)), "tên đơn vị", static _ => null);

    private static UnsureMentions<T> Split<T, TKey>(
        DocumentText document, ImmutableArray<Mention<T>> mentions, Func<T, TKey> identity, string expected, Func<Stated<T>, Doubt?> suspect)
        where TKey : notnull
    {
        List<Mention<T>> sure = [];
        List<(Mention<T> Mention, Doubt Doubt)> unsure = [];
        foreach (Mention<T> mention in mentions)
        {
            if ((document.DoubtAt(mention.Fact.At) ?? suspect(mention.Fact)) is { } doubt)
                unsure.Add((mention, doubt));
            else
                sure.Add(mention);
        }
        // What a sure place says too is sure; so is what two unsure places say alike, when no sure one speaks.
        HashSet<TKey> said = [.. sure.Select(m => identity(m.Fact.Value))];
        if (sure.Count == 0)
            said = [.. unsure.GroupBy(u => identity(u.Mention.Fact.Value)).Where(g => g.Select(u => u.Mention.Place).Distinct().Skip(1).Any()).Select(g => g.Key)];
        bool IsSure(Mention<T> mention) => sure.Contains(mention) || said.Contains(identity(mention.Fact.Value));
        return new UnsureMentions<T>(
            [.. mentions.Where(IsSure)],
            [
                .. unsure.Where(u => !IsSure(u.Mention))
                    .Select(u => new UnsureMention<T>(u.Mention.Place, UnsureWords.Unsure(document, u.Mention.Fact, u.Doubt, expected))),
            ]);
    }
}

/// <summary>Mentions by whether their reading is sure.</summary>
internal sealed record UnsureMentions<T>(ImmutableArray<Mention<T>> Sure, ImmutableArray<UnsureMention<T>> Unsure)
{
    /// <summary>The report's own: as found, unless that is unsure and another place is sure; an unsure one where none is.</summary>
    public Fact<T> First(Fact<T> found)
    {
        if (found is not Stated<T> stated || Sure.Any(m => m.Fact == stated))
            return found;
        if (!Sure.IsEmpty)
            return Sure.OrderBy(m => m.Place.Rank()).First().Fact;
        return Unsure.OrderBy(m => m.Place.Rank()).First().Fact;
    }
}
