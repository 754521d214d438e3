using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Tests.Standards;

/// <summary>The shipped standard's file.</summary>
internal static class StandardText
{
    public static byte[] Shipped()
    {
        using Stream stream = typeof(StandardLibrary).Assembly.GetManifestResourceStream("Standards/qd-25-2021.json")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
