using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>One finding as a person is shown it; line, page and quote are those of its first evidence.</summary>
internal sealed record CheckSheetRow(
    string Rule,
    Severity Severity,
    Outcome Outcome,
    string Title,
    string Message,
    string Citation,
    int? Criterion,
    string? Expected,
    string? Actual,
    int? Line,
    int? Page,
    string? Quote,
    string? CausedBy,
    string? CausedByFingerprint,
    string Fingerprint)
{
    /// <summary>"Lỗi", "Cảnh báo", "Lưu ý" or "Không kiểm tra được".</summary>
    public string Word => SeverityWord.Of(Severity, Outcome);

    /// <summary>"dòng 36", "dòng 36, trang 2", or "cả văn bản" for a finding without a place.</summary>
    public string Place => (Line, Page) switch
    {
        (int line, int page) => string.Create(Wording.Vietnamese, $"dòng {line}, trang {page}"),
        (int line, null) => string.Create(Wording.Vietnamese, $"dòng {line}"),
        _ => "cả văn bản",
    };
}
