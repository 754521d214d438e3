using System.ComponentModel.DataAnnotations;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Worker.Reading;

/// <summary>Every bound of reading, in one place. Configuration section <c>Reading</c>, for <c>check</c> and the service alike.</summary>
public sealed class ReadingOptions
{
    public const string Section = "Reading";

    private const long Kilobyte = 1L << 10;
    private const long Megabyte = 1L << 20;
    private const long Gigabyte = 1L << 30;

    /// <summary>Largest file, in bytes. Default: 64 MiB.</summary>
    [Range(Kilobyte, Gigabyte, ErrorMessage = "Reading:FileBytes phải từ 1 KiB đến 1 GiB (tính bằng byte).")]
    public long FileBytes { get; set; } = ReadingLimits.Default.FileBytes;

    /// <summary>Largest total of bytes really inflated out of one archive. Default: 256 MiB.</summary>
    [Range(Kilobyte, 4 * Gigabyte, ErrorMessage = "Reading:InflatedBytes phải từ 1 KiB đến 4 GiB (tính bằng byte).")]
    public long InflatedBytes { get; set; } = ReadingLimits.Default.InflatedBytes;

    /// <summary>Largest XML part read as text, inflated bytes. Default: 64 MiB.</summary>
    [Range(Kilobyte, Gigabyte, ErrorMessage = "Reading:PartBytes phải từ 1 KiB đến 1 GiB (tính bằng byte).")]
    public long PartBytes { get; set; } = ReadingLimits.Default.PartBytes;

    /// <summary>Most entries in one archive. Default: 10,000.</summary>
    [Range(10, 1_000_000, ErrorMessage = "Reading:Entries phải từ 10 đến 1000000.")]
    public int Entries { get; set; } = ReadingLimits.Default.Entries;

    /// <summary>Deepest nesting of elements in one XML part. Default: 256.</summary>
    [Range(32, 4_096, ErrorMessage = "Reading:XmlDepth phải từ 32 đến 4096.")]
    public int XmlDepth { get; set; } = ReadingLimits.Default.XmlDepth;

    /// <summary>Most pages of a PDF. Default: 2,000.</summary>
    [Range(1, 100_000, ErrorMessage = "Reading:Pages phải từ 1 đến 100000.")]
    public int Pages { get; set; } = ReadingLimits.Default.Pages;

    /// <summary>Most lines of one document. Default: 20,000.</summary>
    [Range(100, 10_000_000, ErrorMessage = "Reading:Lines phải từ 100 đến 10000000.")]
    public int Lines { get; set; } = ReadingLimits.Default.Lines;

    /// <summary>Most characters of all lines of one document. Default: 2,000,000.</summary>
    [Range(1_000, 1_000_000_000, ErrorMessage = "Reading:Characters phải từ 1000 đến 1000000000.")]
    public int Characters { get; set; } = ReadingLimits.Default.Characters;

    /// <summary>Reader processes of this node. Default: one per processor.</summary>
    [Range(1, 256, ErrorMessage = "Reading:Readers phải từ 1 đến 256.")]
    public int Readers { get; set; } = Environment.ProcessorCount;

    /// <summary>Longest time a reader may take for one file. Default: one minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Reading:Patience phải từ 1 giây đến 1 giờ.")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Most memory of one reader, in bytes: its heap, and half as much again for all of the process. Default: 1 GiB.</summary>
    [Range(128 * Megabyte, 64 * Gigabyte, ErrorMessage = "Reading:ReaderMemoryBytes phải từ 128 MiB đến 64 GiB (tính bằng byte).")]
    public long ReaderMemoryBytes { get; set; } = Gigabyte;

    /// <summary>A reader that holds more than this after a file, in bytes, makes room for a new one. Default: 512 MiB.</summary>
    [Range(64 * Megabyte, 64 * Gigabyte, ErrorMessage = "Reading:ReaderKeptBytes phải từ 64 MiB đến 64 GiB (tính bằng byte).")]
    public long ReaderKeptBytes { get; set; } = 512 * Megabyte;

    /// <summary>A reader makes room for a new one after so many files. Default: 5,000.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Reading:ReaderFiles phải từ 1 đến 1000000.")]
    public int ReaderFiles { get; set; } = 5_000;

    /// <summary>Largest answer of a reader, in bytes. Default: 256 MiB.</summary>
    [Range(Megabyte, Gigabyte, ErrorMessage = "Reading:ReplyBytes phải từ 1 MiB đến 1 GiB (tính bằng byte).")]
    public int ReplyBytes { get; set; } = (int)(256 * Megabyte);

    /// <summary>Longest time for each look at a page that is recognised, by the clock: a loaded machine is slow. Default: three minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Reading:PagePatience phải từ 1 giây đến 1 giờ.")]
    public TimeSpan PagePatience { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Longest time for recognising all pages of one file together, waiting aside; the pages left then are said not to be
    /// recognised. Default: one hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Reading:RecognitionPatience phải từ 1 giây đến 1 ngày.")]
    public TimeSpan RecognitionPatience { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Most pages of one file that are recognised. Default: 200.</summary>
    [Range(1, 10_000, ErrorMessage = "Reading:RecognisedPages phải từ 1 đến 10000.")]
    public int RecognisedPages { get; set; } = 200;

    /// <summary>Pages recognised at once on this node. Default: one per processor.</summary>
    [Range(1, 256, ErrorMessage = "Reading:Recognisers phải từ 1 đến 256.")]
    public int Recognisers { get; set; } = Environment.ProcessorCount;

    /// <summary>Longest time for converting one file of an old format. Default: 90 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Reading:ConverterPatience phải từ 1 giây đến 1 giờ.")]
    public TimeSpan ConverterPatience { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>Files converted at once on this node. Default: one for every two processors.</summary>
    [Range(1, 64, ErrorMessage = "Reading:Converters phải từ 1 đến 64.")]
    public int Converters { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Largest address space of an external program, in bytes. Default: 4 GiB.</summary>
    [Range(256 * Megabyte, 64 * Gigabyte, ErrorMessage = "Reading:ToolMemoryBytes phải từ 256 MiB đến 64 GiB (tính bằng byte).")]
    public long ToolMemoryBytes { get; set; } = 4 * Gigabyte;

    /// <summary>Folder for temporary files. Default: a folder of this user in the system's temporary folder.</summary>
    public string ScratchFolder { get; set; } = "";

    /// <summary>Most bytes of temporary files for one piece of work. Default: 1 GiB.</summary>
    [Range(16 * Megabyte, 1024 * Gigabyte, ErrorMessage = "Reading:ScratchBytes phải từ 16 MiB đến 1 TiB (tính bằng byte).")]
    public long ScratchBytes { get; set; } = Gigabyte;

    /// <summary>The bounds that the pure reading keeps itself.</summary>
    public ReadingLimits Limits => new()
    {
        FileBytes = FileBytes,
        InflatedBytes = InflatedBytes,
        PartBytes = PartBytes,
        Entries = Entries,
        XmlDepth = XmlDepth,
        Pages = Pages,
        Lines = Lines,
        Characters = Characters,
    };

    /// <summary>Absolute path of the folder for temporary files.</summary>
    public string ScratchRoot => ScratchFolder.Length > 0
        ? Path.GetFullPath(ScratchFolder)
        : Path.Join(Path.GetTempPath(), "ctcpl-" + Environment.UserName);
}
