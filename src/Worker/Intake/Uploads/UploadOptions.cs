using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Intake.Uploads;

/// <summary>Files sent in by page or by another program. Configuration section <c>Upload</c>. The largest file is that of <c>Reading:FileBytes</c>.</summary>
internal sealed class UploadOptions
{
    public const string Section = "Upload";

    /// <summary>Most files in one request. Default: 100.</summary>
    [Range(1, 10_000, ErrorMessage = "Upload:Files phải từ 1 đến 10000.")]
    public int Files { get; set; } = 100;

    /// <summary>Largest request, in bytes. Default: 1 GiB.</summary>
    [Range(1L << 20, 1L << 40, ErrorMessage = "Upload:RequestBytes phải từ 1 MiB đến 1 TiB (tính bằng byte).")]
    public long RequestBytes { get; set; } = 1L << 30;

    /// <summary>Room that is left free on the disk of the watched folder, in bytes. Default: 512 MiB.</summary>
    [Range(0, 1L << 50, ErrorMessage = "Upload:FreeBytes phải từ 0 byte.")]
    public long FreeBytes { get; set; } = 512L << 20;
}
