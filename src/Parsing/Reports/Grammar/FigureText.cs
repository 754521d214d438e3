using System.Globalization;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Parsing.Reports.Grammar;

/// <summary>The figure behind a label: "05/06", "03/ 03", "29 điểm/30 điểm", "9,75 điểm", "…/06", or nothing.</summary>
internal static partial class FigureText
{
    /// <summary>Characters behind a label in which its figure stands.</summary>
    private const int Reach = 160;

    /// <summary>A number as written, folded.</summary>
    internal const string Number = @"(?:\d{1,4}(?:[ ]?[.,][ ]?\d{1,3})?)";
    private const string UnitWord = @"(?:chi[ ]?tieu|tieu[ ]?chi|diem|dieu[ ]?kien|d\b)";
    private const string Between = @"(?:[ ]|\n)*";

    /// <summary>The number again in words: "28,5 (hai mươi tám phẩy năm)/30".</summary>
    private const string InWords = @"(?:\([a-z ,]{1,60}\))?";

    /// <summary>"29/30", "29 điểm / 30", "29 trên 30", "29 điểm trong tổng số 30".</summary>
    [GeneratedRegex(
        @"(?<![\p{N}.,/])(?<!\b[a-z])(?<minus>(?<=[:\s(])-)?(?<value>" + Number + @")" + Between + UnitWord + "?" + Between + InWords + Between
        + @"(?:/|tren(?!\s*tong diem)(?:[ ]tong so)?|trong(?:[ ]tong)?(?:[ ]so)?)" + Between + @"(?<of>" + Number + @")(?![\d/])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ratio { get; }

    /// <summary>"…/06", "  /30": a slash with nothing legible before it.</summary>
    [GeneratedRegex(
        @"(?<blank>(?:[\w.,_?*-]|[ ](?=[ ._/]))*)[ ]*/[ \n]*(?<of>" + Number + @")(?![\d/])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OnlyOf { get; }

    /// <summary>"05/…", "29/ điểm": a slash with nothing legible behind it.</summary>
    [GeneratedRegex(
        @"(?<![\d.,/])(?<value>" + Number + @")[ ]*/(?<blank>[ ]*[\w.,_?*-]*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OnlyValue { get; }

    /// <summary>"10 điểm", "02 chỉ tiêu", ": 10".</summary>
    [GeneratedRegex(
        @"(?<![\p{N}.,/\w])(?<minus>(?<=[:\s(])-)?(?<value>" + Number + @")(?![\d/]|[.,]\d)(?:(?!\w)|(?=" + UnitWord + @"))(?![ ]*(?:%|phan[ ]?tram))" + Between + @"(?<unit>" + UnitWord + ")?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alone { get; }

    /// <summary>": không", ": không có chỉ tiêu nào" as a count.</summary>
    [GeneratedRegex(@"^[ ]*[:=-][ ]*(?<value>khong)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex None { get; }

    /// <summary>A cell with "không", "không có chỉ tiêu nào".</summary>
    [GeneratedRegex(@"^\s*(?<value>khong)(?:\s+co)?(?:\s+chi\s?tieu)?(?:\s+nao)?\s*[.;]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoneAtAll { get; }

    /// <summary>Words in front of a number that make it a bound, a range or a guess ("~85", "85-90", "≥80", "khoảng 85"), or half of
    /// a number torn by a tab or break ("2 8"); a digit right behind the label is the criterion's number.</summary>
    [GeneratedRegex(
        @"(?:[~≈<>≥≤±]=?|\d[ ]*-|(?<=\S[ ]*)(?<![\d.,/])\d{1,2}[.,]?[ \n]+|\b(?:khoang|chung|xap xi|hon|gan|duoi|it nhat|toi thieu|tu|den))[ ]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vague { get; }

    /// <summary>Words in front of a lone number that make it what something else is counted out of: "mười lăm trên 30 điểm".</summary>
    [GeneratedRegex(
        @"\b(?:tren|trong|tong so)[ ]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OutOf { get; }

    /// <summary>What may stand between a label and its number in words.</summary>
    [GeneratedRegex(@"^(?:[ \n:=().-]|(?:dat|duoc|la|co|ca|du|bang|chu|tong|cong|so|diem)\b)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadsToWords { get; }

    /// <summary>Reads the figure of a label.</summary>
    /// <param name="name">The contract's name of the figure.</param>
    /// <param name="transcript">The document.</param>
    /// <param name="label">Offsets of the label, first and behind the last.</param>
    /// <param name="limit">Offset the figure cannot reach: the next label or heading.</param>
    /// <param name="isCount">Whether "không" may stand for zero.</param>
    public static Figure Read(string name, Transcript transcript, (int Start, int End) label, int limit, bool isCount)
    {
        int end = RegionEnd(transcript, label.End, limit);
        Figure written = Read(new FigurePlace(name, transcript, label), WithoutLeaders(transcript.Folded[label.End..end]), isCount);
        if (written.StatedValue is not null)
            return FigureInWords.Beside(written, transcript, Math.Min(limit, transcript.Text.Length));
        var digits = DigitText.Of(transcript, label.End, end);
        return digits.HasWords && Read(new FigurePlace(name, transcript, label) { Digits = digits }, digits.Text, isCount) is { StatedValue: not null } spoken
            && LeadsToWords.IsMatch(transcript.Folded[label.End..transcript.OffsetOf(spoken.At)])
            ? spoken
            : written;
    }

    /// <summary>A number written into the form's dots ("……05/06", "..29../30") without what is left of them, and without what the label says
    /// in brackets ("(tối đa 30 điểm): 28 điểm"); as long as before.</summary>
    private static string WithoutLeaders(string region) => Leaders.Replace(
        Remark.Replace(region, static words => new string(' ', words.Length)), static dots => new string(' ', dots.Length));

    [GeneratedRegex(@"^\s*\((?![^()\n]*\d\s*/\s*\d)(?:[^()\n]{1,100}\)(?=\s*[:=][^\n]*\d)|[^()\n]{0,40}\btoi\s+da\b[^()\n]{0,40}\))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Remark { get; }

    [GeneratedRegex(@"(?:(?<=[:\s])[.…_]+|[.…_]{2,}|…)(?=[ ]*\d)|(?<=\d[ ]*)(?:[.…_]+(?=[ ]*/)|[.…_]{2,}(?=[ ]*\d))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leaders { get; }

    /// <summary>Reads a figure that has a place of its own, a cell or words in a sentence; "không" there is a count of zero.</summary>
    /// <param name="name">The contract's name of the figure.</param>
    /// <param name="transcript">The document.</param>
    /// <param name="start">Offset of the place.</param>
    /// <param name="end">Offset behind it.</param>
    /// <param name="isCount">Whether "không" may stand for zero.</param>
    public static Figure OnItsOwn(string name, Transcript transcript, int start, int end, bool isCount)
    {
        var place = new FigurePlace(name, transcript, (start, start));
        string words = transcript.Folded[start..end];
        return isCount && NoneAtAll.Match(words) is { Success: true } none
            ? place.Figure(none.Groups["value"], "0", of: null)
            : Read(place, words, isCount);
    }

    private static Figure Read(FigurePlace place, string region, bool isCount)
    {
        if (isCount && None.Match(region) is { Success: true } none)
            return place.Figure(none.Groups["value"], "0", of: null);
        Match ratio = Ratio.Match(region);
        if (ratio.Success && !BlankBefore(region, ratio) && IsVague(region, ratio))
            return place.Vague(ratio);
        if (ratio.Success && !BlankBefore(region, ratio))
            return place.Figure(ratio.Groups["value"], Signed(ratio), ratio.Groups["of"]);
        bool slash = region.Contains('/', StringComparison.Ordinal);
        if (slash && OnlyOf.Match(region) is { Success: true } onlyOf)
            return place.WithoutValue(onlyOf);
        if (slash && OnlyValue.Match(region) is { Success: true } onlyValue)
            return place.WithoutOf(onlyValue);
        if (BestAlone(region) is not Match alone)
            return place.Blank();
        bool isValue = !IsVague(region, alone) && !OutOf.IsMatch(region[..alone.Groups["value"].Index]);
        return isValue ? place.Figure(alone.Groups["value"], Signed(alone), of: null) : place.Blank();
    }

    private static bool IsVague(string region, Match number) =>
        !number.Groups["minus"].Success && Vague.IsMatch(region[..number.Groups["value"].Index]);

    private static string Signed(Match match) => match.Groups["minus"].Value + match.Groups["value"].Value;

    /// <summary>A ratio far behind a blank one ("…/06 … 05/06") is not this label's.</summary>
    private static bool BlankBefore(string region, Match ratio) =>
        region.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash && slash < ratio.Groups["value"].Index;

    /// <summary>Of numbers without a slash the one with its unit word counts, else the first behind a colon, else the first.</summary>
    private static Match? BestAlone(string region)
    {
        List<Match> numbers = [.. Alone.Matches(region).Cast<Match>()];
        int colon = region.IndexOf(':', StringComparison.Ordinal);
        return numbers.Find(n => n.Groups["unit"].Success)
            ?? numbers.Find(n => n.Index > colon)
            ?? (numbers.Count > 0 ? numbers[0] : null);
    }

    /// <summary>The rest of the label's line; when that holds no letter or digit, the next line too (wrapped text, or the
    /// next cell of the row), if it begins with a figure.</summary>
    private static int RegionEnd(Transcript transcript, int from, int limit)
    {
        int line = transcript.IndexAt(from);
        int end = transcript.EndOf(line);
        if (end - from > Reach)
            return Math.Max(from, Math.Min(from + Reach, limit));
        bool wraps = !transcript.Folded.AsSpan(from, end - from).ContainsAnyInRange('0', '9') && !EndsSentence(transcript, from, end);
        ReadOnlySpan<char> rest = transcript.Folded.AsSpan(from, end - from).TrimEnd();
        string below = line + 1 < transcript.Lines.Length ? transcript.Folded[transcript.StartOf(line + 1)..transcript.EndOf(line + 1)] : "";
        bool torn = rest.EndsWith("/", StringComparison.Ordinal) && StartsWithNumber.IsMatch(below) // "3/" and the rest below
            || EndsInNumber(rest) && StartsWithSlash.IsMatch(below);
        bool cut = torn || (EndsInNumber(rest) && line + 1 < transcript.Lines.Length && transcript.Lines[line + 1].ContinuesParagraph);
        if (torn || ((wraps || cut) && StartsWithFigure.IsMatch(below)))
            end = transcript.EndOf(line + 1);
        return Math.Max(from, Math.Min(end, Math.Min(limit, from + Reach)));
    }

    /// <summary>"2" or "28,": what a soft break behind it may have torn.</summary>
    private static bool EndsInNumber(ReadOnlySpan<char> rest) =>
        !rest.Contains('/') && rest.TrimEnd(".,") is [.., >= '0' and <= '9'];

    private static bool EndsSentence(Transcript transcript, int from, int end)
    {
        ReadOnlySpan<char> rest = transcript.Folded.AsSpan(from, end - from).Trim();
        return rest.ContainsAny('/', '.', ';');
    }

    [GeneratedRegex(@"^\s*(?:[:=]\s*)?(?:(?:dat|la|duoc)\s+){0,2}(?:-?\d{1,4}(?:\s?[.,]\s?\d{1,3})?\s*(?:/|" + UnitWord + @"|$)|[._ ]*/\s*\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StartsWithFigure { get; }

    /// <summary>A number as written, decimal comma or point. <c>null</c> when it cannot be told ("1.000": a thousand or one?).</summary>
    internal static decimal? Value(string written)
    {
        string number = written.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        int point = number.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0 && number.Length - point - 1 == 3)
            return null;
        return decimal.Parse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\s*\d", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StartsWithNumber { get; }

    [GeneratedRegex(@"^\s*" + UnitWord + @"?\s*/\s*\d", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StartsWithSlash { get; }
}
