using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Grammar;

/// <summary>
/// A stretch of a transcript, folded, in which numbers written out stand as digits: "đạt chín mươi lăm điểm" → "dat 95 diem". Every
/// character leads back to the words it stands for.
/// </summary>
/// <param name="Text">The folded text with digits.</param>
/// <param name="Starts">By character, the offset in the transcript where its words start.</param>
/// <param name="Ends">By character, the offset behind them.</param>
/// <param name="HasWords">Whether any number written out was found.</param>
internal sealed partial record DigitText(string Text, int[] Starts, int[] Ends, bool HasWords)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What may stand behind a number of several words for it to be one.</summary>
    [GeneratedRegex(@"^[ \n]*(?:(?:diem|chi[ ]?tieu|tieu[ ]?chi|dieu[ ]?kien|phan[ ]tram|tren|trong|chan)\b|[%/.,;:()\n]|$)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndsNumber { get; }

    /// <summary>What must stand behind a single word, which is so often another word: what it counts. "Trong năm, tiêu chí 2" counts nothing.</summary>
    [GeneratedRegex(@"^[ \n]*(?:(?:diem|chi[ ]?tieu|tieu[ ]?chi|dieu[ ]?kien)\b(?![ ]*(?:so|thu)?[ ]*\d)|phan[ ]tram\b|/|tren[ ](?:\d|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counted { get; }

    /// <summary>Words in front of "năm" that make it a year.</summary>
    [GeneratedRegex(@"\b(?:trong|hang|moi|tung|cuoi|dau|giua|qua|nua|theo|cua|cac|nhung|mot|hai|ba)[ \n]+$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfTime { get; }

    /// <summary>A number word misspelt in front: the words behind it are half of a number only.</summary>
    [GeneratedRegex(@"\b(?:muoi|tram|phay|phet|linh|le|chuc|ruoi|lam|nham|mot|hai|bon|nam|bay|tam|chin|nghin|ngan)[ ]*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BehindMisspelt { get; }

    /// <summary>"hai mươi chín điểm rưỡi".</summary>
    [GeneratedRegex(@"^[ \n]+diem[ \n]+ruoi\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HalfBehindUnit { get; }

    [GeneratedRegex(@"\p{L}+", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    /// <summary>The stretch between two offsets.</summary>
    public static DigitText Of(Transcript transcript, int start, int end)
    {
        var text = new StringBuilder(end - start);
        List<int> starts = new(end - start);
        List<int> ends = new(end - start);
        bool hasWords = false;
        int at = start;
        foreach ((int from, int to, string digits) in Numbers(transcript, start, end))
        {
            Copy(at, from);
            foreach (char digit in digits)
                Add(digit, from, to);
            at = to;
            hasWords = true;
        }
        Copy(at, end);
        return new DigitText(text.ToString(), [.. starts], [.. ends], hasWords);

        void Copy(int from, int to)
        {
            for (int i = from; i < to; i++)
                Add(transcript.Folded[i], i, i + 1);
        }

        void Add(char character, int from, int to)
        {
            text.Append(character);
            starts.Add(from);
            ends.Add(to);
        }
    }

    /// <summary>The offsets in the transcript of a piece of <see cref="Text"/> that is not empty.</summary>
    public (int Start, int End) Span(int index, int length) => (Starts[index], Ends[index + length - 1]);

    /// <summary>The numbers written out between two offsets, with their digits (decimal comma).</summary>
    private static IEnumerable<(int Start, int End, string Digits)> Numbers(Transcript transcript, int start, int end)
    {
        List<Match> run = [];
        for (Match word = Word.Match(transcript.Text, start, end - start); word.Success; word = word.NextMatch())
        {
            bool joins = run.Count > 0 && IsSpace(transcript.Text.AsSpan(run[^1].Index + run[^1].Length, word.Index - run[^1].Index - run[^1].Length));
            if (!joins && Number(transcript, run, start, end) is { } number)
                yield return number;
            if (!joins)
                run.Clear();
            if (NumberInWords.IsPart(Lower(word.Value)))
            {
                run.Add(word);
            }
            else
            {
                if (joins && Number(transcript, run, start, end) is { } ended)
                    yield return ended;
                run.Clear();
            }
        }
        if (Number(transcript, run, start, end) is { } last)
            yield return last;
    }

    private static bool IsSpace(ReadOnlySpan<char> between) => between.Length is 1 or 2 && between.IsWhiteSpace();

    private static string Lower(string word) => word.ToLowerInvariant();

    private static (int Start, int End, string Digits)? Number(Transcript transcript, List<Match> run, int start, int limit)
    {
        const int longest = 9; // "chín trăm chín mươi chín phẩy chín chín chín"
        if (run.Count is 0 or > longest || NumberInWords.Value([.. run.Select(w => Lower(w.Value))]) is not decimal value)
            return null;
        (int from, int to) = (run[0].Index, run[^1].Index + run[^1].Length);
        string behind = transcript.Folded[to..Math.Min(limit, to + 40)];
        string before = transcript.Folded[Math.Max(start, from - 12)..from];
        bool isTime = string.Equals(Lower(run[^1].Value), "năm", StringComparison.Ordinal) && run.Count == 1 && OfTime.IsMatch(before);
        if (HalfBehindUnit.Match(behind) is { Success: true } half)
            return value % 1 == 0 && value > 0 ? (from, to + half.Length, Digits(value + 0.5m) + " diem") : null;
        if (isTime || !(run.Count == 1 ? Counted : EndsNumber).IsMatch(behind) || GoesOn(before))
            return null;
        return (from, to, Digits(value));
    }

    private static string Digits(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>"28 phẩy năm", "hai muơi chín": the words are half of a number only.</summary>
    private static bool GoesOn(string before) => before.TrimEnd() is [.., >= '0' and <= '9'] || BehindMisspelt.IsMatch(before);
}
