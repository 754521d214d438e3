using System.Diagnostics;

namespace CTCPL.Pipeline.Browser.Tests;

/// <summary>LibreOffice and Poppler, as the people who get the papers open them.</summary>
internal static class PaperTools
{
    /// <summary>LibreOffice is often installed without its spreadsheet program.</summary>

    /// <summary>The file as LibreOffice writes it in another form.</summary>
    public static async Task<byte[]> ConvertAsync(byte[] bytes, string extension, string form)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ctcpl-paper-");
        try
        {
            string source = Path.Combine(folder.FullName, "in." + extension);
            await File.WriteAllBytesAsync(source, bytes, TestContext.Current.CancellationToken);
            await RunAsync("soffice", $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", form, "--outdir", folder.FullName + "/out", source);
            return await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "out", "in." + form.Split(':')[0]), TestContext.Current.CancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The words of a PDF.</summary>
    public static async Task<string> TextAsync(byte[] pdf)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
        try
        {
            return await RunAsync("pdftotext", file, "-");
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Keeps a file to be looked at, where pictures of pages are kept.</summary>
    public static async Task KeepAsync(byte[] bytes, string name)
    {
        if (Environment.GetEnvironmentVariable("CTCPL_SCREENSHOTS") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes, TestContext.Current.CancellationToken);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException(program + " did not start.");
        Task<string> faults = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{program}: {await faults}");
    }
}
