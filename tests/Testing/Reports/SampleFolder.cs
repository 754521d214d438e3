namespace CTCPL.Pipeline.Testing.Reports;

/// <summary>The folder <c>fixtures/samples</c> of the checkout that the tests were built from.</summary>
public static class SampleFolder
{
    /// <summary>Set to 1, the test of the samples writes them anew instead of comparing.</summary>
    public const string UpdateVariable = "UPDATE_FIXTURES";

    /// <summary>Absolute path.</summary>
    public static string Path { get; } = System.IO.Path.Combine(RootAbove(AppContext.BaseDirectory), "fixtures", "samples");

    /// <summary>The bytes of a committed sample.</summary>
    public static byte[] Read(string name) => File.ReadAllBytes(System.IO.Path.Combine(Path, name));

    private static string RootAbove(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "CTCPL.Pipeline.sln"))
            ? folder
            : RootAbove(System.IO.Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("No CTCPL.Pipeline.sln above the test assembly."));
}
