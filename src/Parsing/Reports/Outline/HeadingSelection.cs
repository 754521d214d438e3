namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>Tells headings from lines that merely begin with "tiêu chí 3", and finds headings that give only a name.</summary>
internal static class HeadingSelection
{
    /// <summary>Headings in document order.</summary>
    public static List<HeadingPlace> Select(
        Transcript transcript, List<HeadingPlace> numbered, List<LabelPlace> measures, int from)
    {
        List<HeadingPlace> leading = [.. numbered.Where((h, i) => LeadsMeasures(h, i, numbered, measures))];
        List<HeadingPlace> kept = [.. leading];
        // A heading whose lines are gone still heads its criterion, unless another one with lines has that number.
        kept.AddRange(numbered.Except(leading).Where(h => h.Number is not null && !leading.Exists(l => l.Number == h.Number)));
        kept.AddRange(NamesOnly(transcript, kept, measures, from));
        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }

    private static bool LeadsMeasures(HeadingPlace heading, int index, List<HeadingPlace> all, List<LabelPlace> measures)
    {
        int next = index + 1 < all.Count ? all[index + 1].Start : int.MaxValue;
        return measures.Exists(m => m.Start > heading.Start && m.Start < next);
    }

    /// <summary>A short line right above the first measure that no numbered heading leads ("2.1. Ban hành văn bản …"). Whether
    /// its words are a criterion's name is for the rules to tell: names are the standard's.</summary>
    private static List<HeadingPlace> NamesOnly(
        Transcript transcript, List<HeadingPlace> numbered, List<LabelPlace> measures, int from)
    {
        List<HeadingPlace> found = [];
        HashSet<Label> seen = [];
        for (int i = 0; i < measures.Count; i++)
        {
            // Only a measure that the block before has already can begin another block.
            bool begins = i == 0 || seen.Contains(measures[i].Label);
            if (begins)
                seen.Clear();
            seen.Add(measures[i].Label);
            if (!begins)
                continue;
            int line = transcript.IndexAt(measures[i].Start);
            int previousEnd = i == 0 ? from : measures[i - 1].End;
            if (line == 0 || transcript.StartOf(line - 1) < previousEnd || numbered.Exists(h => h.Start >= previousEnd && h.Start < measures[i].Start))
                continue;
            if (HeadingFinder.NameOnly(transcript, line - 1) is HeadingPlace heading)
                found.Add(heading);
        }
        return found;
    }
}
