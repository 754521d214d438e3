using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Reading;

namespace CTCPL.Pipeline.Worker.Tests.Reading;

/// <summary>Files that <c>./ctcpl bench fuzz</c> found (<c>fixtures/hostile</c>), read by real readers: some once ended one.</summary>
public sealed class FoundByFuzzingTests
{
    /// <summary>A letter of the damaged font is composed of itself: the PDF library follows it until the stack ends.</summary>
    [Fact]
    [Trait("Hostile", "B28")]
    public async Task Read_OfAFontWhoseLetterIsMadeOfItself_IsCorruptAndEndsNoReader()
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        byte[] file = await File.ReadAllBytesAsync(Path.Join(SampleFolder.Path, "..", "hostile", "letter-made-of-itself.pdf"), stop);
        await using var desk = new ReadingDesk(new ReadingOptions { Readers = 1 }, static fault => Assert.Fail(fault));

        Refused refused = Assert.IsType<Refused>((await desk.ReadAsync(file, stop)).Outcome);

        Assert.Equal(RefusalReason.Corrupt, refused.Reason);
    }
}
