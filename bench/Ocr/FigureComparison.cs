using System.Text;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Bench.Ocr;

/// <summary>Compares every figure of a printed page with what was read, by the letters' alignment, not by what the reader
/// takes for a figure.</summary>
internal sealed partial class FigureComparison
{
    private readonly string[] _printed;
    private readonly IReadOnlyList<ReadWord> _read;
    private readonly int[] _printedWord;
    private readonly int[] _readWord;
    private readonly string _letters;
    private readonly Alignment _alignment;

    private FigureComparison(string[] printed, IReadOnlyList<ReadWord> read)
    {
        _printed = printed;
        _read = read;
        (string printedLetters, _printedWord) = Joined(printed);
        (_letters, _readWord) = Joined([.. read.Select(word => word.Text)]);
        _alignment = Alignment.Of(printedLetters, _letters);
    }

    /// <param name="printed">The page's text.</param>
    /// <param name="read">What was read of it.</param>
    /// <param name="isTold">Whether the reader says that it did not read this page.</param>
    public static List<FigureVerdict> Of(string printed, IReadOnlyList<ReadWord> read, bool isTold)
    {
        string[] words = printed.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return read.Count == 0
            ? [.. words.SelectMany(word => Figure().Matches(word)).Select(figure => new FigureVerdict(isTold ? Verdict.Doubtful : Verdict.Lost, figure.Value, "", "the whole page"))]
            : new FigureComparison(words, read).Compare();
    }

    private List<FigureVerdict> Compare()
    {
        List<FigureVerdict> verdicts = [];
        bool[] used = new bool[_letters.Length];
        for (int word = 0, at = 0; word < _printed.Length; at += _printed[word].Length, word++)
        {
            foreach (Match figure in Figure().Matches(_printed[word]))
                verdicts.Add(Judge(word, at + figure.Index, figure.Value, used));
        }
        for (int i = 0; i < _letters.Length; i++)
        {
            if (char.IsAsciiDigit(_letters[i]) && !used[i] && (i == 0 || _readWord[i] != _readWord[i - 1] || used[i - 1] || !char.IsAsciiDigit(_letters[i - 1])))
                verdicts.Add(new FigureVerdict(_read[_readWord[i]].Doubtful ? Verdict.Doubtful : Verdict.Invented, "", _read[_readWord[i]].Text, ReadAround(i)));
        }
        return verdicts;
    }

    private FigureVerdict Judge(int word, int start, string figure, bool[] used)
    {
        int[] found = [.. Enumerable.Range(start, figure.Length).Select(i => _alignment.ReadOf[i]).Where(i => i >= 0)];
        string place = string.Join(' ', _printed[Math.Max(0, word - 6)..Math.Min(_printed.Length, word + 3)]);
        if (found.Length == 0)
            return new FigureVerdict(HasDoubtBeside(start, figure.Length) ? Verdict.Doubtful : Verdict.Lost, figure, "", place);
        int first = found[0];
        int last = found[^1];
        while (first > 0 && Belongs(first - 1, first))
            first--;
        while (last + 1 < _letters.Length && Belongs(last + 1, last))
            last++;
        used.AsSpan(first, last - first + 1).Fill(true);
        bool split = _readWord[first] != _readWord[last];
        bool merged = Merged(first - 1, first, word) || Merged(last + 1, last, word);
        bool same = !split && !merged && string.Equals(_letters[first..(last + 1)].Trim('.', ',', '/'), figure, StringComparison.Ordinal);
        bool doubtful = Enumerable.Range(_readWord[first], _readWord[last] - _readWord[first] + 1).Any(i => _read[i].Doubtful);
        return new FigureVerdict(doubtful ? Verdict.Doubtful : same ? Verdict.Right : Verdict.Wrong, figure, ReadAround(first), place);
    }

    /// <summary>Whether an added letter is part of the figure beside it.</summary>
    private bool Belongs(int letter, int beside) =>
        _alignment.PrintedOf[letter] < 0 && _readWord[letter] == _readWord[beside] && (char.IsAsciiDigit(_letters[letter]) || _letters[letter] is '.' or ',' or '/');

    /// <summary>Whether a digit of another printed word stands in the same word as read.</summary>
    private bool Merged(int letter, int beside, int word) =>
        letter >= 0 && letter < _letters.Length && char.IsAsciiDigit(_letters[letter]) && _readWord[letter] == _readWord[beside]
        && _alignment.PrintedOf[letter] >= 0 && _printedWord[_alignment.PrintedOf[letter]] != word;

    private bool HasDoubtBeside(int start, int length)
    {
        int before = start - 1;
        while (before >= 0 && _alignment.ReadOf[before] < 0)
            before--;
        int behind = start + length;
        while (behind < _alignment.ReadOf.Length && _alignment.ReadOf[behind] < 0)
            behind++;
        int from = before < 0 ? 0 : _readWord[_alignment.ReadOf[before]];
        int to = behind >= _alignment.ReadOf.Length ? _read.Count - 1 : _readWord[_alignment.ReadOf[behind]];
        return Enumerable.Range(from, to - from + 1).Any(i => _read[i].Doubtful);
    }

    private string ReadAround(int letter)
    {
        int word = _readWord[letter];
        return string.Join(' ', _read.Skip(Math.Max(0, word - 2)).Take(5).Select(w => w.Doubtful ? w.Text + "?" : w.Text));
    }

    private static (string Letters, int[] Words) Joined(string[] words)
    {
        var letters = new StringBuilder();
        List<int> owners = [];
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i].Normalize(NormalizationForm.FormC);
            letters.Append(word);
            owners.AddRange(Enumerable.Repeat(i, word.Length));
        }
        return (letters.ToString(), [.. owners]);
    }

    [GeneratedRegex("[0-9]+(?:[.,/]+[0-9]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();
}
