using Microsoft.Playwright;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>Pictures of pages to be looked at: kept only where the environment variable CTCPL_SCREENSHOTS names a folder.</summary>
internal static class Screens
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CTCPL_SCREENSHOTS");

    public static async Task KeepAsync(IPage page, string name)
    {
        if (Folder is { Length: > 0 })
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true });
    }
}
