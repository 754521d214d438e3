using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests;

/// <summary>The form's lines in the words of wards: the same figures, no accusation; a changed figure is found all the same.</summary>
public sealed class OtherWordingsTests
{
    /// <summary>The four lines of the form in another hand: what stands in front of the figures of each, and behind the points.</summary>
    public static TheoryData<string, string, string, string, string> Lines { get; } = new()
    {
        { "Có @ chỉ tiêu đạt điểm tối đa", "Có @ chỉ tiêu đạt từ 50% số điểm tối đa trở lên", "Có @ chỉ tiêu đạt 0 điểm", "Điểm đạt được của tiêu chí: @", "/" },
        { "Chỉ tiêu đạt điểm tối đa: @", "Chỉ tiêu đạt từ 50% điểm tối đa trở lên: @", "Chỉ tiêu đạt điểm 0: @", "Điểm số đạt được: @", "/" },
        { "Số chỉ tiêu đạt điểm tối đa: @ chỉ tiêu", "Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên (kể cả tối đa): @ chỉ tiêu", "Số chỉ tiêu đạt điểm 0 (không điểm): @ chỉ tiêu", "Số điểm đạt được của tiêu chí (tối đa # điểm): @", "" },
        { "Số chỉ tiêu đạt điểm tối đa: @ chỉ tiêu", "Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: @ chỉ tiêu", "Số chỉ tiêu đạt điểm 0: @ chỉ tiêu", "Điểm tự chấm: @", "/" },
        { "Số chỉ tiêu được điểm tối đa là @", "Số chỉ tiêu được từ 50% điểm tối đa trở lên là @", "Số chỉ tiêu bị điểm không là @", "Tổng số điểm đạt được: @", "/" },
    };

    private static readonly (string Full, string Half, string Zero, string Points, string Maximum)[] Figures =
        [("02/02", "02/02", "00/02", "10", "10"), ("04/06", "06/06", "00/06", "28,5", "30"), ("02/03", "03/03", "00/03", "14", "15"), ("03/05", "05/05", "00/05", "18,25", "20"), ("03/04", "04/04", "00/04", "23", "25")];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Wording_OfTheSameFigures_AccusesNobody(string full, string half, string zero, string points, string slash) =>
        Assert.Empty(Accusations(Worded(full, half, zero, points, slash)));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Wording_OfAnotherFigure_IsFound(string full, string half, string zero, string points, string slash)
    {
        ReportText right = Worded(full, half, zero, points, slash);

        Assert.Contains("total-mismatch", Accusations(right.Replacing("28,5", "27,5")));
        Assert.Contains("counts-contradict", Accusations(right.Replacing("00/05", "01/05")));
        Assert.Contains("points-contradict-counts", Accusations(right.Replacing("02/03", "03/03")));
    }

    [Theory]
    [InlineData("b) Tổng điểm: 93,75")]
    [InlineData("b) Tổng số điểm đạt 93,75 điểm")]
    [InlineData("b) Điểm số đạt được: 93,75/100 điểm")]
    public void Total_InFewWords_IsReadAmongTheConditions(string line)
    {
        ReportText report = ReportText.Valid25.Replacing("b) Tổng điểm số đạt được của các tiêu chí: 93,75/100 điểm.", line);

        Assert.Empty(Accusations(report));
        Assert.Contains("total-mismatch", Accusations(report.Replacing("93,75", "94,75")));
    }

    /// <summary>What indicators got, in a list below the criterion's heading, is not the criterion's.</summary>
    [Fact]
    public void PointsOfIndicators_AreNotTheCriterions() => Assert.Empty(Accusations(ReportText.Valid25.Replacing(
        "a) Đối với tiêu chí 1:",
        "a) Đối với tiêu chí 1:\n- Chỉ tiêu 1: ban hành đầy đủ văn bản được giao.\nĐiểm tự chấm: 3/3 điểm\n- Chỉ tiêu 2: ban hành đúng quy định.\nĐiểm tự chấm: 7/7 điểm")));

    private static ReportText Worded(string full, string half, string zero, string points, string slash)
    {
        ReportText report = ReportText.Valid25;
        foreach ((string Full, string Half, string Zero, string Points, string Maximum) f in Figures)
        {
            report = report
                .Replacing($"Số chỉ tiêu đạt điểm tối đa: {f.Full} chỉ tiêu.\n- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: {f.Half} chỉ tiêu.\n- Số chỉ tiêu đạt điểm 0: {f.Zero} chỉ tiêu.\n- Số điểm đạt được của tiêu chí: {f.Points}/{f.Maximum} điểm.",
                    $"{full.Replace("@", f.Full, StringComparison.Ordinal)}.\n- {half.Replace("@", f.Half, StringComparison.Ordinal)}.\n- {zero.Replace("@", f.Zero, StringComparison.Ordinal)}.\n- {points.Replace("@", f.Points, StringComparison.Ordinal).Replace("#", f.Maximum, StringComparison.Ordinal)}{(slash.Length > 0 ? slash + f.Maximum : "")} điểm.");
        }
        return report;
    }

    private static string[] Accusations(ReportText report) =>
        [.. Assessments.Of(report).Findings.Where(f => f is { Outcome: Outcome.NotMet, Severity: Severity.Error or Severity.Warning }).Select(f => f.Rule)];
}
