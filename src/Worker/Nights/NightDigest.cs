using System.Globalization;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Nights;
using MimeKit;

namespace CTCPL.Pipeline.Worker.Nights;

/// <summary>The night's e-mail: counts and links. No unit, no file, no word of a report, no name.</summary>
internal static class NightDigest
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static MimeMessage Write(Night night, NightSummary summary, MailOptions options)
    {
        string day = TimeZoneInfo.ConvertTime(night.BeganAt, Zone).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        var message = new MimeMessage
        {
            Subject = Subject(day, summary),
            Body = new TextPart("plain") { Text = Text(day, night, summary, options.PageAddress.TrimEnd('/')) },
            // One per night: a server or reader that gets it twice can tell.
            MessageId = string.Create(
                CultureInfo.InvariantCulture, $"night-{night.Id}-{night.BeganAt.ToUnixTimeSeconds()}@{MailboxAddress.Parse(options.From).Domain}"),
        };
        message.From.Add(MailboxAddress.Parse(options.From));
        message.To.AddRange(InternetAddressList.Parse(options.To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static string Subject(string day, NightSummary summary)
    {
        int changed = summary.New + summary.Changed + summary.Gone;
        string what = changed == 0 ? "không có thay đổi" : $"{Wording.Number(changed)} thay đổi";
        return $"Kiểm tra đêm {day}: {what}{(summary.Damaged > 0 ? "; CẢNH BÁO tệp gốc hỏng" : "")}";
    }

    private static string Text(string day, Night night, NightSummary summary, string page)
    {
        List<string> lines =
        [
            $"Kết quả kiểm tra đêm {day}",
            "",
            $"Báo cáo đã xét: {Wording.Number(summary.Submissions)}; đánh giá lại: {Wording.Number(summary.Assessed)}; đọc lại: {Wording.Number(summary.Read)}",
            $"Sai lệch: {Wording.Number(summary.New)} mới, {Wording.Number(summary.Changed)} thay đổi, {Wording.Number(summary.Gone)} không còn",
            $"Tệp gốc đã soát lại: {Wording.Number(night.Rehashed ?? 0)}",
        ];
        if (summary.Failed > 0)
            lines.Add($"Báo cáo chưa kiểm tra được vì lỗi: {Wording.Number(summary.Failed)}");
        if (summary.Unreadable > 0)
            lines.Add($"Tệp không đọc được: {Wording.Number(summary.Unreadable)}");
        if (summary.Damaged > 0)
            lines.Add($"CẢNH BÁO: {Wording.Number(summary.Damaged)} tệp gốc trong cơ sở dữ liệu không còn đúng như khi nhận. Hãy báo quản trị viên khôi phục từ bản sao lưu.");
        if (summary.Unsure > 0)
            lines.Add($"{Wording.Number(summary.Unsure)} thư của các đêm trước có thể chưa tới (dịch vụ dừng khi đang gửi, hoặc máy chủ thư không nhận); kết quả các đêm đó ở trang Lần chạy.");
        if (page.Length > 0)
        {
            lines.Add("");
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"Những gì đã thay đổi: {page}/lan-chay/{summary.RunId}"));
            lines.Add($"Danh sách sai lệch: {page}/");
        }
        return string.Join('\n', lines) + "\n";
    }
}
