using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

public sealed class PdfEncryptionTests : IDisposable
{
    private readonly OfficePdfs _pdfs = new();

    [Fact]
    public async Task File_WithAUserPassword_IsRefusedAsEncrypted()
    {
        byte[] locked = await EncryptedAsync("-sOwnerPassword=chu", "-sUserPassword=mat-khau");

        Refused refused = Reading.Refusal(locked);

        Assert.Equal(RefusalReason.Encrypted, refused.Reason);
        Assert.Contains("mật khẩu", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WithAnOwnerPasswordOnly_IsRead()
    {
        byte[] restricted = await EncryptedAsync("-sOwnerPassword=chu", "-sUserPassword=", "-dPermissions=-4");

        Assert.True(restricted.AsSpan().IndexOf("/Encrypt"u8) > 0);
        Assert.Equal(["- Số điểm đạt được: 10/10 điểm."], Reading.Text(restricted).Contents());
    }

    public void Dispose() => _pdfs.Dispose();

    private async Task<byte[]> EncryptedAsync(params string[] passwords)
    {
        using var builder = new PdfBuilder();
        byte[] plain = builder.Page().Text(60, 700, "- Số điểm đạt được: 10/10 điểm.").Build();
        return await _pdfs.GhostscriptAsync(
            "plain", plain, TestContext.Current.CancellationToken, ["-dEncryptionR=3", "-dKeyLength=128", .. passwords]);
    }
}
