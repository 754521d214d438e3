using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Uploads;
using CTCPL.Pipeline.Worker.Intake.Uploads;

namespace CTCPL.Pipeline.Worker.Review.Uploads;

/// <summary>What became of a file sent in, in words.</summary>
internal static class UploadWords
{
    /// <summary>received, alreadyReceived or refused.</summary>
    public static string Outcome(UploadResult result) => result switch
    {
        UploadResult.Received { Known: null } => "received",
        UploadResult.Received => "alreadyReceived",
        _ => "refused",
    };

    /// <summary>"Đã nhận".</summary>
    public static string Short(UploadResult result) => result switch
    {
        UploadResult.Received { Known: null } => "Đã nhận",
        UploadResult.Received => "Đã nhận, trùng nội dung",
        _ => "Không nhận",
    };

    /// <summary>What it means and what comes next.</summary>
    public static string Sentence(UploadResult result) => result switch
    {
        UploadResult.Received { Known: null } => "Tệp đang chờ kiểm tra; kết quả hiện trong bảng bên dưới.",
        UploadResult.Received { Known: { } known } => Known(known),
        UploadResult.Refused refused => refused.Sentence,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The state of a file sent in, as the register of arrivals calls it.</summary>
    public static string State(ListedUpload upload) => upload.State switch
    {
        "interrupted" => "Bị ngắt khi gửi",
        "waiting" => "Đã nhận, đang chờ",
        _ => Labels.LedgerState(upload.State),
    };

    /// <summary>Its result so far, or why there is none.</summary>
    public static string Result(ListedUpload upload) => upload switch
    {
        { State: "interrupted" } => "Chưa chắc tệp đã vào thư mục nhận. Hãy gửi lại; gửi hai lần cùng một tệp không sao.",
        { State: "waiting", Reason: null } => "Sẽ được kiểm tra trong giây lát.",
        { State: "checked" or "duplicate", Verdict: { } verdict } => (upload.State is "duplicate" ? "Trùng nội dung với tệp đã nhận. " : "")
            + (upload.Findings == 0 ? Labels.Verdict(verdict) : Wording.Number(upload.Findings) + " điểm cần xem"),
        _ => upload.Reason ?? "",
    };

    private static string Known(KnownFile known) => $"Nội dung giống hệt tệp “{known.Path}” đã nhận trước đó" + known.State switch
    {
        "withdrawn" => " và đã được rút. Nếu cần tính lại, hãy khôi phục báo cáo đó.",
        "rejected" => " và không đọc được. Nếu nguyên nhân đã hết, hãy dùng “Thử lại” trong Sổ tiếp nhận.",
        _ => "; hai tệp có chung một kết quả.",
    };
}
