namespace CTCPL.Pipeline.Testing.Reports;

/// <summary>Writes the samples that the builder makes into <see cref="SampleFolder"/>.</summary>
public static class SampleFixtureWriter
{
    /// <summary>Whether the environment asks for the samples to be written.</summary>
    public static bool IsAskedFor =>
        string.Equals(Environment.GetEnvironmentVariable(SampleFolder.UpdateVariable), "1", StringComparison.Ordinal);

    /// <summary>Replaces every sample document; the PDF and the expectations are left alone.</summary>
    public static void WriteAll()
    {
        Directory.CreateDirectory(SampleFolder.Path);
        foreach ((string name, byte[] content) in SampleReports.Build())
            File.WriteAllBytes(Path.Combine(SampleFolder.Path, name), content);
    }
}
