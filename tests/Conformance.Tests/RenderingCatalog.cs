using CTCPL.Pipeline.Testing.Renderings;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>Which renderings there are.</summary>
internal static class RenderingCatalog
{
    public static IReadOnlyList<Rendering> Word { get; } =
    [
        .. WrittenReport.All.SelectMany(report => WordRenderings.All.Keys.Select(form => new Rendering(report, form, ExtensionOf(form), "word"))),
    ];

    public static IReadOnlyList<Rendering> Printed { get; } =
    [
        .. WrittenReport.All.SelectMany(report => PrintedFiles.Forms.Select(form => new Rendering(report, form, ".pdf", "pdf"))),
    ];

    public static IReadOnlyList<Rendering> Converted { get; } =
    [
        .. WrittenReport.All.SelectMany(report => OldFormats.Forms.Select(form => new Rendering(report, form, "." + form, "converted"))),
    ];

    public static IReadOnlyList<Rendering> Scanned { get; } =
    [
        .. ScannedFiles.Pictures.Select(picture => new Rendering(
            WrittenReport.Named(picture.Report), picture.Form, picture.Extension, picture.Form is "text and scan" ? "mixed" : "ocr")
        {
            MayDoubt = picture.Dpi < 200 ? AllowedDoubt.Figures : AllowedDoubt.Words,
        }),
    ];

    public static IReadOnlyList<Rendering> All { get; } = [.. Word, .. Printed, .. Converted, .. Scanned];

    /// <summary>How a Word file of this form holds words.</summary>
    public static Func<string, string> Stored(string form) => form switch
    {
        "tcvn3" => OldCodings.Tcvn3Codes,
        "vni" => OldCodings.Vni,
        _ => static text => text,
    };

    private static string ExtensionOf(string form) => form is "docm" or "dotx" ? "." + form : ".docx";
}
