using System.Net;
using System.Security.Claims;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Accounts.OpenId;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Tests.Jobs;
using CTCPL.Pipeline.Worker.Tests.Uploads;
using Microsoft.Extensions.Configuration;

namespace CTCPL.Pipeline.Worker.Tests.Access;

/// <summary>Sign-in by a provider of the authority: the real handler against a real provider.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private readonly TestFolders _folders = new();
    private TestDatabase _database = null!;
    private OpenIdProvider _provider = null!;
    private WebService _service = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Token);
        _provider = await OpenIdProvider.StartAsync(Token);
        _service = await WebService.StartAsync(
            _database, _folders, Token,
            new("OpenIdConnect:Authority", _provider.Address), new("OpenIdConnect:ClientId", OpenIdProvider.Client), new("OpenIdConnect:ClientSecret", OpenIdProvider.Secret),
            new("OpenIdConnect:Roles:administrator", "quan-tri"), new("OpenIdConnect:Roles:reviewer", "tham-dinh"), new("OpenIdConnect:UnitClaim", "don_vi"));
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _provider.DisposeAsync();
        await _database.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task Person_OfTheProvider_HasTheRoleAndUnitsItTells_AndStaysTheSameAccount()
    {
        _provider.Person = Person("s1", "thu.trang", ["khac", "tham-dinh"], "Xã Sơn Thuận");
        using HttpClient client = _service.Anonymous();
        Assert.Equal("/so-tiep-nhan?q=a", await ArriveAsync(client, "/so-tiep-nhan?q=a"));
        Assert.Equal(["thu.trang|reviewer|xa son thuan"], await AccountsAsync());
        Assert.Equal("200", await StatusAsync(client, "/don-vi"));
        Assert.Equal("403", await StatusAsync(client, "/nguoi-dung"));

        _provider.Person = Person("s1", "ten-moi", ["quan-tri", "tham-dinh"], "Xã Sơn Thuận"); // promoted, and renamed there
        using HttpClient again = _service.Anonymous();
        Assert.Equal("/", await ArriveAsync(again, back: null));
        Assert.Equal(["thu.trang|administrator|xa son thuan"], await AccountsAsync());
        Assert.Equal("in", await StatusAsync(client, "/don-vi")); // what the older session rested on is not so any more
        Assert.Equal("200", await StatusAsync(again, "/nguoi-dung"));
        Assert.Equal(["thu.trang|sign-in"], await _database.RowsAsync("select distinct who, what from audit_event where what = 'sign-in'", Token));
    }

    public static TheoryData<string, string> Bent => new()
    {
        { "issuer", OpenIdRefusal.NotVouchedFor },
        { "audience", OpenIdRefusal.NotVouchedFor },
        { "expired", OpenIdRefusal.NotVouchedFor },
        { "key", OpenIdRefusal.NotVouchedFor },
        { "nonce", OpenIdRefusal.NotVouchedFor },
        { "role", OpenIdRefusal.NoRole },
        { "units", OpenIdRefusal.NoUnits },
        { "colon", OpenIdRefusal.BadName },
        { "taken", OpenIdRefusal.NameTaken },
    };

    [Theory]
    [MemberData(nameof(Bent))]
    public async Task Person_WhomTheTokenDoesNotVouchFor_IsToldWhyAndGetsNothing(string bent, string refusal)
    {
        using HttpClient local = await _service.SignInAsync(_database, "Chi.Lan", Roles.Administrator, Token);
        _provider.Person = bent switch
        {
            "role" => Person("s2", "nguoi.la", ["khac"], "Xã Sơn Thuận"),
            "units" => Person("s2", "nguoi.la", ["tham-dinh"]),
            "colon" => Person("s2", "khoa:la", ["tham-dinh"], "Xã Sơn Thuận"),
            "taken" => Person("s2", "chi.lan", ["quan-tri"], "Xã Sơn Thuận"),
            _ => Person("s2", "nguoi.la", ["tham-dinh"], "Xã Sơn Thuận"),
        };
        _provider.SignsStrangely = bent is "key";
        _provider.ForgetsNonce = bent is "nonce";
        _provider.Bend = token =>
        {
            if (bent is "issuer")
                token.Issuer = "https://other.example";
            if (bent is "audience")
                token.Audience = "another client";
            if (bent is "expired")
                (token.NotBefore, token.Expires) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-1));
        };
        using HttpClient client = _service.Anonymous();
        Assert.Equal("/dang-nhap?loi=" + refusal, await ArriveAsync(client, back: null));
        Assert.Equal("in", await StatusAsync(client, "/"));
        Assert.Contains(OpenIdRefusal.Sentence(refusal)!, (await WebService.PageAsync(client, "/dang-nhap?loi=" + refusal, Token)).Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Chi.Lan|administrator|"], await AccountsAsync());
    }

    [Fact]
    public async Task Answer_OfAnotherBrowsersQuestion_IsRefused()
    {
        _provider.Person = Person("s1", "thu.trang", ["tham-dinh"], "Xã Sơn Thuận");
        using HttpClient attacker = _service.Anonymous();
        Uri answer = await AnswerAsync(attacker, back: null);
        using HttpClient victim = _service.Anonymous();
        using HttpResponseMessage arrived = await victim.GetAsync(answer, Token);
        Assert.Equal("/dang-nhap?loi=" + OpenIdRefusal.NotVouchedFor, arrived.Headers.Location?.ToString());
        Assert.Equal("in", await StatusAsync(victim, "/"));
    }

    [Fact]
    public async Task Account_OfTheProvider_OpensToNoPassword()
    {
        _provider.Person = Person("s1", "thu.trang", ["tham-dinh"], "Xã Sơn Thuận");
        using HttpClient client = _service.Anonymous();
        await ArriveAsync(client, back: null);
        using HttpClient other = _service.Anonymous();
        foreach (string password in (string[])["", " ", "mot mat khau dai"])
        {
            Dictionary<string, string> form = new(await WebService.HiddenAsync(other, "/dang-nhap", Token), StringComparer.Ordinal) { ["ten"] = "thu.trang", ["matKhau"] = password };
            using HttpResponseMessage answer = await other.PostAsync("/dang-nhap", new FormUrlEncodedContent(form), Token);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    public async Task WayBack_ToOthers_IsNotTaken(string back)
    {
        _provider.Person = Person("s1", "thu.trang", ["tham-dinh"], "Xã Sơn Thuận");
        using HttpClient client = _service.Anonymous();
        Assert.Equal("/", await ArriveAsync(client, back));
    }

    [Fact]
    public void Mistakes_InTheSettings_AreAllNamed()
    {
        IConfiguration settings = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("OpenIdConnect:Authority", "http://sso.example"), new("OpenIdConnect:ClientSecret", "a"), new("OpenIdConnect:ClientSecretFile", "/khong/co"),
            new("OpenIdConnect:NameClaim", ""), new("OpenIdConnect:RoleClaim", ""), new("OpenIdConnect:Roles:chief", "a"),
        ]).Build();
        OperatorException mistakes = Assert.Throws<OperatorException>(() => BoundOptions.Read<OpenIdOptions>(settings, OpenIdOptions.Section));
        foreach (string word in (string[])["Authority", "ClientId", "ClientSecretFile", "không có tệp", "NameClaim", "RoleClaim", "Roles:chief"])
            Assert.Contains(word, mistakes.Message, StringComparison.Ordinal);
    }

    private static List<Claim> Person(string subject, string name, string[] groups, params string[] units) =>
    [
        new("sub", subject), new("preferred_username", name), .. groups.Select(g => new Claim("groups", g)), .. units.Select(u => new Claim("don_vi", u)),
    ];

    /// <summary>Goes to the provider and comes back; where to, finally.</summary>
    private static async Task<string?> ArriveAsync(HttpClient client, string? back)
    {
        using HttpResponseMessage arrived = await client.GetAsync(await AnswerAsync(client, back), Token);
        Assert.Equal(HttpStatusCode.Redirect, arrived.StatusCode);
        return arrived.Headers.Location?.ToString();
    }

    /// <summary>What the provider answers to the question of this browser.</summary>
    private static async Task<Uri> AnswerAsync(HttpClient client, string? back)
    {
        string? link = (await WebService.PageAsync(client, "/dang-nhap" + (back is null ? "" : "?ve=" + Uri.EscapeDataString(back)), Token))
            .QuerySelector("a.button")?.GetAttribute("href");
        using HttpResponseMessage asked = await client.GetAsync(link, Token);
        using HttpResponseMessage answered = await client.GetAsync(asked.Headers.Location, Token);
        return answered.Headers.Location!;
    }

    private Task<string[]> AccountsAsync() => _database.RowsAsync("select name, role, array_to_string(units, ',') from account order by name", Token);

    private static async Task<string> StatusAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(path, Token);
        return AccessFixture.Told(answer);
    }
}
