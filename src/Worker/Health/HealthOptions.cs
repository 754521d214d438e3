using System.ComponentModel.DataAnnotations;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Health;

/// <summary>From when on something is no longer well. Configuration section <c>Health</c>.</summary>
public sealed class HealthOptions : IValidatableObject
{
    public const string Section = "Health";

    /// <summary>"Degraded" when a file waits longer for its outcome. Default: one hour.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00", ErrorMessage = "Health:OldestWaiting phải từ 1 phút đến 30 ngày.")]
    public TimeSpan OldestWaiting { get; set; } = TimeSpan.FromHours(1);

    /// <summary>"Degraded" when a watched folder was not gone through for so long, "unhealthy" after ten times that. Default: two minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00", ErrorMessage = "Health:ScanAge phải từ 10 giây đến 1 ngày.")]
    public TimeSpan ScanAge { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>"Degraded" when a disk of ours has less room, in bytes. Default: 1 GiB.</summary>
    [Range(0, 1L << 50, ErrorMessage = "Health:FreeBytes phải từ 0 đến 1 PiB (tính bằng byte).")]
    public long FreeBytes { get; set; } = 1L << 30;

    /// <summary>Tools this installation does without on purpose: <c>tesseract</c>, <c>pdftoppm</c>, <c>soffice</c>. Default: none.</summary>
    public IList<string> WithoutTools { get; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => WithoutTools
        .Where(name => !ToolPath.All.Contains(name, StringComparer.Ordinal))
        .Select(name => new ValidationResult($"Health:WithoutTools có “{name}”, chỉ nhận {string.Join(", ", ToolPath.All)}."));
}
