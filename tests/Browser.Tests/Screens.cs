using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>Pages as people meet them. Pictures are kept only where the environment variable CTCPL_SCREENSHOTS names a folder.</summary>
internal static class Screens
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CTCPL_SCREENSHOTS");

    /// <summary>Empty, or the elements that stick out when the page scrolls sideways.</summary>
    private const string Sideways = """
        document.documentElement.scrollWidth <= innerWidth ? '' : 'wider than the window: ' + [...document.querySelectorAll('*')]
            .filter(e => e.getBoundingClientRect().right > innerWidth).map(e => e.tagName + '.' + e.className).join(' ')
        """;

    public static async Task KeepAsync(IPage page, string name)
    {
        if (Folder is { Length: > 0 })
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true });
    }

    /// <summary>Fails when axe finds anything serious or critical, or when the page scrolls sideways.</summary>
    public static async Task CareAsync(IPage page)
    {
        AxeResult result = await page.RunAxe();
        Assert.Empty(result.Violations
            .Where(v => v.Impact is "serious" or "critical")
            .Select(v => v.Id + ": " + string.Join("; ", v.Nodes.Select(n => n.Html))));
        Assert.Equal("", await page.EvaluateAsync<string>(Sideways));
    }

    /// <summary>The same on a phone, and the picture of it.</summary>
    public static async Task CareWideAndNarrowAsync(IPage page, string name)
    {
        await KeepAsync(page, name);
        await CareAsync(page);
        await page.SetViewportSizeAsync(390, 740);
        await KeepAsync(page, name + "-narrow");
        await CareAsync(page);
        await page.SetViewportSizeAsync(1280, 720);
    }
}
