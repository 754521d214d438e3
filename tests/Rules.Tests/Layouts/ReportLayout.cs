using System.Text.RegularExpressions;
using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Rules;

namespace CTCPL.Pipeline.Rules.Tests.Layouts;

/// <summary>
/// The way one ward writes the form: headings, bullets, wording of the labels, numbers, and whether the report arrives as Word
/// paragraphs or as printed lines. Says the same as the form's own layout.
/// </summary>
internal sealed partial class ReportLayout
{
    private static readonly string[] Ordinals = ["nhất", "hai", "ba", "tư", "năm"];

    private readonly Func<int, string> _heading;
    private readonly string _bullet;
    private readonly (string From, string To)[] _wording;
    private readonly string _colon;
    private readonly string _slash;
    private readonly string _end;
    private readonly int? _width;

    /// <param name="seed">The same seed gives the same layout.</param>
    public ReportLayout(int seed)
    {
        var random = new Random(seed);
        string Pick(params string[] of) => of[random.Next(of.Length)];
        Func<int, string> marker = random.Next(5) switch
        {
            0 => n => "abcdđ"[n - 1] + ") ",
            1 => n => "abcdđ"[n - 1] + ". ",
            2 => n => $"2.{Wording.Number(n)}. ",
            3 => _ => "* ",
            _ => _ => "",
        };
        Func<int, string> words = random.Next(7) switch
        {
            0 => n => $"Đối với tiêu chí {Wording.Number(n)}:",
            1 => n => $"Tiêu chí {Wording.Number(n)}: {Name(n)}",
            2 => n => $"Tiêu chí số {Wording.Number(n)} ({Name(n)}):",
            3 => n => $"TIÊU CHÍ {Wording.Number(n)}.",
            4 => n => $"Tiêu chí thứ {Ordinals[n - 1]}: {Name(n)}",
            5 => Name,
            _ => n => $"Kết quả tự chấm điểm tiêu chí {Wording.Number(n)}",
        };
        _heading = n => marker(n) + words(n);
        _bullet = Pick("- ", "+ ", "", "   - ", "• ");
        _wording =
        [
            ("Số chỉ tiêu đạt điểm tối đa", Pick("Số chỉ tiêu đạt điểm tối đa", "Số chỉ tiêu đạt số điểm tối đa", "Sô chỉ tiêu đạt điểm tôí đa")),
            ("Số chỉ tiêu đạt từ 50% số điểm", Pick("Số chỉ tiêu đạt từ 50% số điểm", "Số chỉ tiêu đạt từ 50% điểm", "Số chỉ tiêuđạt từ 50 % số điểm")),
            ("Số chỉ tiêu đạt điểm 0", Pick("Số chỉ tiêu đạt điểm 0", "Số chỉ tiêu đạt 0 điểm", "Số chỉ tiêu đạt điểm không")),
            ("Số điểm đạt được của tiêu chí", Pick("Số điểm đạt được của tiêu chí", "Tổng số điểm đạt được của tiêu chí", "Số điểm đạt đựơc của tiêu chí")),
            ("Tổng điểm số đạt được", Pick("Tổng điểm số đạt được", "Tổng số điểm đạt được", "Tổng điểm đạt được")),
        ];
        _colon = Pick(": ", ":", " : ", ": đạt ");
        _slash = Pick("/", "/", " / ", "/ ");
        _end = Pick(".", ";", "");
        _width = random.Next(2) == 0 ? null : random.Next(60, 110);
    }

    /// <summary>The report in this layout.</summary>
    public DocumentText Apply(ReportText report)
    {
        IEnumerable<string> lines = report.Marked.Split('\n').Select(Rewrite);
        return _width is int width ? PlainText.PdfLines(string.Join('\n', lines.SelectMany(l => Wrap(l, width)))) : PlainText.Lines(string.Join('\n', lines));
    }

    private string Rewrite(string line)
    {
        if (Heading.Match(line) is { Success: true } heading)
            return _heading(heading.Groups["number"].Value[0] - '0');
        if (!FigureLine.IsMatch(line))
            return line;
        string written = _wording.Aggregate(line, (text, w) => text.Replace(w.From, w.To, StringComparison.Ordinal));
        written = Figure.Replace(written, m => m.Groups["value"].Value + _slash + m.Groups["of"].Value);
        if (line.StartsWith("- ", StringComparison.Ordinal))
            written = _bullet + written[2..].Replace(": ", _colon, StringComparison.Ordinal);
        return written.TrimEnd('.', ';') + _end;
    }

    /// <summary>A line as it is printed: broken at spaces, at most so many characters wide.</summary>
    public static IEnumerable<string> Wrap(string line, int width)
    {
        var printed = new StringBuilder();
        foreach (string word in line.Split(' '))
        {
            if (printed.Length > 0 && printed.Length + word.Length + 1 > width)
            {
                yield return printed.ToString();
                printed.Clear();
            }
            printed.Append(printed.Length == 0 ? "" : " ").Append(word);
        }
        yield return printed.ToString();
    }

    private static string Name(int number) => ShippedStandards.Qd25.Criteria[number - 1].Name;

    [GeneratedRegex(@"^\w\) Đối với tiêu chí (?<number>\d):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"^(?:- Số |\w\) (?:Số tiêu chí|Tổng điểm))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FigureLine { get; }

    [GeneratedRegex(@"(?<value>\d[\d,]*)/(?<of>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure { get; }
}
