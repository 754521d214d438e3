namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>Tells headings from lines that merely begin with "tiêu chí 3".</summary>
internal static class HeadingSelection
{
    /// <summary>Headings in document order.</summary>
    public static List<HeadingPlace> Select(List<HeadingPlace> numbered, List<LabelPlace> measures)
    {
        List<HeadingPlace> leading = [.. numbered.Where((h, i) => LeadsMeasures(h, i, numbered, measures))];
        List<HeadingPlace> kept = [.. leading];
        // A heading whose lines are gone still heads its criterion, unless another one with lines has that number.
        kept.AddRange(numbered.Except(leading).Where(h => h.Number is not null && !leading.Exists(l => l.Number == h.Number)));
        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }

    private static bool LeadsMeasures(HeadingPlace heading, int index, List<HeadingPlace> all, List<LabelPlace> measures)
    {
        int next = index + 1 < all.Count ? all[index + 1].Start : int.MaxValue;
        return measures.Exists(m => m.Start > heading.Start && m.Start < next);
    }
}
