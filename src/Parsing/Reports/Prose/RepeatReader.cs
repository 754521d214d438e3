using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Prose;

/// <summary>Finds the figures of the form that sentences repeat: totals, a criterion's points and counts, conditions met, criteria at half or more.</summary>
/// <param name="Prose">The document.</param>
/// <param name="Words">Tells whose and what year's a figure is.</param>
/// <param name="Plans">The section of plans, where figures are targets unless the sentence says otherwise; <c>null</c> without one.</param>
internal sealed partial record RepeatReader(ProseText Prose, OwnWords Words, LineRange? Plans)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>More than any report has; a hostile text is not read to its end for them.</summary>
    private const int Most = 300;

    private const string Number = @"(?<![\w.,/-])(?<value>\d{1,3}(?:[.,]\d{1,2})?)";
    private const string Count = @"(?<![\w.,/-])(?<value>\d{1,2})";
    private const string Of = @"[ ]?(?:/|\btren(?:[ ]tong[ ]so)?[ ])[ ]?(?<of>\d{1,3})(?![\d/%]|[.,]\d|[ ]?%|-[a-z])";

    [GeneratedRegex(Number + @"(?:(?:[ ]?diem)?" + Of + @"(?:[ ]?diem\b|(?=[ ]*(?:[,.;)\n]|$)))|[ ]?diem\b)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Points { get; }

    [GeneratedRegex(Count + Of + @"[ ]chi[ ]tieu[ ](?:deu[ ]|duoc[ ])?(?:dat|bi|cham)[ ](?:(?<max>(?:so[ ])?(?:diem[ ])?toi[ ]da)|(?<half>(?:tu[ ]|tren[ ])50[ ]?%)|(?<zero>(?:diem[ ])?0\b(?:[ ]diem)?|diem[ ]khong\b))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Indicators { get; }

    [GeneratedRegex(@"\b(?:dap[ ]ung|dat|dam[ ]bao|bao[ ]dam|thoa[ ]man|hoi[ ]du)(?:[ ](?:duoc|du|day[ ]du|ca|so|la))*[ ]+(?:(?<all>(?<=\b(?:ca|du)[ ]+)(?<value>\d{1,2}))|" + Count + Of + @")[ ]dieu[ ]kien\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conditions { get; }

    [GeneratedRegex(@"(?:" + Count + Of + @"|\bca[ ](?<all>(?<value>\d{1,2})))[ ]tieu[ ]chi[ ](?:tiep[ ]can[ ]phap[ ]luat[ ])?(?:deu[ ])?(?:co[ ]so[ ]diem[ ])?dat[ ](?:diem[ ])?(?:tu|tren)[ ]50[ ]?%(?:[ ](?:so[ ]diem[ ]toi[ ]da[ ])?tro[ ]len)?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Halves { get; }

    /// <summary>What the conditions are conditions of, right behind them.</summary>
    [GeneratedRegex(@"^[ ]*(?:$|[,.;:)\n(]|(?:de )?(?:duoc )?cong nhan\b|(?:de )?dat chuan\b|theo (?:quy dinh|quyet dinh|dieu)\b|quy dinh\b|nhu\b|tren\b|nay\b|va\b|nen\b)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfRecognition { get; }

    [GeneratedRegex(@"^[ ]*dieu[ ]kien\b(?<rest>.*)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ConditionsWord { get; }

    /// <summary>The sentence is about this scoring at all.</summary>
    [GeneratedRegex(@"\b(?:tu cham|tu danh gia|cham diem|tiep can phap luat|ctcpl|tcpl|tong (?:cong )?(?:so )?diem|tong cong|(?:cac|\d{1,2}) tieu chi|cong nhan)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfTheScoring { get; }

    /// <summary>The criterion whose figure follows, with nothing else scored in between.</summary>
    [GeneratedRegex(@"\btieu chi (?:so |thu )?(?<number>\d{1,2})(?![.,]?\d)(?<between>(?:(?!tieu chi|chi tieu|tong|\d[ ]*(?:/|diem))[^;\n]){0,120}?)(?<verb>(?:\b(?:dat|duoc|cham|tu cham)(?: duoc)?(?: so diem(?: la)?)?|:)[ ]*)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfCriterion { get; }

    [GeneratedRegex(@"\btieu chi (?:so |thu )?(?<number>\d{1,2})(?![.,]?\d)(?:(?!tieu chi)[^;\n]){0,120}$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NearCriterion { get; }

    [GeneratedRegex(@"\b(?:tieu chi|chi tieu)[ ](?:so[ ]|thu[ ])?\d", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartsOfScore { get; }

    [GeneratedRegex(@"\btong(?: cong)?(?: so)?(?: diem)?(?: so)?(?: tu)?(?: cham| danh gia)?(?: (?:dat|duoc|la|chung|voi|(?:cua )?(?:ca |cac )?(?:\d{1,2} )?tieu chi))*[ ]*:?[ ]*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CalledTotal { get; }

    [GeneratedRegex(@"\b(?:tu cham|tu danh gia)\b.*\b(?:dat|duoc)[ ]*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SelfScored { get; }

    [GeneratedRegex(@"\b(?:phat huy|giu vung|da dat|dat duoc)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reached { get; }

    /// <summary>The repeated figures in document order, without those the form's own lines hold.</summary>
    /// <param name="known">The figures of the form's lines.</param>
    public ImmutableArray<RepeatedFigure> Read(IEnumerable<Figure> known)
    {
        ILookup<int, TextSpan> taken = known
            .SelectMany(f => new[] { f.At, f.Value.Place ?? f.At, f.InWords?.At ?? f.At })
            .ToLookup(span => span.Line);
        return
        [
            .. Points.Matches(Prose.Text).Take(Most).Select(OfPoints)
                .Concat(Indicators.Matches(Prose.Text).Take(Most).Select(OfIndicators))
                .Concat(Conditions.Matches(Prose.Text).Take(Most).Select(OfConditions))
                .Concat(Halves.Matches(Prose.Text).Take(Most).Select(m => IsOwn(m) ? Repeat(m, "criteriaAtLeastHalf", criterion: null) : null))
                .OfType<RepeatedFigure>()
                .Where(r => !taken[r.At.Line].Any(span => span.Column < r.At.Column + r.At.Length && r.At.Column < span.Column + span.Length))
                .OrderBy(r => r.At.Line).ThenBy(r => r.At.Column),
        ];
    }

    private RepeatedFigure? OfPoints(Match match)
    {
        string before = Prose.Before(match.Index);
        bool hasOf = match.Groups["of"].Success;
        if (OfCriterion.Match(before) is { Success: true } criterion)
        {
            bool says = hasOf || !criterion.Groups["verb"].Value.Contains(':', StringComparison.Ordinal);
            return says && !before.Contains("chi tieu", StringComparison.Ordinal) && IsOwn(match)
                ? Repeat(match, MeasureNames.Of(Measure.Points), Int(criterion.Groups["number"]))
                : null;
        }
        string whole = before + Prose.Behind(match.Index + match.Length);
        bool isTotal = OfTheScoring.IsMatch(whole) && (CalledTotal.IsMatch(before) || (!PartsOfScore.IsMatch(before) && (hasOf || SelfScored.IsMatch(before))));
        return isTotal && IsOwn(match) ? Repeat(match, "totalPoints", criterion: null) : null;
    }

    private RepeatedFigure? OfIndicators(Match match)
    {
        Measure measure = match.Groups["max"].Success ? Measure.IndicatorsAtMaximum
            : match.Groups["half"].Success ? Measure.IndicatorsAtLeastHalf
            : Measure.IndicatorsAtZero;
        return NearCriterion.Match(Prose.Before(match.Index)) is { Success: true } criterion && IsOwn(match)
            ? Repeat(match, MeasureNames.Of(measure), Int(criterion.Groups["number"]))
            : null;
    }

    private RepeatedFigure? OfConditions(Match match) =>
        OfRecognition.IsMatch(Prose.Behind(match.Index + match.Length)) && IsOwn(match) ? Repeat(match, "conditionsMet", criterion: null) : null;

    private bool IsOwn(Match match)
    {
        int at = match.Groups["value"].Index;
        int end = match.Index + match.Length;
        if (!Words.Say(at, end, looksBack: true))
            return false;
        return !IsPlanned(at, end);
    }

    /// <summary>Whether a figure between two indexes stands among the plans without a word that it was reached.</summary>
    public bool IsPlanned(int start, int end)
    {
        int offset = Prose.Digits.Starts[start];
        bool isAmongPlans = Plans is { } plans && offset >= plans.Start && offset < plans.End;
        return isAmongPlans && !Words.NamesYear(start, end) && !Reached.IsMatch(Prose.Before(start));
    }

    /// <summary>Whether the conditions counted up to this index are those of recognition, by the words behind it.</summary>
    public bool AreOfRecognition(int end) => ConditionsWord.Match(Prose.Behind(end)) is var word && (!word.Success || OfRecognition.IsMatch(word.Groups["rest"].Value));

    private RepeatedFigure? Repeat(Match match, string name, int? criterion)
    {
        Transcript transcript = Prose.Transcript;
        (int start, int valueEnd) = Prose.Span(match.Groups["value"]);
        Group of = match.Groups["of"];
        int end = of.Success ? Prose.Span(of).End : valueEnd;
        if (FigureText.Value(match.Groups["value"].Value) is not decimal value)
            return null;
        (int from, int to) = (Clause(match.Groups["value"].Index), match.Index + match.Length);
        var figure = new Figure(
            name,
            transcript.State(name, value, start, valueEnd),
            of.Success ? transcript.State(name, (decimal)Int(of), Prose.Span(of).Start, end) : new Absent<decimal>(name),
            transcript.Quote(start, end),
            transcript.Span(start, end),
            transcript.Span(Prose.Digits.Starts[from], Prose.Digits.Ends[to - 1]));
        return new RepeatedFigure(criterion, figure) { IsAll = match.Groups["all"].Success, IsUnsure = Prose.IsUnsure(match.Index, to) };
    }

    /// <summary>Where the words begin that lead to a figure: its clause in its printed line, at most some ten words.</summary>
    private int Clause(int index)
    {
        const int longest = 60;
        int from = index;
        int line = Prose.Transcript.StartOf(Prose.Transcript.IndexAt(Prose.Digits.Starts[index]));
        int sentence = index - Prose.Before(index).Length;
        for (int i = index - 1; i >= sentence && index - i <= longest && Prose.Digits.Starts[i] >= line && Prose.Text[i] is not ('\n' or ';' or ',' or '('); i--)
            from = Prose.Text[i] == ' ' ? from : i == 0 || Prose.Text[i - 1] is ' ' or '\n' or ',' or ';' or '(' || Prose.Digits.Starts[i] == line ? i : from;
        return from;
    }

    private static int Int(Group number) => int.Parse(number.ValueSpan, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}
