using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Testing.Reports;

/// <summary>A report as text for human eyes: one fact per line, "line:column name = value «quote»".</summary>
public static class ReportGolden
{
    public static string Of(ParseOutcome outcome) => outcome switch
    {
        NotAReport refused => $"not a report: {refused.Reason} {refused.Message}\n",
        ParsedReport parsed => Of(parsed.Report),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The same without places and quotes, to compare one report in several layouts.</summary>
    public static string FactsOnly(ParseOutcome outcome) => string.Join(
        '\n',
        Of(outcome).Split('\n').Where(l => l.Length > 0).Select(l => l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(" «")[0]));

    public static string Of(Report report)
    {
        var text = new StringBuilder();
        Write(text, report.Unit, u => u.Kind.Word() + " " + u.Name);
        Write(text, report.Parent, p => p);
        Write(text, report.Year, Text);
        Write(text, report.Number, n => n);
        Write(text, report.Date, d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Write(text, report.Draft, Text);
        foreach (CriterionBlock block in report.Blocks)
        {
            Write(text, block.Heading, h => $"[{h.Marker}] {Text(h.Number)} {h.Text}");
            foreach (MeasureLine line in block.Figures)
                Write(text, line.Figure);
        }
        foreach (Figure figure in report.CriteriaAtLeastHalf.Concat(report.TotalPoints).Concat(report.ConditionsMet))
            Write(text, figure);
        foreach (Fact<bool> fact in report.LeaderDiscipline)
            Write(text, fact, Text);
        Write(text, report.RecognitionRequested, Text);
        foreach (Mention<int> mention in report.YearMentions)
            Write(text, mention.Fact, y => $"{mention.Place} {Text(y)}");
        foreach (Mention<UnitName> mention in report.UnitMentions)
            Write(text, mention.Fact, u => $"{mention.Place} {u.Kind.Word()} {u.Name}");
        foreach (Stated<UnitKind> kind in report.KindMentions)
            Write(text, kind, k => k.Word());
        foreach (Stated<LegalReference> citation in report.Citations)
            Write(text, citation, c => $"{c.Form} {c.Number} {Text(c.Year)} «{c.Symbol}» {c.Issuer} {c.IssuerWords} {Text(c.Date)}");
        foreach (Stated<Section> section in report.Sections)
            Write(text, section, s => s.ToString());
        foreach (ListMarker marker in report.Markers)
            text.Append(CultureInfo.InvariantCulture, $"{At(marker.At)} marker = {marker.List} {marker.Marker ?? "none"}\n");
        return text.ToString();
    }

    private static void Write(StringBuilder text, Figure figure)
    {
        Write(text, figure.Value, Text);
        Write(text, figure.Of, v => "/" + Text(v));
    }

    private static void Write<T>(StringBuilder text, Fact<T> fact, Func<T, string> show) => text.Append(fact switch
    {
        Stated<T> stated => $"{At(stated.At)} {stated.Name} = {show(stated.Value)} «{stated.Quote}»\n",
        Garbled<T> garbled => $"{At(garbled.At)} {garbled.Name} garbled, expected {garbled.Expected} «{garbled.Quote}»\n",
        _ => $"- {fact.Name} absent\n",
    });

    private static string At(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Line}:{span.Column}+{span.Length}");

    private static string Text<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
