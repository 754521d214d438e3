using CTCPL.Pipeline.Storage.Nights;
using CTCPL.Pipeline.Worker.Jobs;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CTCPL.Pipeline.Worker.Nights;

/// <summary>
/// Sends the night's digest once at most. That it is being sent is noted before its first byte: where nobody can know whether the
/// server took it (the process died, the line broke), it is not sent again. All it says stands on the page, and the next digest
/// tells that one may be missing; while one that surely was not taken is tried again.
/// </summary>
internal sealed class NightMail(NightStore nights, IOptions<MailOptions> options, TimeProvider time, ILogger<NightMail> logger)
{
    /// <exception cref="TransientFaultException">The server could not be reached, or refused for now: surely nothing was sent.</exception>
    public async Task SendAsync(Night night, CancellationToken cancellationToken)
    {
        if (night.Mail is not null)
            return; // sent, or nobody knows
        MailOptions settings = options.Value;
        if (!settings.IsOn)
        {
            await nights.MailAsync(night.Id, "none", time.GetUtcNow(), cancellationToken);
            return;
        }
        using MimeMessage message = NightDigest.Write(night, await nights.SummaryAsync(night.Id, cancellationToken), settings);
        using var client = new SmtpClient { Timeout = (int)settings.Patience.TotalMilliseconds };
        await ConnectAsync(client, settings, cancellationToken);
        await nights.MailAsync(night.Id, "sending", time.GetUtcNow(), cancellationToken);
        try
        {
            await client.SendAsync(message, CancellationToken.None);
        }
        catch (SmtpCommandException e)
        {
            await RefusedAsync(night, e);
            return;
        }
        catch (ServiceNotAuthenticatedException e)
        {
            await nights.MailAsync(night.Id, "refused", time.GetUtcNow(), CancellationToken.None);
            Log.MailLocked(logger, night.Id, e);
            return;
        }
        catch (Exception e) when (e is SmtpProtocolException or IOException or TimeoutException or ServiceNotConnectedException)
        {
            Log.MailUnsure(logger, night.Id, e); // it may have been taken: never again
            return;
        }
        await nights.MailAsync(night.Id, "sent", time.GetUtcNow(), CancellationToken.None);
        Log.MailSent(logger, night.Id);
        await client.DisconnectAsync(quit: true, CancellationToken.None);
    }

    private static async Task ConnectAsync(SmtpClient client, MailOptions settings, CancellationToken cancellationToken)
    {
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellationToken);
            if (settings.User.Length > 0)
                await client.AuthenticateAsync(settings.User, settings.Password, cancellationToken);
        }
        catch (Exception e) when (e is System.Net.Sockets.SocketException or IOException or TimeoutException or SmtpProtocolException
            or SmtpCommandException or AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            throw new TransientFaultException("The mail server cannot be reached or does not let us in.", e);
        }
    }

    /// <summary>The server said no to this message: for now (4xx) it is tried again, for good (5xx) it is not.</summary>
    private async Task RefusedAsync(Night night, SmtpCommandException refusal)
    {
        bool isForNow = (int)refusal.StatusCode is >= 400 and < 500;
        Log.MailRefused(logger, night.Id, (int)refusal.StatusCode);
        await nights.MailAsync(night.Id, isForNow ? null : "refused", time.GetUtcNow(), CancellationToken.None);
        if (isForNow)
            throw new TransientFaultException("The mail server refused the digest for now.", refusal);
    }
}
