using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>The watched folders. Configuration section <c>Intake</c>.</summary>
public sealed class IntakeOptions : IValidatableObject
{
    public const string Section = "Intake";

    /// <summary>Folder that is watched, sub-folders too. Must exist at start and, unless <see cref="ReadOnly"/>, be writable: what is taken is moved away.</summary>
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

    /// <summary>Whether the folder is only read: what is taken stays where it lies, and is not taken again while its size and time stamp stay. Default: no.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>How often folder and ledger are reconciled when no event comes. Default: two seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ErrorMessage = "Intake:ScanInterval phải từ 0,1 giây đến 1 giờ.")]
    public TimeSpan ScanInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Names (of files or folders, not paths) that are ignored besides the built-in ones; * and ? as usual,
    /// upper and lower case alike. Default: none.</summary>
    public IList<string> Ignore { get; } = [];

    /// <summary>More folders, each with results and way of watching of its own; all else is as for the first. Default: none.</summary>
    public IList<OtherFolderOptions> Others { get; } = [];

    /// <summary>These settings for another folder.</summary>
    public IntakeOptions With(OtherFolderOptions other)
    {
        var options = new IntakeOptions
        {
            Folder = other.Folder,
            ResultsFolder = other.ResultsFolder,
            QuietPeriod = other.QuietPeriod ?? QuietPeriod,
            IncompleteAfter = IncompleteAfter,
            Watch = other.Watch,
            ReadOnly = other.ReadOnly,
            ScanInterval = ScanInterval,
        };
        foreach (string name in Ignore)
            options.Ignore.Add(name);
        return options;
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Others.SelectMany((other, i) => other.Mistakes(i)).Select(m => new ValidationResult(m));
}

/// <summary>A folder that is watched beside the first. <c>Intake:Others:0</c> and so on.</summary>
public sealed class OtherFolderOptions
{
    /// <summary>See <see cref="IntakeOptions.Folder"/>.</summary>
    public string Folder { get; set; } = "";

    /// <summary>See <see cref="IntakeOptions.ResultsFolder"/>; not shared with another folder.</summary>
    public string ResultsFolder { get; set; } = "";

    /// <summary>See <see cref="IntakeOptions.Watch"/>.</summary>
    public WatchMode Watch { get; set; } = WatchMode.Auto;

    /// <summary>See <see cref="IntakeOptions.ReadOnly"/>.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>See <see cref="IntakeOptions.QuietPeriod"/>; <c>null</c> for the first folder's.</summary>
    public TimeSpan? QuietPeriod { get; set; }

    /// <summary>What is wrong with it, a Vietnamese sentence each.</summary>
    internal IEnumerable<string> Mistakes(int index)
    {
        string name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Intake:Others:{index}");
        if (Folder.Length == 0)
            yield return $"{name}:Folder chưa có: hãy ghi đường dẫn thư mục nhận báo cáo.";
        if (ResultsFolder.Length == 0)
            yield return $"{name}:ResultsFolder chưa có: hãy ghi đường dẫn thư mục kết quả.";
        if (!Enum.IsDefined(Watch))
            yield return $"{name}:Watch phải là Auto, Events hoặc Polling.";
        if (QuietPeriod is { } quiet && (quiet < TimeSpan.FromSeconds(0.1) || quiet > TimeSpan.FromHours(1)))
            yield return $"{name}:QuietPeriod phải từ 0,1 giây đến 1 giờ.";
    }
}
