using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>Reports whose markers are Word's automatic numbers, and so stand nowhere in the text.</summary>
internal static partial class NumberedWord
{
    private const int Outline = 1;
    private const int Bullets = 2;
    private const int Criteria = 3;

    /// <summary>Sections, headings, conditions and bullets are all numbered by Word (which has no "đ)": the fifth is "e)").</summary>
    public static byte[] AllMarkers(WrittenReport report) => new WordLayout
    {
        Numbering = Lists(Family(0, ("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)")), Family(1, ("bullet", "-"))),
        Block = part => part.Kind switch
        {
            PartKind.Section => Numbered(Outline, 0, part.Text),
            PartKind.Subsection => Numbered(Outline, 1, part.Text),
            PartKind.Criterion or PartKind.Condition => Numbered(Outline, 2, part.Text),
            PartKind.Measure => Numbered(Bullets, 0, part.Text),
            _ => null,
        },
    }.Document(report).ToBytes();

    /// <summary>The words "tiêu chí 1:" themselves are the number, with all that stands before them.</summary>
    public static byte[] CriteriaOnly(WrittenReport report)
    {
        string first = report.Parts.First(part => part.Kind is PartKind.Criterion).Text;
        string words = Title().Match(first).Groups["words"].Value;
        return new WordLayout
        {
            Numbering = Lists(Family(0, ("none", "")), Family(1, ("none", "")), Family(2, ("decimal", words + "%1:"))),
            Block = part => part.Kind is PartKind.Criterion ? Numbered(Criteria, 0, Title().Match(part.Text).Groups["name"].Value) : null,
        }.Document(report).ToBytes();
    }

    private static string Numbered(int list, int level, string text) => WordMarkup.Paragraph(
        text.Length == 0 ? "" : WordMarkup.Run(text),
        FormattableString.Invariant($"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"));

    private static string Lists(params ReadOnlySpan<string> families)
    {
        string all = string.Concat(families);
        for (int i = 0; i < families.Length; i++)
            all += FormattableString.Invariant($"<w:num w:numId=\"{i + 1}\"><w:abstractNumId w:val=\"{i}\"/></w:num>");
        return all;
    }

    private static string Family(int id, params ReadOnlySpan<(string Format, string Text)> levels)
    {
        string family = FormattableString.Invariant($"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>");
        for (int i = 0; i < levels.Length; i++)
        {
            family += FormattableString.Invariant(
                $"<w:lvl w:ilvl=\"{i}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{levels[i].Format}\"/><w:suff w:val=\"space\"/><w:lvlText w:val=\"{levels[i].Text}\"/></w:lvl>");
        }
        return family + "</w:abstractNum>";
    }

    [GeneratedRegex(@"^(?<words>.*?[Tt]iêu chí )\d: ?(?<name>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Title();
}
