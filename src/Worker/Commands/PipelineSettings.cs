using CTCPL.Pipeline.Worker.Hosting;

namespace CTCPL.Pipeline.Worker.Commands;

/// <summary>Where the settings of this installation come from, the later ones winning: <c>appsettings.json</c> beside the
/// program, environment variables, the command line.</summary>
internal static class PipelineSettings
{
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>The settings of commands that do not serve.</summary>
    public static IConfiguration Load() => new ConfigurationBuilder()
        .AddEnvironmentVariables("ASPNETCORE_") // only for the address
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    extension(IConfiguration settings)
    {
        /// <summary>Throws <see cref="OperatorException"/> when none is set.</summary>
        public string ConnectionString => settings.GetConnectionString("Pipeline") is { Length: > 0 } text
            ? text
            : throw new OperatorException(
                "Chưa khai báo cơ sở dữ liệu: hãy đặt biến môi trường ConnectionStrings__Pipeline=\"Host=…;Database=ctcpl;Username=…;Password=…\", hoặc dùng ./ctcpl up để có sẵn tất cả.");

        /// <summary>The addresses the pages listen at, separated by semicolons.</summary>
        public string Urls => settings["Urls"] is { Length: > 0 } urls ? urls : DefaultUrls;

        /// <summary>The address to open in a browser on this machine: the first one.</summary>
        public string BrowserAddress => BrowserAddressOf(settings.Urls.Split(';')[0]);

        /// <summary>Absolute path of the watched folder.</summary>
        public string InboxFolder => Path.GetFullPath(settings["Intake:Folder"] is { Length: > 0 } folder ? folder : "inbox");

        /// <summary>Absolute path of the installation's own standards; <c>null</c> when there is none.</summary>
        public string? StandardsFolder => settings[Hosting.StandardsFolder.Setting] is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;

        /// <summary>Absolute path of the folder of result sheets.</summary>
        public string ResultsFolder => Path.GetFullPath(settings["Intake:ResultsFolder"] is { Length: > 0 } folder ? folder : "results");
    }

    /// <summary>A wildcard host is this machine.</summary>
    public static string BrowserAddressOf(string url)
    {
        string address = url.TrimEnd('/');
        foreach (string wildcard in (string[])["://*", "://+", "://0.0.0.0", "://[::]"])
            address = address.Replace(wildcard, "://127.0.0.1", StringComparison.Ordinal);
        return address;
    }
}
