using System.Collections.Immutable;
using System.IO.Enumeration;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>Names that are no reports. Upper and lower case alike.</summary>
internal sealed class IgnoredNames(IEnumerable<string> configured)
{
    private const string Temporary = "Tệp tạm hoặc tệp đang tải dở, không phải báo cáo.";
    private const string System = "Tệp của hệ thống, không phải báo cáo.";

    private static readonly ImmutableArray<(string Pattern, string Reason)> BuiltIn =
    [
        ("~$*", "Tệp khóa tạm của Word khi đang mở báo cáo, không phải báo cáo."),
        (".~lock.*#", "Tệp khóa tạm của LibreOffice khi đang mở báo cáo, không phải báo cáo."),
        ("~WRL*.tmp", Temporary),
        ("*.tmp", Temporary),
        ("*.part", Temporary),
        ("*.crdownload", Temporary),
        ("Thumbs.db", System),
        ("desktop.ini", System),
        (".DS_Store", System),
        ("@eaDir", "Thư mục của thiết bị lưu trữ, không chứa báo cáo."),
        (".*", "Tệp hoặc thư mục ẩn, không phải báo cáo."),
    ];

    private readonly ImmutableArray<string> _configured = [.. configured];

    /// <summary>Why a name is ignored; <c>null</c> when it is not.</summary>
    public string? Reason(string name)
    {
        foreach ((string pattern, string reason) in BuiltIn)
        {
            if (FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true))
                return reason;
        }
        if (name.Contains('\uFFFD', StringComparison.Ordinal))
            return "Tên tệp có ký tự không đọc được. Hãy đổi tên rồi thả lại.";
        string? own = _configured.FirstOrDefault(p => FileSystemName.MatchesSimpleExpression(p, name, ignoreCase: true));
        return own is null ? null : $"Tên khớp mẫu bỏ qua “{own}” trong cấu hình.";
    }
}
