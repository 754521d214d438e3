using System.Globalization;
using System.Text.Json;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Scans;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>What a finding rests on is lit at its words, for every finding of the fixtures and of a scan, as the whole service judged them.</summary>
public sealed class EvidenceTests(ReviewFixture review)
{
    private const string Evidence = """
        select s.id || '|' || f.position + 1 || '|' || f.evidence::text
        from finding f
        join submission s on s.id = f.submission_id
        order by s.id, f.position
        """;

    private const string Settled = "select count(*)::int from ledger_file where state in ('checked', 'notAReport', 'duplicate', 'rejected')";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryFindingOfTheFixtures_LightsItsWords_AndAScanItsPlaceOnThePicture()
    {
        await using UploadHost host = await UploadHost.StartAsync(Token);
        // hong.docx is cut off: it has no findings, and intake waits a minute for its rest
        string[] fixtures = [.. Directory.GetFiles(SampleFolder.Path).Where(f => Path.GetExtension(f) is ".docx" or ".pdf" && Path.GetFileName(f) is not "hong.docx")];
        foreach (string fixture in fixtures)
            File.Copy(fixture, Path.Combine(host.Inbox, Path.GetFileName(fixture)));
        using var office = new OfficePdfs();
        byte[] printed = Assert.Single(await office.LibreOfficeAsync([("quet.docx", SampleFolder.Read("phuong-thuong-cat-2024.docx"))], Token));
        byte[] scan = PictureFiles.Pdf(150, await PagePictures.OfAsync(printed, 150, Token));
        await File.WriteAllBytesAsync(Path.Combine(host.Inbox, "quet.pdf"), scan, Token);
        await SettleAsync(host, fixtures.Length + 1);

        IPage page = await review.SignInAsync(host.Address, host.Database, "thu.trang");
        (string Report, string Number, Place[] Places)[] findings = [.. (await host.Database.RowsAsync(Evidence, Token)).Select(Finding)];
        Assert.Contains(findings, finding => finding.Places.Length > 1);
        foreach (IGrouping<string, (string Report, string Number, Place[] Places)> report in findings.GroupBy(f => f.Report))
        {
            await page.GotoAsync($"{host.Address}/bao-cao/{report.Key}?ben=chu");
            foreach ((_, string number, Place[] places) in report)
                Assert.Equal(Words(places), await LitAsync(page, number));
        }
        string scanned = Assert.Single(await host.Database.RowsAsync("select id::text from submission where path = 'quet.pdf'", Token));
        await LookAtTheScanAsync(host, page, scanned, [.. findings.Where(f => string.Equals(f.Report, scanned, StringComparison.Ordinal))]);
    }

    private static async Task LookAtTheScanAsync(UploadHost host, IPage page, string scan, (string Report, string Number, Place[] Places)[] findings)
    {
        Assert.NotEmpty(findings);
        await page.GotoAsync($"{host.Address}/bao-cao/{scan}");
        await Expect(page.Locator(".seen-page img").First).ToHaveJSPropertyAsync("complete", true);
        Assert.Equal(1_100, await page.EvaluateAsync<int>("document.querySelector('.seen-page img').naturalWidth"));
        foreach ((_, string number, Place[] places) in findings)
        {
            await ChooseAsync(page, number);
            Assert.Equal(
                places.Select(p => string.Create(CultureInfo.InvariantCulture, $"L{p.Line}")).Distinct().Order(StringComparer.Ordinal),
                (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.seen-line.lit')].map(line => line.id)")).Order(StringComparer.Ordinal));
        }
        await Screens.CareWideAndNarrowAsync(page, "scan");
        await page.GotoAsync($"{host.Address}/bao-cao/{scan}?xem=so-lieu");
        await page.ClickAsync(".figures a[href^='#L'] >> nth=1");
        await Expect(page.Locator(".seen-line.lit")).ToHaveCountAsync(1);
        await Expect(page.Locator(".seen-line.lit")).ToBeInViewportAsync();
        await Screens.KeepAsync(page, "scan-figures");
        await page.ClickAsync("text=Văn bản đọc được");
        await Expect(page.Locator(".document .line").First).ToBeVisibleAsync();
        await Expect(page.Locator(".inspector .figures").First).ToBeVisibleAsync(); // the right side stays as it was
    }

    private static async Task SettleAsync(UploadHost host, int files)
    {
        while (await host.Database.ScalarAsync<int>(Settled, Token) < files)
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token);
    }

    /// <summary>The lit words of each line, in document order.</summary>
    private static async Task<string[]> LitAsync(IPage page, string number)
    {
        await ChooseAsync(page, number);
        return await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.line')]
              .map(line => [line.id, [...line.querySelectorAll('mark.lit')].map(mark => mark.textContent).join('')])
              .filter(([, words]) => words).map(([id, words]) => id + ' ' + words)
            """);
    }

    private static async Task ChooseAsync(IPage page, string number)
    {
        await page.EvaluateAsync("number => { location.hash = ''; location.hash = 'f' + number; }", number);
        await Expect(page.Locator(".finding.here")).ToHaveIdAsync("f" + number);
    }

    /// <summary>What the finding quotes, line by line; two quotes of one line stand in it one after the other.</summary>
    private static string[] Words(Place[] places) =>
    [
        .. places
            .Distinct()
            .GroupBy(place => place.Line)
            .OrderBy(line => line.Key)
            .Select(line => string.Create(CultureInfo.InvariantCulture, $"L{line.Key} {string.Concat(line.Select(place => place.Quote))}")),
    ];

    private static (string Report, string Number, Place[] Places) Finding(string row)
    {
        string[] parts = row.Split('|', 3);
        return (parts[0], parts[1], JsonSerializer.Deserialize<Place[]>(parts[2], JsonSerializerOptions.Web)!);
    }

    private sealed record Place(int Line, string Quote);
}
