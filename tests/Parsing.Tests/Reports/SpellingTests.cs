using System.Text;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Reports;

/// <summary>One report in every way its letters can be coded or spelt: always the same facts.</summary>
public sealed class SpellingTests
{
    /// <summary>What the form says, written down by hand; every spelling must give it.</summary>
    private static readonly decimal[] Points = [10, 30, 15, 20, 25];

    public static TheoryData<string, Func<string, string>> Codings { get; } = new()
    {
        { "composed", text => text.Normalize(NormalizationForm.FormC) },
        { "decomposed", text => text.Normalize(NormalizationForm.FormD) },
        { "every second letter decomposed", text => string.Concat(text.Normalize(NormalizationForm.FormC)
            .Select((c, i) => i % 2 == 0 ? c.ToString() : c.ToString().Normalize(NormalizationForm.FormD))) },
        { "vowel composed, tone apart", ToneApart },
        { "eth for đ", text => text.Replace('đ', 'ð').Replace('Đ', 'Ð') },
        { "African D for Đ", text => text.Replace('Đ', 'Ɖ') },
        { "Oi for ư", text => text.Replace('ư', 'ƣ').Replace('Ư', 'Ƣ') },
    };

    [Theory]
    [MemberData(nameof(Codings), DisableDiscoveryEnumeration = true)]
    [Trait("Hostile", "E51")]
    public void Report_InAnyCoding_GivesTheSameFacts(string coding, Func<string, string> code)
    {
        var document = DocxBuilder.FromText(code(FormText.Standard));

        Report report = AsRead(document);

        Assert.NotEmpty(coding);
        HasTheFacts(report, "Tân Phú");
    }

    [Theory]
    [InlineData("Hòa Thủy", "Hoà Thuỷ")]
    [InlineData("Quý Hóa", "Qúy Hoá")]
    [InlineData("Mỹ Lý", "Mĩ Lí")]
    [Trait("Hostile", "E52")]
    public void Name_WithItsToneOnEitherVowel_IsRead(string one, string other)
    {
        string text = FormText.Standard.Replace("Tân Phú", one, StringComparison.Ordinal).Replace("TÂN PHÚ", one.ToUpperInvariant(), StringComparison.Ordinal);

        HasTheFacts(FormText.Parse(text), one);
        HasTheFacts(FormText.Parse(text.Replace(one, other, StringComparison.Ordinal)), other);
    }

    [Fact]
    [Trait("Hostile", "E52")]
    public void Report_InCapitals_GivesTheSameFacts()
    {
        Report report = FormText.Parse(FormText.Standard.ToUpperInvariant());

        Assert.Equal(Points, PointsOf(report));
        Assert.Equal(2023, Assert.IsType<Stated<int>>(report.Year).Value);
        Assert.Equal(new UnitName(UnitKind.Commune, "Tân Phú"), Assert.IsType<Stated<UnitName>>(report.Unit).Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Hostile", "E52")]
    public void Report_WithoutAnyMark_GivesTheSameFacts(bool capitals)
    {
        string bare = string.Concat(FormText.Standard.Normalize(NormalizationForm.FormD).Where(c => !char.IsBetween(c, '\u0300', '\u036F')))
            .Replace('đ', 'd').Replace('Đ', 'D');

        Report report = FormText.Parse(capitals ? bare.ToUpperInvariant() : bare);

        HasTheFacts(report, "Tan Phu");
    }

    /// <summary>Circumflex, breve and horn stay in the letter, the tone stands behind it: how some keyboards type.</summary>
    private static string ToneApart(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Select(c =>
    {
        string parts = c.ToString().Normalize(NormalizationForm.FormD);
        int tone = parts.IndexOfAny(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);
        return tone < 0 ? c.ToString() : parts.Remove(tone, 1).Normalize(NormalizationForm.FormC) + parts[tone];
    }));

    private static Report AsRead(DocxBuilder document) => Assert.IsType<ParsedReport>(
        ReportParser.Parse(Documents.Word.Reading.Text(document))).Report;

    private static void HasTheFacts(Report report, string unit)
    {
        Assert.Equal(Points, PointsOf(report));
        Assert.All(report.Blocks, block => Assert.Equal(4, block.Figures.Length));
        Assert.Equal([1, 2, 3, 4, 5], report.Blocks.Select(b => Assert.IsType<Stated<CriterionHeading>>(b.Heading).Value.Number ?? 0));
        Assert.Equal(93.5m, Assert.Single(report.TotalPoints).StatedValue);
        Assert.Equal(5, Assert.Single(report.CriteriaAtLeastHalf).StatedValue);
        Assert.Equal(3, Assert.Single(report.ConditionsMet).StatedValue);
        Assert.Equal(2023, Assert.IsType<Stated<int>>(report.Year).Value);
        Assert.Equal(new UnitName(UnitKind.Commune, unit), Assert.IsType<Stated<UnitName>>(report.Unit).Value);
        Assert.Equal(new DateOnly(2024, 1, 4), Assert.IsType<Stated<DateOnly>>(report.Date).Value);
        Assert.False(Assert.IsType<Stated<bool>>(Assert.Single(report.LeaderDiscipline)).Value);
        Assert.True(Assert.IsType<Stated<bool>>(report.RecognitionRequested).Value);
        Assert.Equal(2, report.Citations.Length);
    }

    private static IEnumerable<decimal> PointsOf(Report report) => report.Blocks.Select(b => b.First(Measure.Points)?.Figure.StatedValue ?? -1);
}
