using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Documents;

namespace CTCPL.Pipeline.Parsing.Tests.Documents;

public sealed class DocumentBoundsTests
{
    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void Read_OfMoreCharactersThanAllowed_IsTooComplex(int characters, bool isRead)
    {
        byte[] word = new DocxBuilder().Paragraph(new string('a', 500)).Paragraph(new string('b', characters - 500)).ToBytes();

        ReadOutcome outcome = DocumentReader.Read(
            word, ReadingLimits.Default with { Characters = 1000 }, TestContext.Current.CancellationToken);

        Assert.Equal(isRead, outcome is Readable);
        Assert.True(isRead || outcome is Refused { Reason: RefusalReason.TooComplex });
    }
}
