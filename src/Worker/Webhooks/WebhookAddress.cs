using System.Net;

namespace CTCPL.Pipeline.Worker.Webhooks;

/// <summary>Which addresses may be told: what is sent names units and figures, so it goes over TLS or does not leave the machine.</summary>
internal static class WebhookAddress
{
    private const int Longest = 2000;

    /// <summary>What is wrong with an address, in Vietnamese; <c>null</c> when nothing is.</summary>
    public static string? Complaint(string? address, WebhookOptions options)
    {
        if (address is null || address.Length > Longest || !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
            return "Địa chỉ viết sai: cần dạng https://may-nhan.example.vn/duong-dan.";
        if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            return "Địa chỉ không được chứa tên đăng nhập, mật khẩu hoặc phần sau dấu #.";
        if (string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal))
            return null;
        return string.Equals(uri.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) && (IsThisMachine(uri) || options.AllowedHosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase))
            ? null
            : "Địa chỉ phải là https. Chỉ máy này (127.0.0.1) hoặc máy được ghi trong Webhooks:AllowedHosts mới dùng được http.";
    }

    private static bool IsThisMachine(Uri uri) =>
        string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(uri.DnsSafeHost, out IPAddress? ip) && IPAddress.IsLoopback(ip));
}
