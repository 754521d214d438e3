using System.Text;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>A report as Word files, each in another of the ways that wards write them.</summary>
public static partial class WordRenderings
{
    /// <summary>The renderings by name.</summary>
    public static IReadOnlyDictionary<string, Func<WrittenReport, byte[]>> All { get; } =
        new SortedDictionary<string, Func<WrittenReport, byte[]>>(StringComparer.Ordinal)
        {
            ["plain"] = report => new WordLayout().Document(report).ToBytes(),
            ["split"] = report => new WordLayout { Inline = LetterByLetter }.Document(report).ToBytes(),
            ["tracked"] = report => new WordLayout { Inline = Corrected, Group = WithAnOldLine }.Document(report).ToBytes(),
            ["table"] = report => new WordLayout { Group = AsRow }.Document(report).ToBytes(),
            ["cells"] = report => new WordLayout { Group = AsRows, Block = LabelAndFigure }.Document(report).ToBytes(),
            ["text-box"] = report => new WordLayout { Group = InTextBox }.Document(report).ToBytes(),
            ["controls"] = report => new WordLayout { Inline = WithControls, Group = InControl }.Document(report).ToBytes(),
            ["nfd"] = report => new WordLayout { Inline = text => WordMarkup.Run(text.Normalize(NormalizationForm.FormD)) }.Document(report).ToBytes(),
            ["tcvn3"] = report => new WordLayout { Inline = Tcvn3 }.Document(report).ToBytes(),
            ["vni"] = report => new WordLayout { Inline = text => WordMarkup.RunIn("VNI-Times", OldCodings.Vni(text)) }.Document(report).ToBytes(),
            ["numbered"] = NumberedWord.AllMarkers,
            ["titled"] = NumberedWord.CriteriaOnly,
            ["strict"] = report => WordPackages.Strict(new WordLayout().Document(report).ToBytes()),
            ["docm"] = report => WordPackages.WithMacros(new WordLayout().Document(report).ToBytes()),
            ["dotx"] = report => WordPackages.Template(new WordLayout().Document(report).ToBytes()),
        };

    /// <summary>The plain one in a size that fits on few pages.</summary>
    /// <param name="report">What to render.</param>
    /// <param name="points">Font size.</param>
    public static byte[] Compact(WrittenReport report, int points) => new WordLayout { Points = points }.Document(report).ToBytes();

    /// <summary>A run for every letter, with what Word leaves between runs: proofing marks, bookmarks, a soft hyphen's place.</summary>
    private static string LetterByLetter(string text) => string.Concat(text.Select((letter, i) =>
        (i % 7 == 3 ? "<w:proofErr w:type=\"spellStart\"/>" : "") + (i % 11 == 5 ? "<w:bookmarkStart w:id=\"7\" w:name=\"b\"/><w:bookmarkEnd w:id=\"7\"/>" : "")
        + WordMarkup.Run(letter.ToString(), i % 2 == 0 ? "" : "<w:b/>")));

    /// <summary>Every figure was another one before, and nobody accepted the change.</summary>
    private static string Corrected(string text) => Pieces(text, figure =>
        WordMarkup.Deleted(Other(figure)) + WordMarkup.Inserted(WordMarkup.Run(figure)));

    private static string WithAnOldLine(ReportPart heading, IReadOnlyList<string> blocks) => string.Concat(blocks) + WordMarkup.Paragraph(
        WordMarkup.Deleted("- Số điểm đạt được của tiêu chí: 1/77 điểm."), "<w:rPr><w:del w:id=\"3\" w:author=\"Nguyễn Văn A\"/></w:rPr>")
        + WordMarkup.Paragraph("");

    private static string AsRow(ReportPart heading, IReadOnlyList<string> blocks) =>
        WordMarkup.Table([string.Concat(blocks), WordMarkup.Paragraph("")]) + WordMarkup.Paragraph("");

    /// <summary>The heading over both columns, then a row for each line.</summary>
    private static string AsRows(ReportPart heading, IReadOnlyList<string> blocks) =>
        blocks[0] + WordMarkup.Table([.. blocks.Skip(1).Select(block => block.Split('\f'))]) + WordMarkup.Paragraph("");

    private static string? LabelAndFigure(ReportPart part)
    {
        if (part.Kind is not PartKind.Measure)
            return null;
        string[] halves = part.Line.Split(": ");
        return WordMarkup.Paragraph(WordMarkup.Run(halves[0])) + "\f" + WordMarkup.Paragraph(WordMarkup.Run(halves[1]));
    }

    private static string InTextBox(ReportPart heading, IReadOnlyList<string> blocks) =>
        WordMarkup.Paragraph(WordMarkup.TextBox(string.Concat(blocks)));

    private static string WithControls(string text) => Pieces(text, figure => WordMarkup.Control(WordMarkup.Run(figure)));

    private static string InControl(ReportPart heading, IReadOnlyList<string> blocks) => WordMarkup.Control(string.Concat(blocks));

    private static string Tcvn3(string text) => string.Concat(OldCodings.Tcvn3(text).Select(run => WordMarkup.RunIn(run.Font, run.Text)));

    private static string Pieces(string text, Func<string, string> figure) => string.Concat(
        Figure().Split(text).Zip(Figure().Matches(text).Select(m => m.Value).Append(""), (words, found) =>
            WordMarkup.Run(words) + (found.Length > 0 ? figure(found) : "")));

    private static string Other(string figure) => string.Concat(figure.Select(c => char.IsAsciiDigit(c) ? (char)('0' + (c - '0' + 3) % 10) : c));

    [GeneratedRegex(@"\d+(,\d+)?/ ?\d+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Figure();
}
