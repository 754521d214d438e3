using System.Net;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using CTCPL.Pipeline.Worker.Tests.Uploads;

namespace CTCPL.Pipeline.Worker.Tests.Access;

/// <summary>How sessions begin and end, by a clock that can be set forward.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private readonly TestFolders _folders = new();
    private readonly ShiftedTime _time = new();
    private TestDatabase _database = null!;
    private WebService _service = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Token);
        _service = await WebService.StartAsync(_database, _folders, _time, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task Session_InUse_EndsAfterTwelveHours()
    {
        using HttpClient client = await _service.SignInAsync(_database, "thu.trang", Roles.Reviewer, Token);
        foreach (int minutes in (int[])[60 * 5, 60 * 10, 60 * 12 - 1])
        {
            _time.By = TimeSpan.FromMinutes(minutes);
            Assert.Equal("200", await StatusAsync(client));
        }
        _time.By = TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1);
        Assert.Equal("in", await StatusAsync(client));
    }

    [Fact]
    public async Task Session_NotInUse_EndsAfterEightHours()
    {
        using HttpClient client = await _service.SignInAsync(_database, "thu.trang", Roles.Reviewer, Token);
        _time.By = TimeSpan.FromHours(8) + TimeSpan.FromSeconds(1);
        Assert.Equal("in", await StatusAsync(client));
    }

    [Fact]
    public async Task SignOut_MakesACopyOfTheCookieWorthless_AndNoOtherSession()
    {
        using HttpClient elsewhere = await _service.SignInAsync(_database, "thu.trang", Roles.Reviewer, Token);
        (string first, HttpClient here) = await SignInAgainAsync("thu.trang", planted: null);
        using HttpClient thief = With(first);
        Assert.Equal("200", await StatusAsync(thief));

        using var form = new FormUrlEncodedContent(await WebService.HiddenAsync(here, "/doi-mat-khau", Token));
        using HttpResponseMessage answer = await here.PostAsync("/dang-xuat", form, Token);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("in", await StatusAsync(thief));
        Assert.Equal("200", await StatusAsync(elsewhere));
        here.Dispose();
    }

    [Fact]
    public async Task SignIn_WithAPlantedCookie_BeginsASessionOfItsOwn()
    {
        using HttpClient victim = await _service.SignInAsync(_database, "thu.trang", Roles.Reviewer, Token);
        (string attackers, HttpClient attacker) = await SignInAgainAsync("thu.trang", planted: null);
        foreach (string planted in (string[])["ctcpl=planted", attackers])
        {
            (string own, HttpClient client) = await SignInAgainAsync("thu.trang", planted);
            Assert.NotEqual(planted, own);
            client.Dispose();
        }
        using HttpClient guess = With("ctcpl=planted");
        Assert.Equal("in", await StatusAsync(guess));
        attacker.Dispose();
    }

    /// <summary>Signs in by the form; returns the session's cookie and the client that holds it.</summary>
    private async Task<(string Cookie, HttpClient Client)> SignInAgainAsync(string name, string? planted)
    {
        var cookies = new CookieContainer();
        if (planted is not null)
            cookies.SetCookies(new Uri(_service.Address), planted);
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(_service.Address) };
        string token = (await WebService.ParseAsync(await (await client.GetAsync("/dang-nhap", Token)).Content.ReadAsStringAsync(Token), Token))
            .QuerySelector("main form input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent([new("ten", name), new("matKhau", "mot mat khau dai"), new("__RequestVerificationToken", token)]);
        using HttpResponseMessage answer = await client.PostAsync("/dang-nhap", form, Token);
        Assert.Equal("/", answer.Headers.Location?.ToString());
        return ("ctcpl=" + cookies.GetCookies(new Uri(_service.Address))["ctcpl"]?.Value, client);
    }

    private HttpClient With(string cookie)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(_service.Address) };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }

    private static async Task<string> StatusAsync(HttpClient client)
    {
        using HttpResponseMessage answer = await client.GetAsync("/", Token);
        return AccessFixture.Told(answer);
    }
}
