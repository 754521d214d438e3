using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Cases;

/// <summary>Reports of 2024 with just the blocks a test names, read by the real parser.</summary>
internal static class SyntheticBlocks
{
    public static Report Report(params (int? Number, int? Indicators, int? Maximum)[] blocks) =>
        Assessments.Report(Text(blocks));

    /// <param name="blocks">Number in the heading (none = no heading), and the denominators n and M (none = illegible).</param>
    public static ReportText Text(params (int? Number, int? Indicators, int? Maximum)[] blocks)
    {
        string valid = ReportText.Valid25.Marked;
        int start = valid.IndexOf("a) Đối với tiêu chí 1", StringComparison.Ordinal);
        int end = valid.IndexOf("3. Mức độ đáp ứng", StringComparison.Ordinal);
        var text = new StringBuilder(valid[..start]);
        foreach ((int? number, int? indicators, int? maximum) in blocks)
        {
            if (number is not null)
                text.Append("Đối với tiêu chí ").Append(number).Append(":\n");
            string n = indicators is { } i ? i.ToString("00", CultureInfo.InvariantCulture) : "…";
            string m = maximum is { } max ? max.ToString(CultureInfo.InvariantCulture) : "…";
            text.Append("- Số chỉ tiêu đạt điểm tối đa: ").Append(n).Append('/').Append(n).Append(" chỉ tiêu.\n")
                .Append("- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: ").Append(n).Append('/').Append(n).Append(" chỉ tiêu.\n")
                .Append("- Số chỉ tiêu đạt điểm 0: 00/").Append(n).Append(" chỉ tiêu.\n")
                .Append("- Số điểm đạt được của tiêu chí: ").Append(m).Append('/').Append(m).Append(" điểm.\n");
        }
        return new ReportText(text.Append(valid[end..]).ToString());
    }
}
