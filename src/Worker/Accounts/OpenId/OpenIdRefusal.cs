namespace CTCPL.Pipeline.Worker.Accounts.OpenId;

/// <summary>Why somebody who came from the provider is not let in: codes in the address of the sign-in page, and their words.</summary>
internal static class OpenIdRefusal
{
    public const string NotVouchedFor = "khong-xac-nhan";
    public const string NoRole = "khong-vai-tro";
    public const string NoUnits = "khong-don-vi";
    public const string BadName = "ten-khong-dung";
    public const string NameTaken = "trung-ten";

    /// <summary>One Vietnamese sentence; <c>null</c> for what is no code.</summary>
    public static string? Sentence(string? code) => code switch
    {
        NotVouchedFor => "Hệ thống đăng nhập của cơ quan không xác nhận lần đăng nhập này. Hãy thử lại; nếu vẫn vậy, báo người quản trị.",
        NoRole => "Tài khoản cơ quan của bạn chưa được giao vai trò trong hệ thống này. Hãy liên hệ người quản trị.",
        NoUnits => "Tài khoản cơ quan của bạn chưa được giao đơn vị nào. Hãy liên hệ người quản trị.",
        BadName => "Tên tài khoản cơ quan của bạn không dùng được ở đây. Hãy liên hệ người quản trị.",
        NameTaken => "Tên tài khoản cơ quan của bạn trùng với một tài khoản đã có ở đây. Người quản trị cần xóa tài khoản cũ trước.",
        _ => null,
    };
}
