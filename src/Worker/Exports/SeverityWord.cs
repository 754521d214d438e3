using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>How grave a finding is, in the reader's words.</summary>
internal static class SeverityWord
{
    /// <summary>"Lỗi", "Cảnh báo" or "Lưu ý".</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "Lỗi",
        Severity.Warning => "Cảnh báo",
        _ => "Lưu ý",
    };

    /// <summary>The same; "Không kiểm tra được" for what could not be checked, however grave it would be.</summary>
    public static string Of(Severity severity, Outcome outcome) =>
        outcome == Outcome.NotCheckable ? "Không kiểm tra được" : Of(severity);
}
