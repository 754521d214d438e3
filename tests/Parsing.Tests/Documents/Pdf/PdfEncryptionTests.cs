using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

public sealed class PdfEncryptionTests : IDisposable
{
    private readonly OfficePdfs _pdfs = new();

    [Fact]
    [Trait("Hostile", "B26")]
    public async Task File_WithAUserPassword_IsRefusedAsEncrypted()
    {
        byte[] locked = await EncryptedAsync("-sOwnerPassword=chu", "-sUserPassword=mat-khau");

        Refused refused = Reading.Refusal(locked);

        Assert.Equal(RefusalReason.Encrypted, refused.Reason);
        Assert.Contains("mật khẩu", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Hostile", "B26")]
    public async Task File_WithAnOwnerPasswordOnly_IsRead()
    {
        byte[] restricted = await EncryptedAsync("-sOwnerPassword=chu", "-sUserPassword=", "-dPermissions=-4");

        Assert.True(restricted.AsSpan().IndexOf("/Encrypt"u8) > 0);
        Assert.Equal(["- Số điểm đạt được: 10/10 điểm."], Reading.Text(restricted).Contents());
    }

    [Theory]
    [InlineData("40")]
    [InlineData("128", "--use-aes=n")]
    [InlineData("128", "--use-aes=y")]
    [InlineData("128", "--use-aes=y", "--cleartext-metadata")]
    [InlineData("256")]
    [InlineData("256", "--force-R5")]
    [InlineData("256", "--modify=none", "--extract=n", "--print=none")]
    [Trait("Hostile", "B26")]
    public async Task File_ThatOpensWithTheEmptyPassword_IsRead(string bits, params string[] more)
    {
        byte[] restricted = await EncryptedByQpdfAsync("", bits, more);

        Assert.True(restricted.AsSpan().IndexOf("/Encrypt"u8) > 0);
        DocumentText text = Reading.Text(restricted);
        Assert.Equal(["- Số điểm đạt được: 10/10 điểm."], text.Contents());
        Assert.Equal(ReadingQuality.Good, text.Quality);
    }

    [Theory]
    [InlineData("40")]
    [InlineData("128", "--use-aes=y")]
    [InlineData("256")]
    [Trait("Hostile", "B26")]
    public async Task File_WithARealPassword_IsRefusedAsEncrypted(string bits, params string[] more) =>
        Assert.Equal(RefusalReason.Encrypted, Reading.Refusal(await EncryptedByQpdfAsync("mat-khau", bits, more)).Reason);

    public void Dispose() => _pdfs.Dispose();

    private async Task<byte[]> EncryptedByQpdfAsync(string password, string bits, string[] more)
    {
        using var builder = new PdfBuilder();
        byte[] plain = builder.Page().Text(60, 700, "- Số điểm đạt được: 10/10 điểm.").Build();
        return await _pdfs.QpdfAsync(
            "locked", plain, TestContext.Current.CancellationToken, ["--encrypt", password, "chu", bits, .. more, "--"]);
    }

    private async Task<byte[]> EncryptedAsync(params string[] passwords)
    {
        using var builder = new PdfBuilder();
        byte[] plain = builder.Page().Text(60, 700, "- Số điểm đạt được: 10/10 điểm.").Build();
        return await _pdfs.GhostscriptAsync(
            "plain", plain, TestContext.Current.CancellationToken, ["-dEncryptionR=3", "-dKeyLength=128", .. passwords]);
    }
}
