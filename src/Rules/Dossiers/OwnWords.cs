using System.Collections.Frozen;
using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Rules.Dossiers;

/// <summary>
/// What a report says in its own words: its body without figures, score table, citations, names of units, numbers and the
/// form's and the law's own wording. Two reports of different units agree in all of these without copying.
/// </summary>
/// <param name="Sketch">The words.</param>
/// <param name="Longest">The longest line of them; <c>null</c> when there are none.</param>
public sealed record OwnWords(ProseSketch Sketch, TextLine? Longest)
{
    private const int Run = 5;

    private const uint HashStart = 2166136261;
    private const uint HashFactor = 16777619;

    /// <summary>Kinds of units and authorities: they change with the unit.</summary>
    private static readonly FrozenSet<string> KindWords =
        new[] { "xa", "phuong", "quan", "huyen", "tinh", "thi", "tran", "thanh", "pho", "dac", "khu", "tp", "tt", "ubnd", "hdnd" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<uint> Form = Runs([.. FormWording.Lines.SelectMany(line => Words(Folding.Fold(line)).Select(w => w.Word))]).ToFrozenSet();

    /// <summary>The own words of a report.</summary>
    public static OwnWords Of(Report report)
    {
        ImmutableArray<ImmutableArray<string>> names = Names(report);
        FrozenSet<int> figures = FigureLines(report);
        ILookup<int, TextSpan> cited = report.Citations.Select(c => c.At).ToLookup(at => at.Line);
        List<string> stream = [];
        TextLine? longest = null;
        int most = 0;
        foreach (TextLine line in report.Document.Lines.Where(l => l.Part is DocumentPart.Body or DocumentPart.TextBox && !figures.Contains(l.Number)))
        {
            int before = stream.Count;
            stream.AddRange(WordsOf(line, cited[line.Number], names));
            if (stream.Count - before <= most)
                continue;
            most = stream.Count - before;
            longest = line;
        }
        HashSet<uint> runs = Runs(stream);
        runs.ExceptWith(Form);
        return new OwnWords(ProseSketch.Of(runs), runs.Count == 0 ? null : longest);
    }

    private static IEnumerable<string> WordsOf(
        TextLine line, IEnumerable<TextSpan> cited, ImmutableArray<ImmutableArray<string>> names)
    {
        string folded = Folding.FoldInPlace(line.Content);
        TextSpan[] citations = [.. cited];
        string[] words =
        [
            .. Words(folded)
                .Where(w => !Array.Exists(citations, c => w.Start < c.Column + c.Length && c.Column < w.Start + w.Word.Length))
                .Select(w => w.Word),
        ];
        for (int i = 0; i < words.Length;)
        {
            int name = names.Where(n => words.AsSpan(i).StartsWith(n.AsSpan())).Select(n => n.Length).DefaultIfEmpty(0).Max();
            if (name == 0)
                yield return words[i];
            i += Math.Max(1, name);
        }
    }

    /// <summary>Letters between anything else; words with digits are numbers and left out.</summary>
    private static IEnumerable<(string Word, int Start)> Words(string folded)
    {
        for (int i = 0; i < folded.Length;)
        {
            int start = i;
            while (i < folded.Length && char.IsLetterOrDigit(folded[i]))
                i++;
            if (i > start && !folded.AsSpan(start, i - start).ContainsAnyInRange('0', '9') && !KindWords.Contains(folded[start..i]))
                yield return (folded[start..i], start);
            i = Math.Max(i, start + 1);
        }
    }

    private static HashSet<uint> Runs(List<string> words)
    {
        HashSet<uint> runs = [];
        for (int i = 0; i + Run <= words.Count; i++)
        {
            uint hash = HashStart;
            for (int k = i; k < i + Run; k++)
            {
                foreach (char c in words[k])
                    hash = (hash ^ c) * HashFactor;
                hash = (hash ^ ' ') * HashFactor;
            }
            runs.Add(Mixed(hash));
        }
        return runs;
    }

    /// <summary>Spreads the hash over all its bits, so that the smallest ones are a fair sample.</summary>
    private static uint Mixed(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }

    private static ImmutableArray<ImmutableArray<string>> Names(Report report)
    {
        IEnumerable<string> units = report.UnitMentions.Select(m => m.Fact.Value.Name);
        IEnumerable<string> parents = report.Parent is Stated<string> parent ? [parent.Value] : [];
        return
        [
            .. units.Concat(parents)
                .Select(Folding.Fold)
                .Distinct(StringComparer.Ordinal)
                .Select(name => Words(name).Select(w => w.Word).ToImmutableArray())
                .Where(name => !name.IsEmpty),
        ];
    }

    private static FrozenSet<int> FigureLines(Report report) => report.Blocks.SelectMany(b => b.Figures.Select(f => f.Figure))
        .Concat(report.CriteriaAtLeastHalf).Concat(report.TotalPoints).Concat(report.ConditionsMet)
        .SelectMany(f => (ImmutableArray<int>)[f.At.Line, f.Label.Line])
        .Concat(report.Blocks.Select(b => b.Heading.Place?.Line).OfType<int>())
        .Concat(report.ScoreTable?.Rows.SelectMany(r => (ImmutableArray<int>)[r.At.Line, r.Maximum.Place?.Line ?? 0, r.Score.Place?.Line ?? 0]) ?? [])
        .ToFrozenSet();
}
