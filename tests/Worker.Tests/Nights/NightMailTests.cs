using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Worker.Jobs;
using MimeKit;

namespace CTCPL.Pipeline.Worker.Tests.Nights;

/// <summary>The digest, over real sockets.</summary>
public sealed class NightMailTests : IAsyncLifetime
{
    private readonly SmtpListener _server = new();
    private TestNights _nights = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _nights = await TestNights.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await _nights.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task TheDigest_HasCountsAndLinks_AndNothingOfAReport()
    {
        await _nights.NightAsync(Settings());
        using MimeMessage mail = await ParseAsync(Assert.Single(_server.Messages));
        string text = mail.TextBody ?? "";
        long changes = await _nights.Database.ScalarAsync<long>("select count(*) from run_change", Token);

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{changes} thay đổi"), mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Báo cáo đã xét: 4; đánh giá lại: 4; đọc lại: 4", text, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Sai lệch: {changes} mới, 0 thay đổi, 0 không còn"), text, StringComparison.Ordinal);
        Assert.Contains("https://tham-dinh.example.vn/lan-chay/1", text, StringComparison.Ordinal);
        Assert.Equal(["a@example.vn", "b@example.vn"], mail.To.Mailboxes.Select(m => m.Address));
        string whole = mail.Subject + text;
        foreach (string secret in (string[])["Sơn Thuận", "Vĩnh Lâm", ".docx", "93,75", "95/100"])
            Assert.DoesNotContain(secret, whole, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("sent", await MailAsync());
    }

    [Fact]
    public async Task AServer_ThatIsNotThere_GetsTheDigestLater_Once()
    {
        await Assert.ThrowsAsync<TransientFaultException>(() => _nights.NightAsync(Settings(port: 1)));
        Assert.Equal("", await MailAsync());
        await _nights.NightAsync(Settings()); // as the job engine tries again: the same night
        await NothingIsLeftAsync("sent");
        Assert.Single(_server.Messages);
        Assert.Equal(1, await _nights.Database.ScalarAsync<long>("select count(*) from run", Token));
    }

    [Fact]
    public async Task AServer_ThatRefusesForNow_GetsItAgain()
    {
        _server.Answers.Enqueue("451 later");
        await Assert.ThrowsAsync<TransientFaultException>(() => _nights.NightAsync(Settings()));
        await _nights.NightAsync(Settings());
        await NothingIsLeftAsync("sent");
        Assert.Equal(2, _server.Messages.Count);
        using MimeMessage first = await ParseAsync(_server.Messages.First());
        using MimeMessage second = await ParseAsync(_server.Messages.Last());
        Assert.Equal(first.MessageId, second.MessageId);
    }

    [Fact]
    public async Task AServer_ThatRefusesForGood_IsNotAskedAgain()
    {
        _server.Answers.Enqueue("554 no");
        await _nights.NightAsync(Settings());
        await NothingIsLeftAsync("refused");
        Assert.Single(_server.Messages);
    }

    [Fact]
    public async Task ALine_ThatBreaksBeforeTheAnswer_IsNotSentASecondTime_AndTheNextDigestSaysSo()
    {
        _server.Answers.Enqueue("");
        await _nights.NightAsync(Settings());
        await NothingIsLeftAsync("sending");
        await _nights.NightAsync(Settings());
        using MimeMessage next = await ParseAsync(_server.Messages.Last());
        Assert.Equal(2, _server.Messages.Count);
        Assert.Contains("1 thư của các đêm trước có thể chưa tới", next.TextBody, StringComparison.Ordinal);
    }

    /// <summary>The server was away the whole day, the day before it wanted none: what both digests would have said stands on the page.</summary>
    [Fact]
    public async Task NightsWithoutADigest_AreToldByTheNextOne()
    {
        _server.Answers.Enqueue("554 no");
        await _nights.NightAsync(Settings());
        await Assert.ThrowsAsync<TransientFaultException>(() => _nights.NightAsync(Settings(port: 1)));
        await _nights.Database.ExecuteAsync("update night set began_at = began_at - interval '1 day'", Token);
        await _nights.NightAsync(Settings());
        using MimeMessage next = await ParseAsync(_server.Messages.Last());
        Assert.Equal(2, _server.Messages.Count);
        Assert.Contains("2 thư của các đêm trước có thể chưa tới", next.TextBody, StringComparison.Ordinal);
        Assert.Equal(["refused", "", "sent"], await _nights.Database.RowsAsync("select mail from night order by id", Token));
    }

    /// <summary>The process died between the note and the server's answer: the note alone is left of it.</summary>
    [Fact]
    public async Task ANight_ThatDiedWhileSending_EndsWithoutSendingAgain()
    {
        await Assert.ThrowsAsync<TransientFaultException>(() => _nights.NightAsync(Settings(port: 1)));
        await _nights.Database.ExecuteAsync("update night set mail = 'sending'", Token);
        await _nights.NightAsync(Settings());
        await NothingIsLeftAsync("sending");
        Assert.Empty(_server.Messages);
    }

    private KeyValuePair<string, string?>[] Settings(int? port = null) =>
    [
        new("Mail:Host", "127.0.0.1"),
        new("Mail:Port", (port ?? _server.Port).ToString(CultureInfo.InvariantCulture)),
        new("Mail:Security", "None"),
        new("Mail:From", "ctcpl@example.vn"),
        new("Mail:To", "a@example.vn, b@example.vn"),
        new("Mail:PageAddress", "https://tham-dinh.example.vn/"),
        new("Mail:Patience", "00:00:05"),
    ];

    private async Task<string> MailAsync() =>
        (await _nights.Database.RowsAsync("select mail from night order by id desc limit 1", Token)).Single();

    private async Task NothingIsLeftAsync(string mail) =>
        Assert.Equal([mail + "|t"], await _nights.Database.RowsAsync("select mail, left((ended_at is not null)::text, 1) from night", Token));

    private static async Task<MimeMessage> ParseAsync(string message)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(message));
        return await MimeMessage.LoadAsync(stream, Token);
    }
}
