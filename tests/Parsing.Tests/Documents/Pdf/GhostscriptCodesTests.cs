using System.Text;
using CTCPL.Pipeline.Parsing.Documents.Pdf;

namespace CTCPL.Pipeline.Parsing.Tests.Documents.Pdf;

public sealed class GhostscriptCodesTests
{
    [Fact]
    public void Range_OfWhichOnlyTheBytesOrEdAreLeft_IsWholeAgain()
    {
        // Đ đ at D2, D3 became 11, 12; Ủ ủ at 1E6, 1E7 became FE, FF; Ế at 1C0 has no neighbour in use and is sound.
        string table = Table(("0024", "0041"), ("00d2", "0011"), ("00d3", "0012"), ("01c0", "1ebe"), ("01e8", "00fe"), ("01e9", "00ff"));

        string repaired = Repaired(table);

        Assert.Contains("<00d2><0110>", repaired, StringComparison.Ordinal);
        Assert.Contains("<00d3><0111>", repaired, StringComparison.Ordinal);
        Assert.Contains("<01e8><1ee6>", repaired, StringComparison.Ordinal);
        Assert.Contains("<01e9><1ee7>", repaired, StringComparison.Ordinal);
        Assert.Contains("<0024><0041>", repaired, StringComparison.Ordinal);
        Assert.Contains("<01c0><1ebe>", repaired, StringComparison.Ordinal);
    }

    [Fact]
    public void SoundTable_StaysAsItIs()
    {
        string table = Table(("0010", "002d"), ("0011", "002e"), ("0024", "0041"), ("0025", "0042"), ("01c0", "1ebe"), ("01c1", "1ebf"));

        Assert.Equal(table, Repaired(table));
    }

    [Theory]
    [InlineData("begincmap /CMapName/Adobe-Identity-UCS def <00d2><00d3><0011>")]
    [InlineData("BT /F1 12 Tf (begin) Tj ET")]
    [InlineData("")]
    public void OtherStream_StaysAsItIs(string stream) => Assert.Equal(stream, Repaired(stream));

    private static string Repaired(string stream) =>
        Encoding.Latin1.GetString(GhostscriptCodes.Repair(Encoding.Latin1.GetBytes(stream)).Span);

    /// <summary>As Ghostscript writes it: each letter a range of its own.</summary>
    private static string Table(params (string Code, string Letter)[] letters) =>
        $"begincmap\n/CMapName/R10 def\n{letters.Length} beginbfrange\n"
        + string.Concat(letters.Select(entry => $"<{entry.Code}><{entry.Code}><{entry.Letter}>\n")) + "endbfrange\nendcmap";
}
