using System.Text.RegularExpressions;
using CTCPL.Pipeline.Bench.Reliability;
using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Testing.Service;

namespace CTCPL.Pipeline.Bench.Pages;

/// <summary>A signed-in administrator at the pages of a running service.</summary>
internal sealed partial class Desk : IDisposable
{
    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormToken { get; }

    private readonly HttpClient _client;

    private Desk(HttpClient client) => _client = client;

    /// <summary>Makes the first account by a one-time address, as the service prints it at its first start.</summary>
    public static async Task<Desk> OpenAsync(Place place, ServiceProcess service)
    {
        while (service.Address is null)
            await Task.Delay(100);
        var client = new HttpClient { BaseAddress = new Uri(service.Address) };
        var invitations = new Worker.Accounts.Invitations(
            new AccountStore(place.Database.Source), new InvitationStore(place.Database.Source), new AuditStore(place.Database.Source), TimeProvider.System);
        string invitation = await invitations.CreateAsync(Worker.Accounts.Roles.Administrator, CancellationToken.None);
        string form = await client.GetStringAsync(invitation);
        using HttpResponseMessage answer = await client.PostAsync(invitation, new FormUrlEncodedContent(
        [
            KeyValuePair.Create("__RequestVerificationToken", FormToken.Match(form).Groups["token"].Value),
            KeyValuePair.Create("ten", "bench"), KeyValuePair.Create("matKhau", "mot mat khau dai"), KeyValuePair.Create("nhapLai", "mot mat khau dai"),
        ]));
        answer.EnsureSuccessStatusCode();
        return new Desk(client);
    }

    /// <summary>The whole page, as bytes.</summary>
    /// <exception cref="HttpRequestException">The page is not served, or asks to sign in.</exception>
    public async Task<int> GetAsync(string address)
    {
        using HttpResponseMessage answer = await _client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        return answer.RequestMessage?.RequestUri?.AbsolutePath is "/dang-nhap"
            ? throw new HttpRequestException("The session has ended.")
            : (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    public void Dispose() => _client.Dispose();
}
