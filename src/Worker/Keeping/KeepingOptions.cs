using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Keeping;

/// <summary>How long what is kept. Configuration section <c>Keeping</c>.</summary>
public sealed class KeepingOptions
{
    public const string Section = "Keeping";

    /// <summary>Years after which the bytes of an original may be removed, by the command <c>retention</c> alone; <c>null</c> = never.</summary>
    [Range(1, 200, ErrorMessage = "Keeping:OriginalsYears phải từ 1 đến 200.")]
    public int? OriginalsYears { get; set; }
}
