using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Storage.Runs;

namespace CTCPL.Pipeline.Storage.Tests;

/// <summary>Stored forms are a promise to old databases: renaming a member must fail here.</summary>
public sealed class StoredTextTests
{
    [Fact]
    public void Of_EveryStoredEnum_IsAsPinned()
    {
        Pinned<LedgerState>("ignored waiting incomplete taken checked notAReport rejected duplicate withdrawn");
        Pinned<AssessmentOutcome>("checked notAReport unreadable");
        Pinned<ReportVerdict>("clean findings notCheckable");
        Pinned<Severity>("error warning notice");
        Pinned<Outcome>("met notMet notApplicable notCheckable");
        Pinned<UnitKind>("commune ward township specialZone");
        Pinned<RunKind>("nightly manual");
        Pinned<RunState>("running finished failed");
        Pinned<Change>("new changed gone");
        Pinned<ChangeCause>("reader engine standard file surroundings override");
        Pinned<ReadingMethod>("word pdf ocr mixed converted");
        Pinned<ReadingQuality>("good doubtful");
        Pinned<DocumentPart>("body textBox header footer note");
        Pinned<RefusalReason>(
            "encrypted corrupt truncated tooLarge tooComplex timeout crashed unsupportedType noText converterMissing empty unavailable");
        Pinned<NotAReportReason>("noScores recognitionList otherDocument");
    }

    [Theory]
    [InlineData("Error")]
    [InlineData("fatal")]
    [InlineData("")]
    public void Parse_OfAnyOtherText_Throws(string text) => Assert.ThrowsAny<InvalidOperationException>(() => StoredText.Parse<Severity>(text));

    private static void Pinned<T>(string texts)
        where T : struct, Enum
    {
        Assert.Equal(texts, string.Join(' ', Enum.GetValues<T>().Select(StoredText.Of)));
        Assert.All(Enum.GetValues<T>(), value => Assert.Equal(value, StoredText.Parse<T>(StoredText.Of(value))));
    }
}
