using CTCPL.Pipeline.Testing.Renderings;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>Every report in the formats that LibreOffice turns into .docx before they are read.</summary>
internal static class OldFormats
{
    public static readonly IReadOnlyList<string> Forms = ["doc", "odt", "rtf"];

    /// <summary>The files by form, and the same turned into .docx by a conversion of the test's own: what the program made of
    /// them is gone when it ends.</summary>
    public static async Task<IReadOnlyDictionary<(WrittenReport Report, string Form), (byte[] File, byte[] Docx)>> OfAsync(
        Workshop workshop, CancellationToken cancellationToken)
    {
        var made = new List<(WrittenReport Report, string Form, byte[] File)>();
        foreach (string form in Forms)
        {
            byte[][] files = await workshop.OfficeAsync(
                form, [.. WrittenReport.All.Select(report => ($"{report.Name}-{form}.docx", WordRenderings.All["plain"](report)))], cancellationToken);
            made.AddRange(WrittenReport.All.Zip(files, (report, file) => (report, form, file)));
        }
        byte[][] back = await workshop.OfficeAsync(
            "docx", [.. made.Select(old => ($"{old.Report.Name}-{old.Form}.{old.Form}", old.File))], cancellationToken);
        return made.Zip(back).ToDictionary(pair => (pair.First.Report, pair.First.Form), pair => (pair.First.File, pair.Second));
    }
}
