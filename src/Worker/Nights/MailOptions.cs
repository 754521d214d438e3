using System.ComponentModel.DataAnnotations;
using MailKit.Security;

namespace CTCPL.Pipeline.Worker.Nights;

/// <summary>The digest e-mail of the night. Configuration section <c>Mail</c>; without <c>Host</c> none is sent.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary>The SMTP server; empty for no e-mail.</summary>
    public string Host { get; set; } = "";

    [Range(1, 65535, ErrorMessage = "Mail:Port phải từ 1 đến 65535.")]
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected: StartTls (default), SslOnConnect, or None for a server on the same machine.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    /// <summary>Empty for a server that asks for no name.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public string From { get; set; } = "";

    /// <summary>Addresses, parted by commas.</summary>
    public string To { get; set; } = "";

    /// <summary>Where readers reach the pages ("https://tham-dinh.example.vn"); without it the mail has no links.</summary>
    public string PageAddress { get; set; } = "";

    /// <summary>How long one step of sending may take. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "Mail:Patience phải từ 1 giây đến 10 phút.")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    public bool IsOn => Host.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
            yield break;
        if (!MimeKit.MailboxAddress.TryParse(From, out _))
            yield return new ValidationResult($"Mail:From “{From}” không phải địa chỉ thư.");
        if (!MimeKit.InternetAddressList.TryParse(To, out MimeKit.InternetAddressList? to) || to.Count == 0)
            yield return new ValidationResult($"Mail:To “{To}” phải là một hay nhiều địa chỉ thư, cách nhau bằng dấu phẩy.");
        if (PageAddress.Length > 0 && !Uri.TryCreate(PageAddress, UriKind.Absolute, out _))
            yield return new ValidationResult($"Mail:PageAddress “{PageAddress}” không phải địa chỉ trang.");
    }
}
