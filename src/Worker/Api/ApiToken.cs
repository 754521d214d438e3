using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CTCPL.Pipeline.Worker.Api;

/// <summary>The secret words of a key.</summary>
internal static class ApiToken
{
    /// <summary>So that it is recognised where it should not be: in a log, in a checked-in file.</summary>
    public const string Prefix = "ctcpl_";

    /// <summary>A fresh one of 256 bits. It cannot be guessed, so a fast hash of it is as good as a slow one.</summary>
    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
