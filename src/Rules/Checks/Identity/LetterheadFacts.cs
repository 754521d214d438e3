using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>What can be said of the number and date above the title.</summary>
internal static class LetterheadFacts
{
    /// <summary>
    /// Figures run to 31 December. A report is written around the turn of the year; one dated in the first half of the evaluation year,
    /// or after the whole of the next one, bears a wrong date.
    /// </summary>
    public static bool IsImplausible(DateOnly date, int year) => date < Earliest(year) || date > Latest(year);

    /// <summary>The first day that is not certainly odd: the second half of the evaluation year.</summary>
    public static DateOnly Earliest(int year) => new(year, 7, 1);

    /// <summary>The last day that is not certainly odd: the end of the year after.</summary>
    public static DateOnly Latest(int year) => new(year + 1, 12, 31);

    /// <summary>The date is left blank: not a day that does not exist, nor one that a recogniser is unsure of.</summary>
    public static bool IsBlank(Case c, Garbled<DateOnly> date) => date.Unsure is null && Impossible(c, date) is null;

    /// <summary>The number is left blank; "1 2/BC-UBND" is only oddly written.</summary>
    public static bool IsBlank(Case c, Garbled<string> number) =>
        number.Unsure is null && !number.At.In(c.Document).AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>The day that does not exist; <c>null</c> when the date is blank or unsure.</summary>
    public static Stated<WrittenDate>? Impossible(Case c, Garbled<DateOnly> date) =>
        c.Report.Dates.FirstOrDefault(d => d.Value.Value is null && d.At.Line == date.At.Line && d.At.Column == date.At.Column);

    /// <summary>Why the date cannot be used, with the finding that says so.</summary>
    public static Blocker Unreadable(Case c, Garbled<DateOnly> date)
    {
        if (date.Unsure is not null)
            return new Blocker("Ngày của báo cáo đọc không chắc chắn.", date.At);
        if (Impossible(c, date) is { } impossible)
        {
            return new Blocker("Ngày của báo cáo không có trong lịch.", date.At)
            {
                CausedBy = IsRecognised(c, date.At) ? null : new Cause("date-implausible", DatesArePlausible.Key(impossible.Value)),
            };
        }
        return new Blocker("Ngày của báo cáo để trống.", date.At)
        {
            CausedBy = IsRecognised(c, date.At) ? null : new Cause("draft-submitted", FaultKeys.Letterhead),
        };
    }

    /// <summary>A recogniser read this place, or is not sure of it: a digit, a dot or a gap there proves nothing.</summary>
    public static bool IsRecognised(Case c, TextSpan at) =>
        c.Document.DoubtAt(at) is not null || RecognisedLines.Of(c.Document).Contain(c.Document.Line(at.Line));
}
