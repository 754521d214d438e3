using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.Identity;

/// <summary>
/// Reads what the report says on discipline of the heads of the Party committee and the government (condition 3 of
/// QĐ 25/2021, Điều 4). Only sentences about heads count: other officials are indicator 5.3.
/// </summary>
internal static partial class LeaderDisciplineReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Letters of "không " in front of the words that decide.</summary>
    private const int Negation = 6;

    [GeneratedRegex(@"nguoi\s*dung\s*dau|lanh\s*dao\s*chu\s*chot|bi\s*thu\s+(?:dang\s*uy|chi\s*bo)|chu\s*tich\s+(?:ubnd|uy\s*ban|hdnd)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heads { get; }

    [GeneratedRegex(@"k[yi]\s*luat|truy\s*cuu|khoi\s*to", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Discipline { get; }

    /// <summary>The form's choice left standing: "có/không có".</summary>
    [GeneratedRegex(@"\bco\s*/\s*khong\b|\bkhong\s*/\s*co\b|\(\s*co\s*(?:/|hoac|,)\s*khong", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unchosen { get; }

    [GeneratedRegex(@"[:.]\s*khong(?:\s+co)?\s*[.;]?\s*$|(?:\bkhong|\bchua)\s*(?:co|ai|phat\s*sinh|de\s*xay\s*ra|xay\s*ra|bi)\b|\bco\s+0+\s", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Denies { get; }

    /// <summary>": Không" that ends a printed line, whatever stands below it.</summary>
    [GeneratedRegex(@":[ ]*khong(?:[ ]+co)?[ ]*[.;]?[ ]*\n", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DeniesAtLineEnd { get; }

    [GeneratedRegex(@"(?<!\bkhong\s)(?<!\bchua\s)\bco\s+(?:0*[1-9]\d*|mot|hai|ba)\b|:\s*co\s*[.;]?\s*$|\bda\s+bi\b|(?<!\bkhong\s)(?<!\bchua\s)\bco\s+(?:can\s*bo|cong\s*chuc|nguoi|dong\s*chi|truong\s*hop|chu\s*tich|bi\s*thu|pho)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Admits { get; }

    /// <summary>A named head who "bị kỷ luật", without any denial in the sentence.</summary>
    [GeneratedRegex(@"\bbi\s+(?:xu\s*l[yi]\s+|thi\s*hanh\s+)?(?:k[yi]\s*luat|khien\s*trach|canh\s*cao|cach\s*chuc|truy\s*cuu|khoi\s*to)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Disciplined { get; }

    [GeneratedRegex(@"^\s*[-+]?\s*(?:khong|co)\b[^.;:]{0,40}[.;]?\s*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reply { get; }

    /// <summary>The statements with the sentences they stand in, in document order.</summary>
    public static ImmutableArray<(Fact<bool> Fact, LineRange Sentence)> Read(Transcript transcript, int from, int to)
    {
        List<(Fact<bool> Fact, LineRange Sentence)> statements = [];
        foreach (LineRange sentence in Answered(transcript, Sentences.Between(transcript, from, to)))
        {
            string folded = WithoutOthers(transcript.Folded[sentence.Start..sentence.End]);
            if (Heads.Match(folded) is { Success: true } && Discipline.Match(folded) is { Success: true } discipline)
                statements.Add((Statement(transcript, sentence, folded, sentence.Start + discipline.Index, discipline.Length), sentence));
        }
        // A heading that names the condition says nothing beside a clear statement.
        return statements.Exists(s => s.Fact is Stated<bool>)
            ? [.. statements.Where(s => s.Fact is Stated<bool>)]
            : [.. statements];
    }

    /// <summary>The sentence without what it says of people who are no heads, as long as before: "có 01 công chức (không phải người đứng đầu) bị khiển trách".</summary>
    private static string WithoutOthers(string folded)
    {
        if (!NoHead.IsMatch(folded))
            return folded;
        return OtherPeople.Replace(NoHead.Replace(folded, static words => new string(' ', words.Length)), static words => new string(' ', words.Length));
    }

    [GeneratedRegex(@"\bkhong\s+(?:phai|giu|thuoc)\b[^.;,)]{0,20}(?:nguoi\s*dung\s*dau|lanh\s*dao\s*chu\s*chot|chu\s*chot)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoHead { get; }

    /// <summary>An admission by number.</summary>
    [GeneratedRegex(@"(?<!\bkhong\s)(?<!\bchua\s)\bco\s+(?:0*[1-9]\d*|mot|hai|ba)\b[^.;]*", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherPeople { get; }

    /// <summary>The sentences, one that ends in a colon together with a short answer in the next line ("…: / Không.").</summary>
    private static IEnumerable<LineRange> Answered(Transcript transcript, List<LineRange> sentences)
    {
        for (int i = 0; i < sentences.Count; i++)
        {
            bool asks = transcript.Folded.AsSpan(sentences[i].Start, sentences[i].End - sentences[i].Start).TrimEnd() is [.., ':'];
            if (asks && i + 1 < sentences.Count && Reply.IsMatch(transcript.Folded[sentences[i + 1].Start..sentences[i + 1].End]))
                yield return sentences[i] with { End = sentences[++i].End };
            else
                yield return sentences[i];
        }
    }

    private static Fact<bool> Statement(Transcript transcript, LineRange sentence, string folded, int at, int length)
    {
        const string name = "leaderDisciplined";
        var unclear = new Garbled<bool>(
            name, transcript.Quote(at, at + length), "có hay không có người đứng đầu bị kỷ luật", transcript.Span(sentence.Start, sentence.End));
        if (Answer(folded) is not bool answer)
            return unclear;
        return Blur(transcript, sentence, folded, answer) is ({ } doubt, { } words)
            ? unclear with { Unsure = new Uncertainty<bool>(doubt.Kind, [answer], words, doubt.Other) }
            : transcript.State(name, answer, at, at + length);
    }

    /// <summary>
    /// What makes the deciding words unsure. One lost "không" turns the form's own "không có cán bộ, công chức là người đứng đầu …"
    /// into an admission, so a recogniser is believed an admission only with a number or a person in it.
    /// </summary>
    private static (Doubt Doubt, string Words)? Blur(Transcript transcript, LineRange sentence, string folded, bool answer)
    {
        string line = folded.Replace('\n', ' ');
        Match words = (answer ? Admits : Denies).Match(line);
        words = words.Success ? words : Disciplined.Match(line);
        int start = sentence.Start + words.Index;
        if (transcript.DoubtAt(Math.Max(sentence.Start, start - Negation), start + words.Length) is { } found)
            return found;
        return answer && transcript.IsRecognised(sentence.Start) && !AdmitsANumber.IsMatch(line) && !Named.IsMatch(line)
            ? (new Doubt(0, words.Length, DoubtKind.LowConfidence), transcript.Text.Substring(start, words.Length))
            : null;
    }

    private static bool? Answer(string folded)
    {
        string sentence = folded.Replace('\n', ' ');
        if (Unchosen.IsMatch(sentence))
            return null;
        bool denies = Denies.IsMatch(sentence) || DeniesAtLineEnd.IsMatch(folded);
        if (Admits.IsMatch(sentence) && !(denies && !AdmitsANumber.IsMatch(sentence)))
            return true;
        if (denies)
            return false;
        return Disciplined.IsMatch(sentence) && Named.IsMatch(sentence) ? true : null;
    }

    [GeneratedRegex(@"(?<!\bkhong\s)(?<!\bchua\s)\bco\s+(?:0*[1-9]\d*|mot|hai|ba)\b|\bda\s+bi\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AdmitsANumber { get; }

    [GeneratedRegex(@"\bdong\s*chi\b|\bong\b|\bba\b|quyet\s*dinh\s+k[yi]\s*luat", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named { get; }
}
