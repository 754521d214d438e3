using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>How many files and findings there were; says it in one line.</summary>
internal sealed class CheckCounts
{
    private int _files;
    private int _clean;
    private int _withFindings;
    private int _notReports;
    private int _unreadable;
    private readonly int[] _rows = new int[4];

    /// <summary>Every file is a clean report; also when there is no file at all.</summary>
    public bool AllClean => _clean == _files;

    public void Add(CheckSheet sheet)
    {
        _files++;
        ref int kind = ref sheet.Outcome is "unreadable" ? ref _unreadable
            : ref sheet.Outcome is "notAReport" ? ref _notReports
            : ref sheet.IsClean ? ref _clean
            : ref _withFindings;
        kind++;
        foreach (CheckSheetRow row in sheet.Rows)
            _rows[Column(row)]++;
    }

    /// <summary>"3 tệp: 1 không có sai lệch, 1 có sai lệch, 1 không đọc được. Sai lệch: 1 lỗi, 2 lưu ý."</summary>
    public override string ToString()
    {
        string files = Listed(
            (_clean, "không có sai lệch"),
            (_withFindings, "có sai lệch"),
            (_notReports, "không phải báo cáo"),
            (_unreadable, "không đọc được"));
        string rows = Words(_rows);
        string total = string.Create(Wording.Vietnamese, $"{_files} tệp");
        return (files.Length > 0 ? $"{total}: {files}." : $"{total}.") + (rows.Length > 0 ? $" Sai lệch: {rows}." : "");
    }

    /// <summary>"1 lỗi, 2 lưu ý"; empty when there is nothing.</summary>
    public static string Words(IEnumerable<CheckSheetRow> rows)
    {
        int[] counts = new int[4];
        foreach (CheckSheetRow row in rows)
            counts[Column(row)]++;
        return Words(counts);
    }

    private static int Column(CheckSheetRow row) => row.Outcome == Outcome.NotCheckable ? 3 : (int)row.Severity;

    private static string Words(int[] counts) => Listed(
        (counts[(int)Severity.Error], "lỗi"),
        (counts[(int)Severity.Warning], "cảnh báo"),
        (counts[(int)Severity.Notice], "lưu ý"),
        (counts[3], "không kiểm tra được"));

    private static string Listed(params ReadOnlySpan<(int Count, string Words)> parts)
    {
        List<string> said = [];
        foreach ((int count, string words) in parts)
        {
            if (count > 0)
                said.Add(string.Create(Wording.Vietnamese, $"{count} {words}"));
        }
        return string.Join(", ", said);
    }
}
