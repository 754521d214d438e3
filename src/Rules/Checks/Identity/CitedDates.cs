using System.Globalization;
using System.Text.RegularExpressions;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Law;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>Dates of documents cited that cannot be: after the report that cites them, or years before the year they are made for.</summary>
internal static partial class CitedDates
{
    /// <summary>A plan for one year is made in that year or at the end of the year before.</summary>
    private const int YearsAhead = 1;

    /// <summary>The plan's own title names its year last: no clause, no verb of the report's stands between.</summary>
    [GeneratedRegex(@"^[^.;,:]{0,200}?(?<!\b(?:den|trong|tu|doan|het|cac|cuoi|cua|toi)\s)\bnam\s(?<year>20\d\d)(?=\s*(?:[.,;)]|$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MadeFor { get; }

    [GeneratedRegex(@"\b(?:da|giai doan|duoc|tiep tuc|dat)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RunsOn { get; }

    /// <summary>One fault for each document whose date cannot be right. A wrong date of the standard's own instruments is <c>legal-basis-miscited</c>.</summary>
    public static IEnumerable<Fault> Faults(Case c)
    {
        if (EvaluationYear.Of(c) is not { } year)
            return [];
        Stated<DateOnly>? report = c.Report.Date is Stated<DateOnly> date && !LetterheadFacts.IsImplausible(date.Value, year.Value) ? date : null;
        return c.Report.Citations
            .Where(citation => citation.Value.Date is not null && !LegalBasisIsCited.InstrumentsOf(c.Standard).Any(i => i.Instrument.IsMeantBy(citation.Value)))
            .Select(citation => Late(citation, report, year) ?? Early(citation, year))
            .OfType<Fault>()
            .DistinctBy(fault => fault.Key, StringComparer.Ordinal);
    }

    private static Fault? Late(Stated<LegalReference> citation, Stated<DateOnly>? report, EvaluationYear year)
    {
        DateOnly date = citation.Value.Date!.Value;
        if (report is not null)
            return date > report.Value ? FaultOf(citation, string.Create(Wording.Vietnamese, $"sau ngày của chính báo cáo ({report.Value:dd/MM/yyyy})")) with { See = [report.At] } : null;
        return year.All(y => date > LetterheadFacts.Latest(y)) ? FaultOf(citation, string.Create(Wording.Vietnamese, $"quá xa sau năm đánh giá {year.Value}")) : null;
    }

    private static Fault? Early(Stated<LegalReference> citation, EvaluationYear year)
    {
        if (citation.Value.Form != InstrumentForm.Plan || MadeFor.Match(Folding.Fold(citation.Value.Behind)) is not { Success: true } made || RunsOn.IsMatch(made.Value))
            return null;
        int named = int.Parse(made.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return named == year.Value && year.Others.IsEmpty && citation.Value.Date!.Value.Year < named - YearsAhead
            ? FaultOf(citation, string.Create(Wording.Vietnamese, $"trong khi đó là kế hoạch của năm {named}"))
            : null;
    }

    private static Fault FaultOf(Stated<LegalReference> citation, string why)
    {
        string written = string.Create(Wording.Vietnamese, $"{citation.Value.Date!.Value:dd/MM/yyyy}");
        return new Fault($"cited {citation.Value.Symbol}", $"{InstrumentWords.Written(citation.Value)} được viện dẫn với ngày {written}, {why}; ngày này ghi sai.", citation.At)
        {
            Actual = written,
        };
    }
}
