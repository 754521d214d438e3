using System.Formats.Tar;
using System.IO.Compression;
using CTCPL.Pipeline.Testing.Documents;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Worker.Tests.Jobs;

namespace CTCPL.Pipeline.Worker.Tests.Intake;

/// <summary>Archives of reports dropped into the watched folder of the real service: refused with what to do, and nothing in them counts.</summary>
[Trait("Hostile", "B20")]
public sealed class ArchiveTests
{
    private const string Reason =
        "Đây là tệp nén (ZIP, RAR, 7z…), các tệp bên trong chưa được kiểm tra. Hãy giải nén rồi gửi từng tệp báo cáo .docx hoặc .pdf; thả cả thư mục đã giải nén cũng được.";

    private static readonly byte[] Word = TestSubmissions.Docx(TestSubmissions.WrongTotal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnArchiveOfReports_UnderWhateverName_IsRefusedWithWhatToDo_AndKept()
    {
        using var folders = new TestFolders();
        await using TestDatabase database = await TestDatabase.CreateAsync(Token);
        byte[] pdf = (await PdfAsync()).ToArray();
        byte[] tar = Tar(("bao-cao.pdf", pdf), ("bao-cao-2.docx", Word)); // the PDF's head is within the window of a PDF's
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal)
        {
            ["2024.zip"] = Zip(CompressionLevel.Optimal, ("xã A/báo cáo.docx", Word), ("xã B/báo cáo.pdf", pdf)),
            ["lưu.zip"] = Zip(CompressionLevel.NoCompression, ("báo cáo năm 2024.pdf", pdf)),
            ["báo cáo.docx"] = Zip(CompressionLevel.Optimal, ("báo cáo.docx", Word)),
            ["báo cáo.pdf"] = Zip(CompressionLevel.NoCompression, ("báo cáo.pdf", pdf)),
            ["2024.tar"] = tar,
            ["tar.pdf"] = [.. tar, 1],
            ["2024.tar.gz"] = GZip(tar),
            ["2024.rar"] = [.. "Rar!\u001A\a\u0001\0"u8, .. Word],
            ["2024.7z"] = [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, 0, 4, .. pdf],
        };
        await using TestService service = await TestService.StartAsync(database, folders, Token);
        foreach ((string name, byte[] bytes) in files)
            folders.Drop(name, bytes);

        await Eventually.RowsAsync(
            database,
            "select state, reason, count(*) from ledger_file where moved_to like '\\_rejected/%' and noted is not null group by 1, 2",
            [$"rejected|{Reason}|{files.Count}"], Token);
        foreach ((string name, byte[] bytes) in files)
        {
            Assert.Equal(bytes, await File.ReadAllBytesAsync(folders.In("_rejected/" + name), Token));
            Assert.Contains(Reason, await File.ReadAllTextAsync(folders.In($"_rejected/{name}.txt"), Token), StringComparison.Ordinal);
        }
        Assert.Equal(["unreadable|9|0"], await database.RowsAsync(
            "select outcome, count(*), (select count(*) from finding) from assessment group by 1", Token));
    }

    private static async Task<ReadOnlyMemory<byte>> PdfAsync()
    {
        using var office = new OfficePdfs();
        return (await office.LibreOfficeAsync([("a.docx", TestSubmissions.Docx(ReportText.Valid25))], Token))[0];
    }

    private static byte[] Zip(CompressionLevel level, params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach ((string name, byte[] bytes) in files)
            {
                using Stream entry = archive.CreateEntry(name, level).Open();
                entry.Write(bytes);
            }
        }
        return stream.ToArray();
    }

    private static byte[] Tar(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in files)
                writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
        }
        return stream.ToArray();
    }

    private static byte[] GZip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new GZipStream(stream, CompressionLevel.Optimal))
            zip.Write(bytes);
        return stream.ToArray();
    }
}
