using System.Globalization;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Bench.Pool;

/// <summary>Reports of many units as Word files, each of other bytes.</summary>
internal static class WordFiles
{
    /// <summary>Paragraphs of prose behind a report, as wards describe what they did; makes the files as long as real ones.</summary>
    private const int Prose = 30;

    public static IEnumerable<byte[]> Make(int count) => Enumerable.Range(0, count).Select(Report);

    private static byte[] Report(int number)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"Sơn Thuận {(char)('A' + number % 26)}{(char)('A' + number / 26 % 26)}{(char)('A' + number / 676 % 26)}");
        ReportText report = ReportText.Valid25.ReplacingEvery("Sơn Thuận", name);
        string prose = string.Join('\n', Enumerable.Range(1, Prose).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"Ủy ban nhân dân xã {name} đã tổ chức {number % 7 + i} buổi tuyên truyền, phổ biến giáo dục pháp luật, tiếp công dân và hòa giải ở cơ sở theo kế hoạch.")));
        return DocxBuilder.FromText(report.Appending(prose).Marked).ToBytes();
    }
}
