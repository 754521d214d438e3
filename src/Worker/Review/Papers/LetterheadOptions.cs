using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Review.Papers;

/// <summary>What stands at the head and the foot of papers sent to units. Configuration section <c>Letterhead</c>; what is empty is left as dots to be filled in by hand.</summary>
internal sealed class LetterheadOptions
{
    public const string Section = "Letterhead";

    /// <summary>Dots to write on.</summary>
    public const string Dots = "……………………";

    /// <summary>The body above the authority: "ỦY BAN NHÂN DÂN THÀNH PHỐ …".</summary>
    [MaxLength(200)]
    public string Superior { get; set; } = "";

    /// <summary>The authority that sends the paper.</summary>
    [MaxLength(200)]
    public string Authority { get; set; } = "";

    /// <summary>What stands behind the number: "PĐN-STP".</summary>
    [MaxLength(50)]
    public string Symbol { get; set; } = "";

    /// <summary>Where it is signed.</summary>
    [MaxLength(100)]
    public string Place { get; set; } = "";

    /// <summary>The signatory's office: "GIÁM ĐỐC".</summary>
    [MaxLength(200)]
    public string Signatory { get; set; } = "";

    /// <summary>The value, or dots.</summary>
    public static string OrDots(string value) => string.IsNullOrWhiteSpace(value) ? Dots : value.Trim();
}
