using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>Finds the form's labels in a transcript: the anchor everything else is read from.</summary>
internal static partial class LabelFinder
{
    /// <summary>A lead is believed before any wording: "… ở cơ sở / Chỉ tiêu đạt …" holds the words "sở chỉ tiêu đạt", but no label.</summary>
    private const double LeadFirst = -1;

    /// <summary>"Chỉ tiêu 2.3 đạt điểm tối đa", "tiêu chí 4 đạt từ 50%": one indicator or criterion by its number, no count of them.</summary>
    [GeneratedRegex(@"\b(?:tieu|chi)\s+(?:so\s+|thu\s+)?(?!0\s*diem|50?\s*%)\d", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered { get; }

    /// <summary>"từ 50% tổng số điểm trở lên": a share of them, no total.</summary>
    [GeneratedRegex(@"(?:%|\b5[0o]\S?|phan\s?tram)\s*(?:cua\s*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShareBefore { get; }

    [GeneratedRegex(@"^\s*(?:toi\s?da\s*)?tro\s?[ln]en\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShareBehind { get; }

    private static readonly Comparer<LabelPlace> ByStart = Comparer<LabelPlace>.Create(static (a, b) => a.Start.CompareTo(b.Start));

    /// <summary>Labels in document order, none overlapping another.</summary>
    public static List<LabelPlace> Find(Transcript transcript)
    {
        List<(LabelPlace Place, double Distance)> candidates = [.. LeadFinder.Find(transcript).Select(lead => (lead, LeadFirst))];
        foreach (LabelWordings.Wording wording in LabelWordings.All)
        {
            foreach (ApproximateMatch match in wording.Search.FindAll(transcript.Letters.Text))
            {
                if (Candidate(transcript, wording.Label, match) is LabelPlace place)
                    candidates.Add((place, (double)match.Distance / wording.Search.Length));
            }
        }
        List<LabelPlace> kept = []; // in document order
        foreach ((LabelPlace place, _) in candidates.OrderBy(c => c.Distance).ThenByDescending(c => c.Place.End - c.Place.Start))
        {
            int index = kept.BinarySearch(place, ByStart);
            index = index < 0 ? ~index : index;
            bool isFree = (index == 0 || kept[index - 1].End <= place.Start) && (index == kept.Count || place.End <= kept[index].Start);
            if (isFree)
                kept.Insert(index, place);
        }
        return WithoutSummaries(transcript, kept);
    }

    /// <summary>"Tổng số chỉ tiêu đạt điểm tối đa" sums up the whole report where the criteria have lines of their own without
    /// "tổng"; else it is the official's way to word these.</summary>
    private static List<LabelPlace> WithoutSummaries(Transcript transcript, List<LabelPlace> labels)
    {
        HashSet<Label> plain = [.. labels.Where(l => l.Label <= Label.IndicatorsAtZero && !SaysTotal(transcript, l)).Select(l => l.Label)];
        labels.RemoveAll(l => plain.Contains(l.Label) && SaysTotal(transcript, l));
        return labels;
    }

    private static bool SaysTotal(Transcript transcript, LabelPlace label) =>
        transcript.Folded.AsSpan(label.Start).StartsWith("tong", StringComparison.Ordinal)
        || transcript.Folded.AsSpan(0, label.Start).TrimEnd().EndsWith("tong", StringComparison.Ordinal);

    private static LabelPlace? Candidate(Transcript transcript, Label label, ApproximateMatch match)
    {
        LetterStream letters = transcript.Letters;
        (int start, int end) = (match.Start, match.End);
        if (label == Label.IndicatorsAtZero && !KeepsZero(letters.Text, start, ref end))
            return null;
        if (label is Label.IndicatorsAtLeastHalf or Label.CriteriaAtLeastHalf && !KeepsFifty(letters.Text.AsSpan(start, end - start)))
            return null;
        int from = letters.Offsets[start];
        int to = letters.Offsets[end - 1] + 1;
        // "đạt điểm 0/02": the zero belongs to a figure, the label ends before it.
        if (label == Label.IndicatorsAtZero && letters.Text[end - 1] == '0' && BelongsToFigure(transcript.Folded, to))
            to = letters.Offsets[end - 2] + 1;
        if (Numbered.IsMatch(transcript.Folded[from..to]))
            return null;
        if (label == Label.TotalPoints && (ShareBefore.IsMatch(transcript.Folded[Math.Max(0, from - 16)..from]) || ShareBehind.IsMatch(transcript.Folded[to..Math.Min(transcript.Folded.Length, to + 24)])))
            return null;
        return new LabelPlace(label, from, to);
    }

    /// <summary>"50%", the letter O for the zero allowed.</summary>
    private static bool KeepsFifty(ReadOnlySpan<char> words) =>
        words.Contains("50", StringComparison.Ordinal) || words.Contains("5o", StringComparison.Ordinal);

    /// <summary>The difference between "điểm 0" and "điểm tối đa" is the whole meaning: no tolerance there.</summary>
    private static bool KeepsZero(string letters, int start, ref int end)
    {
        ReadOnlySpan<char> words = letters.AsSpan(start, end - start);
        if (words.EndsWith("diem0", StringComparison.Ordinal) || words.EndsWith("khong", StringComparison.Ordinal))
            return true;
        if (words.EndsWith("0diem", StringComparison.Ordinal))
            return end == letters.Length || !char.IsAsciiDigit(letters[end - 6]);
        if (end < letters.Length && letters[end] == '0' && words.EndsWith("diem", StringComparison.Ordinal))
        {
            end++;
            return true;
        }
        // The letter O for the zero, not "điểm ở mức …": a figure follows.
        if (end + 1 < letters.Length && letters[end] == 'o' && char.IsAsciiDigit(letters[end + 1]) && words.EndsWith("diem", StringComparison.Ordinal))
        {
            end++;
            return true;
        }
        return false;
    }

    private static bool BelongsToFigure(string folded, int end)
    {
        while (end < folded.Length && folded[end] == ' ')
            end++;
        return end < folded.Length && (folded[end] == '/' || char.IsAsciiDigit(folded[end]));
    }
}
