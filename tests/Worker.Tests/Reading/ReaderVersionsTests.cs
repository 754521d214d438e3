using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Reading;

namespace CTCPL.Pipeline.Worker.Tests.Reading;

public sealed class ReaderVersionsTests
{
    private static readonly ReadingOptions Options = new();
    private static readonly Refused NoText = new(RefusalReason.NoText, "x");
    private static readonly Refused Timeout = new(RefusalReason.Timeout, "x");
    private static readonly Readable Text = new(new DocumentText(ReadingMethod.Word, [], Pages: null, ReadingQuality.Good, []));

    [Fact]
    public void AScan_ReadWithoutARecogniser_IsReadAgainWhenThereIsOne()
    {
        string without = Versions(recognises: false).Of(NoText, ReadingMeans.Recognition);

        Assert.Contains(without, Versions(recognises: false).Current);
        Assert.DoesNotContain(without, Versions(recognises: true).Current);
    }

    [Fact]
    public void AScan_ReadByARecogniser_StaysReadWhenItIsGone()
    {
        string with = Versions(recognises: true).Of(Text, ReadingMeans.Recognition);
        Assert.Contains(with, Versions(recognises: false).Current);
    }

    [Fact]
    public void AScan_ReadByAnotherRecogniser_IsReadAgain_AndNothingElseIs()
    {
        var before = new ReaderVersions(Options, recognises: true, converts: true, "00000000");
        var after = new ReaderVersions(Options, recognises: true, converts: true, "00000001");
        Assert.DoesNotContain(before.Of(Text, ReadingMeans.Recognition), after.Current);
        Assert.DoesNotContain(before.Of(Timeout, ReadingMeans.Recognition), after.Current);
        Assert.Contains(before.Of(Text, ReadingMeans.None), after.Current);
        Assert.Contains(before.Of(Text, ReadingMeans.Conversion), after.Current);
    }

    [Fact]
    public void TheRecognisersVersion_IsMadeOfItsSources() =>
        Assert.Matches(@"\+ocr\.[0-9a-f]{8}$", Versions(recognises: true).Of(Text, ReadingMeans.Recognition));

    [Fact]
    public void AnOldFormat_WithoutAConverter_IsReadAgainWhenThereIsOne()
    {
        string without = Versions(converts: false).Of(new Refused(RefusalReason.ConverterMissing, "x"), ReadingMeans.Conversion);

        Assert.Contains(without, Versions(converts: false).Current);
        Assert.DoesNotContain(without, Versions(converts: true).Current);
    }

    [Fact]
    public void AWordFile_WhateverIsInstalled_IsNotReadAgain()
    {
        string plain = Versions().Of(Text, ReadingMeans.None);

        Assert.All(
            (ReaderVersions[])[Versions(), Versions(recognises: true), Versions(converts: true), new ReaderVersions(new ReadingOptions { Lines = 7 }, recognises: true, converts: true)],
            versions => Assert.Contains(plain, versions.Current));
    }

    [Theory]
    [InlineData(RefusalReason.Timeout)]
    [InlineData(RefusalReason.TooComplex)]
    [InlineData(RefusalReason.TooLarge)]
    [InlineData(RefusalReason.Crashed)]
    public void AFile_RefusedForABound_IsReadAgainWhenTheBoundsChange(RefusalReason reason)
    {
        string refused = Versions().Of(Timeout with { Reason = reason }, ReadingMeans.Conversion);

        Assert.Contains(refused, Versions().Current);
        Assert.DoesNotContain(refused, new ReaderVersions(new ReadingOptions { Patience = TimeSpan.FromMinutes(3) }, recognises: false, converts: false).Current);
    }

    private static ReaderVersions Versions(bool recognises = false, bool converts = false) => new(Options, recognises, converts);
}
