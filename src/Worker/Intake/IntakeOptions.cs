using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>The watched folder. Configuration section <c>Intake</c>.</summary>
public sealed class IntakeOptions
{
    public const string Section = "Intake";

    /// <summary>Folder that is watched, sub-folders too. Must exist at start and be writable: what is taken is moved away.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Intake:Folder chưa có: hãy ghi đường dẫn thư mục nhận báo cáo.")]
    public string Folder { get; set; } = "";

    /// <summary>Folder that result sheets are written to. Must exist at start and be writable.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Intake:ResultsFolder chưa có: hãy ghi đường dẫn thư mục kết quả.")]
    public string ResultsFolder { get; set; } = "";

    /// <summary>How long a file must keep its size and time stamp, by our clock, before it is taken. Default: two seconds,
    /// right for a local file system; use ten or more for network shares, which tell changes late.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ErrorMessage = "Intake:QuietPeriod phải từ 0,1 giây đến 1 giờ.")]
    public TimeSpan QuietPeriod { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a quiet file whose end is missing is given to become whole; then it is taken as it is, so that
    /// somebody sees that it is broken. Default: one minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00", ErrorMessage = "Intake:IncompleteAfter phải từ 0,1 giây đến 1 ngày.")]
    public TimeSpan IncompleteAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether the file system's events hasten the scan. Default: on local disks only.</summary>
    [EnumDataType(typeof(WatchMode), ErrorMessage = "Intake:Watch phải là Auto, Events hoặc Polling.")]
    public WatchMode Watch { get; set; } = WatchMode.Auto;

    /// <summary>How often folder and ledger are reconciled when no event comes. Default: two seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ErrorMessage = "Intake:ScanInterval phải từ 0,1 giây đến 1 giờ.")]
    public TimeSpan ScanInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Names (of files or folders, not paths) that are ignored besides the built-in ones; * and ? as usual,
    /// upper and lower case alike. Default: none.</summary>
    public IList<string> Ignore { get; } = [];
}
