using CTCPL.Pipeline.Browser.Tests;
using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Accounts;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ReviewFixture))]

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>One server, one browser and one signed-in administrator for all tests of the pages.</summary>
public sealed class ReviewFixture : IAsyncLifetime
{
    private static readonly string[] BrowserArguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private ReviewHost? _host;
    private string _state = "";

    internal ReviewHost Host => _host ?? throw new InvalidOperationException("Not started.");

    /// <summary>The report most tests look at; only tests of decisions have reports of their own.</summary>
    internal long Report { get; private set; }

    internal string ReportPath => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/bao-cao/{Report}");

    public async ValueTask InitializeAsync()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        _host = await ReviewHost.StartAsync(token);
        Report = await _host.Database.AddReportAsync(
            "ward", "Thượng Cát", "bac-tu-liem/thuong-cat-2024.docx",
            SampleFinding.Total, SampleFinding.Heading, SampleFinding.Marker, SampleFinding.Circular, SampleFinding.Unsure);
        await _host.Database.AddReportAsync(
            "commune", Hostile, "xa/<b>x</b>.docx",
            SampleFinding.Total with { Fingerprint = "00000000000000b1", Title = Hostile, Message = Hostile });
        await _host.Database.AddRunAsync(Report);
        Assertions.SetDefaultExpectTimeout(20_000); // machines that build beside are slow; a good answer ends the wait
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CTCPL_TEST_CHROMIUM") ?? "/usr/bin/chromium",
            Args = BrowserArguments,
        });
        await using IBrowserContext context = await NewContextAsync();
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(await _host.InviteAsync(Roles.Administrator, token));
        await FillAccountAsync(page, "chi.lan");
        _state = await context.StorageStateAsync();
    }

    /// <summary>Text that would run if it were ever taken as mark-up.</summary>
    internal const string Hostile = "<img src=x onerror=\"document.title='bad'\"><script>document.title='bad'</script>";

    /// <summary>A page of somebody not signed in.</summary>
    internal async Task<IPage> AnonymousAsync() => await (await NewContextAsync()).NewPageAsync();

    /// <summary>A page of an administrator of another service, who is new there.</summary>
    internal async Task<IPage> SignInAsync(string address, TestDatabase database, string name, bool script = true)
    {
        var invitations = new Invitations(
            new AccountStore(database.Source), new InvitationStore(database.Source), new AuditStore(database.Source), TimeProvider.System);
        IPage page = await (await NewContextAsync(script: script)).NewPageAsync();
        await page.GotoAsync(address + await invitations.CreateAsync(Roles.Administrator, TestContext.Current.CancellationToken));
        await FillAccountAsync(page, name);
        return page;
    }

    /// <summary>A page of the administrator.</summary>
    internal async Task<IPage> OpenAsync(string path, int width = 1280, bool script = true)
    {
        IBrowserContext context = await NewContextAsync(_state, width, script);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(Host.Address + path);
        return page;
    }

    internal static async Task FillAccountAsync(IPage page, string name)
    {
        await page.FillAsync("[name=ten]", name);
        await page.FillAsync("[name=matKhau]", "mot mat khau dai");
        await page.FillAsync("[name=nhapLai]", "mot mat khau dai");
        await page.ClickAsync("button:has-text('Tạo tài khoản')");
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
    }

    private Task<IBrowserContext> NewContextAsync(string? state = null, int width = 1280, bool script = true) =>
        (_browser ?? throw new InvalidOperationException("Not started.")).NewContextAsync(new()
        {
            StorageState = state,
            ViewportSize = new() { Width = width, Height = 720 },
            JavaScriptEnabled = script,
        });
}
