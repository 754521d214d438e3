using System.Text;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Tests.Commands;
using Microsoft.Extensions.Configuration;

namespace CTCPL.Pipeline.Worker.Tests.Jobs;

public sealed class StandardsFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ctcpl-standards-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_WithoutAFolder_IsTheShippedStandards() =>
        Assert.Same(StandardLibrary.Default, RuleSettingsSection.Read(new ConfigurationBuilder().Build()).Standards);

    [Fact]
    public void Read_OfAShippedIdAgain_ReplacesItAndChangesTheVersion()
    {
        Write("own.json", Shipped().Replace("\"maximumPoints\": 3, \"verified\": true", "\"maximumPoints\": 3, \"verified\": false", StringComparison.Ordinal));
        StandardLibrary library = RuleSettingsSection.Read(Settings()).Standards;
        Assert.Equal(["qd-619-2017", "qd-25-2021", "qd-27-2025"], library.Standards.Select(s => s.Id));
        Assert.Null(library.Find("qd-25-2021")!.Criteria[0].Indicators[0].MaximumPoints);
        Assert.NotEqual(StandardLibrary.Default.Version, library.Version, StringComparer.Ordinal);
    }

    [Fact]
    public void Read_OfANewId_AddsIt()
    {
        Write("more.json", Shipped().Replace("qd-25-2021", "tinh-2030", StringComparison.Ordinal)
            .Replace("\"first\": 2022, \"last\": 2024", "\"first\": 2030, \"last\": 2031", StringComparison.Ordinal));
        Assert.Equal(["qd-619-2017", "qd-25-2021", "qd-27-2025", "tinh-2030"], RuleSettingsSection.Read(Settings()).Standards.Standards.Select(s => s.Id));
    }

    [Fact]
    public void Read_OfFilesWithMistakes_NamesEveryMistakeOfEveryFile()
    {
        Write("a.json", Shipped().Replace("\"criterionShare\": { \"value\": 0.5", "\"criterionShare\": { \"value\": 5", StringComparison.Ordinal)
            .Replace("\"model\": \"points\"", "\"model\": \"stars\"", StringComparison.Ordinal));
        Write("b.json", "{");
        string message = Assert.Throws<OperatorException>(() => RuleSettingsSection.Read(Settings())).Message;
        Assert.Contains("a.json", message, StringComparison.Ordinal);
        Assert.Contains("$.model: phải là \"points\" hoặc \"metNotMet\".", message, StringComparison.Ordinal);
        Assert.Contains("$.conditions.criterionShare.value: phải lớn hơn 0 và không quá 1.", message, StringComparison.Ordinal);
        Assert.Contains("b.json", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfOneIdTwice_IsRefused()
    {
        Write("a.json", Shipped());
        Write("b.json", Shipped());
        Assert.Contains(
            "trùng với tệp a.json", Assert.Throws<OperatorException>(() => RuleSettingsSection.Read(Settings())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfAFolderThatIsNotThere_SaysWhatToDo()
    {
        IConfiguration settings = Settings(Path.Combine(_folder.FullName, "gone"));
        Assert.Contains("Standards:Folder", Assert.Throws<OperatorException>(() => RuleSettingsSection.Read(settings)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("doctor")]
    [InlineData("serve")]
    public async Task Program_WithAMistakenStandard_NamesItAndFails(string command)
    {
        Write("a.json", "{ \"id\": \"a\" }");
        string[] arguments = string.Equals(command, "check", StringComparison.Ordinal) ? [command, Path.Combine(_folder.FullName, "a.json")] : [command];
        (int code, byte[] output, string error) = await WorkerProcess.RunAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Standards__Folder"] = _folder.FullName,
                ["ConnectionStrings__Pipeline"] = "Host=127.0.0.1;Port=1;Database=none",
            },
            arguments);
        Assert.Equal(2, code);
        Assert.Contains("$.years", Encoding.UTF8.GetString(output) + error, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private IConfiguration Settings(string? folder = null) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("Standards:Folder", folder ?? _folder.FullName)])
        .Build();

    private static string Shipped()
    {
        using Stream stream = typeof(Rule).Assembly.GetManifestResourceStream("Standards/qd-25-2021.json")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
