using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.Grammar;

/// <summary>Reads a figure's value that is written out beside its digits: "95 điểm (chín mươi lăm điểm)", "28,5 (hai mươi tám phẩy năm)/30", "95/100 điểm, bằng chữ: chín mươi lăm".</summary>
internal static partial class FigureInWords
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Characters behind the digits in which the words stand.</summary>
    private const int Reach = 160;

    private const string Intro = @"(?<intro>(?:(?:viet|ghi|doc)[ ])?bang[ ]chu[ ]*:?[ ]*)";
    private const string UnitWord = "(?:diem|chi[ ]tieu|tieu[ ]chi|dieu[ ]kien)";

    [GeneratedRegex(@"^[ ]*" + UnitWord + @"?[ ]*(?:[,;.-]?[ ]*(?<bracket>\()[ ]*" + Intro + @"?|[,;.-]?[ ]*" + Intro + @")(?=[a-z])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening { get; }

    /// <summary>The whole of it, words turned into digits: nothing but the number, what it counts, and what it is out of.</summary>
    [GeneratedRegex(@"^(?<value>\d{1,3}(?:,\d{1,3})?)(?:[ ]*(?<unit>" + UnitWord + @"))?(?:[ ]*(?:/|tren(?:[ ]tong[ ]so)?)[ ]*\d{1,3}(?:[ ]*" + UnitWord + @")?)?(?:[ ]*(?:chan|tron))?[ ]*[).,;]?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Content { get; }

    /// <summary>Words in front of digits in brackets: "chín mươi lăm điểm (95 điểm)".</summary>
    [GeneratedRegex(@"^[ ]*[:=-]?[ ]*(?:(?:dat|duoc|la)[ ]*)*(?<value>\d{1,3}(?:,\d{1,3})?)(?:[ ]*(?<unit>" + UnitWord + @"))?[ ]*\([ ]*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InFront { get; }

    /// <summary>The figure with its value in words, when they stand there and can be read.</summary>
    /// <param name="figure">A figure whose value is stated in digits.</param>
    /// <param name="transcript">The document.</param>
    /// <param name="limit">Offset the words cannot reach.</param>
    public static Figure Beside(Figure figure, Transcript transcript, int limit) =>
        figure with { InWords = Read(figure, transcript, transcript.EndOf(figure.Value.Place!.Value, limit)) };

    private static Stated<decimal>? Read(Figure figure, Transcript transcript, (int Start, int LineEnd) behind)
    {
        if (ReadInFront(figure, transcript) is { } inFront)
            return inFront;
        int of = figure.Of is Stated<decimal> stated && stated.At.Line == figure.At.Line ? transcript.EndOf(stated.At, behind.LineEnd).Start : behind.Start;
        return ReadAt(figure, transcript, behind.Start, behind.LineEnd) ?? (of > behind.Start ? ReadAt(figure, transcript, of, behind.LineEnd) : null);
    }

    private static Stated<decimal>? ReadInFront(Figure figure, Transcript transcript)
    {
        int start = transcript.OffsetOf(figure.Label) + figure.Label.Length;
        int end = transcript.OffsetOf(figure.At);
        if (end - start is < 4 or > Reach)
            return null;
        var words = DigitText.Of(transcript, start, end);
        Match match = InFront.Match(words.Text);
        if (!words.HasWords || !match.Success || !IsOf(figure.Name, match.Groups["unit"].Value) || FigureText.Value(match.Groups["value"].Value) is not decimal value)
            return null;
        (int from, int to) = words.Span(match.Groups["value"].Index, match.Groups["value"].Length);
        return transcript.State(figure.Name, value, from, to);
    }

    private static Stated<decimal>? ReadAt(Figure figure, Transcript transcript, int start, int lineEnd)
    {
        string behind = transcript.Folded[start..Math.Max(start, Math.Min(lineEnd, start + Reach))];
        if (Opening.Match(behind) is not { Success: true } opening)
            return null;
        bool bracket = opening.Groups["bracket"].Success;
        int end = bracket ? behind.IndexOf(')', opening.Length) + 1 : behind.AsSpan(opening.Length).IndexOfAny('.', ';', ',') is >= 0 and var mark ? opening.Length + mark + 1 : behind.Length;
        if (end <= opening.Length)
            return null;
        var words = DigitText.Of(transcript, start + opening.Length, start + end);
        Match content = Content.Match(words.Text);
        bool names = content.Groups["unit"].Success || opening.Groups["intro"].Success || transcript.Text.AsSpan(start + opening.Length, end - opening.Length).Count(' ') > 0;
        if (!words.HasWords || !content.Success || !names || !IsOf(figure.Name, content.Groups["unit"].Value) || FigureText.Value(content.Groups["value"].Value) is not decimal value)
            return null;
        (int from, int to) = words.Span(content.Groups["value"].Index, content.Groups["value"].Length);
        return transcript.State(figure.Name, value, from, to);
    }

    /// <summary>Whether a figure of this name counts what the words count; words that do not say are taken to.</summary>
    private static bool IsOf(string name, string unit) => unit.Replace(" ", "", StringComparison.Ordinal) switch
    {
        "" => true,
        "diem" => name is "points" or "totalPoints",
        "chitieu" => name.StartsWith("indicators", StringComparison.Ordinal),
        "tieuchi" => name is "criteriaAtLeastHalf",
        _ => name is "conditionsMet",
    };

    /// <summary>The offset behind a span, and the end of its line or the limit before that.</summary>
    private static (int Start, int LineEnd) EndOf(this Transcript transcript, TextSpan span, int limit)
    {
        int start = transcript.OffsetOf(span) + span.Length;
        return (start, Math.Min(limit, transcript.EndOf(transcript.IndexAt(start))));
    }
}
