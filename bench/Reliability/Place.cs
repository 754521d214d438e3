using System.Globalization;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Service;
using Npgsql;

namespace CTCPL.Pipeline.Bench.Reliability;

/// <summary>A database, a watched folder and a results folder of a measurement's own, gone with it.</summary>
internal sealed class Place : IAsyncDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("ctcpl-reliability-");

    private Place(TestDatabase database)
    {
        Database = database;
        Directory.CreateDirectory(Inbox);
        Directory.CreateDirectory(Results);
    }

    public TestDatabase Database { get; }

    public string Inbox => Path.Combine(_root.FullName, "inbox");

    public string Results => Path.Combine(_root.FullName, "results");

    public static async Task<Place> CreateAsync(CancellationToken cancellationToken) =>
        new(await TestDatabase.CreateAsync(cancellationToken));

    public ServiceProcess Serve(params IEnumerable<(string Name, string Value)> settings) => ServiceProcess.Start(
        Database, Inbox, Results, settings.Select(s => KeyValuePair.Create(s.Name, s.Value)));

    /// <summary>Puts report <paramref name="number"/> of its own unit, its total wrong by arithmetic, into a sub-folder.</summary>
    public void Drop(int number)
    {
        string path = Path.Combine(Inbox, string.Create(CultureInfo.InvariantCulture, $"huyện {number % 13}/xã {number}.docx"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Report(number));
    }

    /// <summary>A number from the database, whose connections may just have been cut: asked for until it comes.</summary>
    public async Task<long> CountAsync(string query)
    {
        for (int left = 600; ; left--)
        {
            try
            {
                return await Database.ScalarAsync<long>(query, CancellationToken.None);
            }
            catch (NpgsqlException) when (left > 0)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>Every file below a folder.</summary>
    public static int Count(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count() : 0;

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _root.Delete(recursive: true);
    }

    /// <summary>The same report as RTF, as old programs save it: for the converter.</summary>
    public void DropRichText(int number)
    {
        string text = Text(number).Marked;
        string body = string.Concat(text.Select(c => c switch
        {
            '\n' => "\\par\n",
            '\\' or '{' or '}' => "\\" + c,
            < (char)128 => c.ToString(),
            _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c}?"),
        }));
        File.WriteAllText(
            Path.Combine(Inbox, string.Create(CultureInfo.InvariantCulture, $"xã {number}.rtf")), "{\\rtf1\\ansi " + body + "}", System.Text.Encoding.ASCII);
    }

    private static byte[] Report(int number) => DocxBuilder.FromText(Text(number).Marked).ToBytes();

    private static ReportText Text(int number)
    {
        string letters = string.Concat(number.ToString("D5", CultureInfo.InvariantCulture).Select(digit => (char)('A' + (digit - '0'))));
        return ReportText.Valid25.ReplacingEvery("Sơn Thuận", $"Sơn {letters}").Replacing("93,75/100", "95/100");
    }
}
