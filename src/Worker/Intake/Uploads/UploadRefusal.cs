using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Intake.Uploads;

/// <summary>Why a file was not received. Stable: the names are the interface's codes.</summary>
internal enum UploadRefusal
{
    /// <summary>This node watches no folder.</summary>
    NoInbox,

    /// <summary>The folder is only read.</summary>
    ReadOnlyInbox,

    /// <summary>The folder is away, or may not be written to.</summary>
    InboxAway,

    /// <summary>The disk is nearly full.</summary>
    NoRoom,

    /// <summary>The name is that of a temporary or system file, or one that the installation ignores.</summary>
    IgnoredName,

    /// <summary>No bytes.</summary>
    EmptyFile,

    /// <summary>More bytes than are ever read.</summary>
    FileTooLarge,

    /// <summary>More files than one request may bring.</summary>
    TooManyFiles,

    /// <summary>More bytes than one request may bring.</summary>
    RequestTooLarge,

    /// <summary>The transfer broke off, or is not what it says it is.</summary>
    BrokenOff,
}

/// <summary>Refusals in words.</summary>
internal static class UploadRefusalWords
{
    /// <summary>What is wrong and what to do, in Vietnamese.</summary>
    /// <param name="refusal">What is wrong.</param>
    /// <param name="limit">The limit that was passed, in bytes or files; zero where there is none.</param>
    public static string Sentence(this UploadRefusal refusal, long limit = 0) => refusal switch
    {
        UploadRefusal.NoInbox => "Máy này không nhận tệp (không có thư mục nhận báo cáo). Hãy gửi qua máy có vai trò nhận tệp, hoặc báo người quản trị.",
        UploadRefusal.ReadOnlyInbox => "Thư mục nhận báo cáo chỉ được đọc nên không gửi tệp qua trang này được. Hãy chép tệp vào thư mục đó theo cách đơn vị vẫn dùng.",
        UploadRefusal.InboxAway => "Thư mục nhận báo cáo hiện không ghi được (có thể ổ mạng bị ngắt). Hãy gửi lại sau; nếu vẫn vậy, hãy báo người quản trị.",
        UploadRefusal.NoRoom => "Ổ đĩa của thư mục nhận sắp đầy nên tệp chưa được nhận. Hãy báo người quản trị rồi gửi lại.",
        UploadRefusal.IgnoredName => "Tên tệp không phải tên của báo cáo. Hãy đổi tên rồi gửi lại.",
        UploadRefusal.EmptyFile => "Tệp rỗng (0 byte). Hãy mở tệp kiểm tra, lưu lại rồi gửi lại.",
        UploadRefusal.FileTooLarge => string.Create(
            Wording.Vietnamese, $"Tệp lớn hơn {Size(limit)} nên không được nhận. Hãy gửi tệp nhỏ hơn (bỏ bớt ảnh, phụ lục)."),
        UploadRefusal.TooManyFiles => string.Create(Wording.Vietnamese, $"Mỗi lần chỉ gửi được {limit} tệp. Hãy gửi các tệp còn lại ở lần sau."),
        UploadRefusal.RequestTooLarge => string.Create(Wording.Vietnamese, $"Mỗi lần chỉ gửi được {Size(limit)}. Hãy chia ra gửi nhiều lần."),
        UploadRefusal.BrokenOff => "Việc gửi bị ngắt giữa chừng, tệp chưa được nhận. Hãy gửi lại.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    private static string Size(long bytes) => Review.Labels.Size(bytes);
}
