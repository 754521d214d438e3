using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CTCPL.Pipeline.Worker.Webhooks;

/// <summary>How a receiver knows that a delivery is ours, whole, and of now.</summary>
internal static class WebhookSignature
{
    public const string Header = "Ctcpl-Signature";
    public const string DeliveryHeader = "Ctcpl-Delivery";

    /// <summary>A fresh secret of 256 bits.</summary>
    public static string NewSecret() => "whsec_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>
    /// "t=1795449600,v1=…": seconds since 1970, and in hexadecimal the HMAC-SHA256, by the secret's characters as UTF-8, of that number, a
    /// full stop and the body.
    /// </summary>
    public static string Of(string secret, DateTimeOffset at, string body)
    {
        string seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(hash)}";
    }
}
