namespace CTCPL.Pipeline.Worker.Review;

/// <summary>What the slugs of the audit are called. A slug without a name is shown as it stands.</summary>
internal static class AuditWords
{
    public static string Of(string what) => what switch
    {
        "sign-in" => "Đăng nhập",
        "sign-in-failed" => "Đăng nhập không được",
        "sign-out" => "Đăng xuất",
        "account-created" => "Tạo tài khoản",
        "account-changed" => "Đổi quyền tài khoản",
        "account-removed" => "Xóa tài khoản",
        "invitation-created" => "Tạo địa chỉ mời",
        "password-changed" => "Đổi mật khẩu",
        "triage" => "Xử lý sai lệch",
        "export" => "Tải hoặc xuất dữ liệu",
        "withdrawn" => "Rút báo cáo",
        "reinstated" => "Khôi phục báo cáo",
        "figure-corrected" => "Sửa số đọc sai",
        "figure-correction-withdrawn" => "Rút sửa số đọc sai",
        "original-removed" => "Xóa tệp gốc hết hạn lưu",
        "retried" => "Đọc lại tệp",
        "put-back" => "Trả tệp về thư mục nhận",
        "unit-confirmed" => "Xác nhận đơn vị của báo cáo",
        "unit-unconfirmed" => "Bỏ xác nhận đơn vị",
        "units-imported" => "Nhập danh mục đơn vị",
        "api-key-created" => "Tạo khóa API",
        "api-key-revoked" => "Thu hồi khóa API",
        "webhook-added" => "Thêm webhook",
        "webhook-paused" => "Tạm dừng webhook",
        "webhook-resumed" => "Chạy lại webhook",
        "webhook-removed" => "Xóa webhook",
        _ => what,
    };
}
