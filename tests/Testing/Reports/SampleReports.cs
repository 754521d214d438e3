namespace CTCPL.Pipeline.Testing.Reports;

/// <summary>The sample documents by file name, as they stand in <c>fixtures/samples</c>.</summary>
public static class SampleReports
{
    public const string Ward = "phuong-thuong-cat-2024.docx";
    public const string Commune = "xa-suoi-may-2023.docx";
    public const string Township = "thi-tran-ben-gao-2022.docx";
    public const string Plan = "ke-hoach-2024.docx";

    /// <summary>The commune's report, cut off.</summary>
    public const string Broken = "hong.docx";

    /// <summary>How much of the whole file <see cref="Broken"/> keeps, in percent.</summary>
    private const int BrokenPercent = 60;

    /// <summary>Builds every sample that the builder makes (the PDF is made by LibreOffice).</summary>
    public static IReadOnlyDictionary<string, byte[]> Build()
    {
        byte[] commune = SampleCommune.ToBytes();
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [Ward] = SampleWard.ToBytes(),
            [Commune] = commune,
            [Township] = SampleTownship.ToBytes(),
            [Plan] = SamplePlan.ToBytes(),
            [Broken] = Cut(commune),
        };
    }

    /// <summary>The beginning of a file, as an upload that broke off leaves it.</summary>
    public static byte[] Cut(byte[] whole) => whole[..(whole.Length * BrokenPercent / 100)];
}
