using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Storage;

namespace CTCPL.Pipeline.Worker.Review;

/// <summary>What stored slugs are called on the screen. A slug without a name is shown as it stands.</summary>
internal static class Labels
{
    /// <summary>States a reviewer can choose, in the order of the work.</summary>
    public static ImmutableArray<(string Value, string Label)> States { get; } =
    [
        ("open", "Chưa xem"),
        ("acknowledged", "Đã ghi nhận"),
        ("sentBack", "Đã trả lại"),
        ("accepted", "Chấp nhận"),
        ("falseAlarm", "Báo nhầm"),
        ("resolved", "Đã khắc phục"),
    ];

    public static ImmutableArray<(string Value, string Label)> LedgerStates { get; } =
    [
        ("waiting", "Đang chờ"),
        ("incomplete", "Chưa trọn vẹn"),
        ("taken", "Đã nhận, chờ kiểm tra"),
        ("checked", "Đã kiểm tra"),
        ("notAReport", "Không phải báo cáo"),
        ("rejected", "Không đọc được"),
        ("duplicate", "Trùng"),
        ("ignored", "Bỏ qua"),
        ("withdrawn", "Đã rút"),
    ];

    public static string State(string state) => Name(States, state);

    public static string LedgerState(string state) => Name(LedgerStates, state);

    public static string Severity(string severity) => severity switch
    {
        "error" => "Lỗi",
        "warning" => "Cảnh báo",
        "notice" => "Lưu ý",
        "notCheckable" => "Không kiểm tra được",
        _ => severity,
    };

    /// <summary>What a reader is told first: that it could not be checked, or how much it weighs.</summary>
    public static string Weight(string severity, string outcome) =>
        string.Equals(outcome, "notCheckable", StringComparison.Ordinal) ? outcome : severity;

    public static string Verdict(string? verdict) => verdict switch
    {
        "clean" => "Không có sai lệch",
        "findings" => "Có sai lệch",
        "notCheckable" => "Chưa kiểm tra được hết",
        null => "",
        _ => verdict,
    };

    /// <summary>How a finding stands to the other versions of its report.</summary>
    public static string Step(string? step) => step switch
    {
        "new" => "Mới ở bản này",
        "still" => "Vẫn còn",
        "fixed" => "Đã sửa ở bản mới",
        "unsure" => "Bản kia chưa kiểm tra được",
        null => "",
        _ => step,
    };

    /// <summary>What is not the document's own word but its folder's.</summary>
    public static string Claimed(string claimed) => claimed switch
    {
        "unit" => "đơn vị theo tên thư mục",
        "year" => "năm theo tên thư mục",
        _ => "đơn vị và năm theo tên thư mục",
    };

    /// <summary>"Phường Thượng Cát".</summary>
    public static string Unit(string? kind, string? name)
    {
        if (kind is null && name is null)
            return "Chưa rõ đơn vị";
        string word = kind is null ? "" : StoredText.Parse<UnitKind>(kind).Word();
        string full = (word + " " + name).Trim();
        return char.ToUpperInvariant(full[0]) + full[1..];
    }

    /// <summary>The rule's title; its id for a rule of another version of the program.</summary>
    public static string Rule(string id) => RuleCatalog.Find(id)?.Title ?? id;

    public static string Age(string age) => age switch
    {
        Storage.Review.FindingAge.Week => "Trong 7 ngày",
        Storage.Review.FindingAge.Month => "8 đến 30 ngày",
        Storage.Review.FindingAge.Older => "Hơn 30 ngày",
        _ => age,
    };

    public static string Criterion(int? criterion) =>
        criterion is > 0 and int number ? "Tiêu chí " + number.ToString(Wording.Vietnamese) : "Chung";

    /// <summary>"QĐ 25/2021/QĐ-TTg".</summary>
    /// <param name="id">The standard's id.</param>
    /// <param name="library">The standards of this installation, the administrator's among them.</param>
    public static string Standard(string? id, StandardLibrary library) => id is null
        ? "Chưa xác định được"
        : library.Find(id)?.Decision.ShortName ?? id;

    /// <summary>"8,2 KB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => Wording.Number(bytes) + " byte",
        < 1024 * 1024 => Wording.Number(Math.Round(bytes / 1024m, 1)) + " KB",
        _ => Wording.Number(Math.Round(bytes / 1048576m, 1)) + " MB",
    };

    private static string Name(ImmutableArray<(string Value, string Label)> names, string value) =>
        names.FirstOrDefault(n => string.Equals(n.Value, value, StringComparison.Ordinal)).Label ?? value;
}
