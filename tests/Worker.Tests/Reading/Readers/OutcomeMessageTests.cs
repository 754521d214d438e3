using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Testing.Reports;
using CTCPL.Pipeline.Worker.Reading.Readers;

namespace CTCPL.Pipeline.Worker.Tests.Reading.Readers;

/// <summary>What a reader says arrives as it was said, in everything it holds.</summary>
public sealed class OutcomeMessageTests
{
    private static readonly DocumentText Rich = new(
        ReadingMethod.Mixed,
        [
            new TextLine(1, "\ta) “Đối với” tiêu chí 1:\u00A0 9,75 <b>\U0001F600 \"'+&")
            {
                Page = 3,
                Box = new Box(0.1, 56.7000000000001, 1e-7, 841.89),
                ContinuesParagraph = true,
                Doubts = [new Doubt(2, 3, DoubtKind.LooksDiffer, "8"), new Doubt(9, 1, DoubtKind.LowConfidence)],
            },
            new TextLine(2, "05/06 \0\u0001\u2028")
            {
                Paragraph = 7,
                Cell = new TableCell(1, 2, 3),
                Part = DocumentPart.Note,
                AutomaticNumberLength = 3,
            },
        ],
        Pages: 4,
        ReadingQuality.Doubtful,
        [
            new ReadingNote(NoteCodes.TrackedChange, 2, "Có thay đổi.") { Column = 3, Length = 2, Words = "05" },
            new ReadingNote(NoteCodes.HiddenText, Line: null, "Có chữ ẩn."),
        ]);

    public static TheoryData<ReadOutcome> Made =>
    [
        new Readable(Rich),
        new Readable(new DocumentText(ReadingMethod.Word, [], Pages: null, ReadingQuality.Good, [])),
        .. Enum.GetValues<RefusalReason>().Select(reason => new Refused(reason, "Không đọc được: “ệ”.")),
        new NeedsRecognition([1, 2, 17], new Readable(Rich)),
        new NeedsRecognition([1], new Refused(RefusalReason.NoText, "Bản quét.")),
    ];

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(SampleFolder.Path, "*.???*")
        .Select(Path.GetFileName).OfType<string>().Where(name => name.EndsWith(".docx", StringComparison.Ordinal) || name.EndsWith(".pdf", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Made), DisableDiscoveryEnumeration = true)]
    public void Message_OfAnyOutcome_ArrivesWhole(ReadOutcome outcome) => AssertArrives(outcome);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Message_OfASample_ArrivesWhole(string name) =>
        AssertArrives(DocumentReader.Read(SampleFolder.Read(name), RecognisedPages.None, ReadingLimits.Default, TestContext.Current.CancellationToken));

    [Fact]
    public void Request_WithRecognisedPages_ArrivesWhole()
    {
        var request = new ReaderRequest(
            new ReadingLimits { Lines = 17, FileBytes = 1L << 40 },
            new RecognisedPages([new RecognisedPage(2, 595.3, 841.9,
                [new RecognisedLine([new RecognisedWord("Số", new Box(1, 2, 3.5, 4), 96.25), new RecognisedWord("8", new Box(1, 2, 3, 4), 41, "3")])])]));

        ReaderRequest arrived = JsonSerializer.Deserialize(
            JsonSerializer.SerializeToUtf8Bytes(request, ReaderJson.Messages.ReaderRequest), ReaderJson.Messages.ReaderRequest)!;

        Assert.Equal(JsonSerializer.Serialize(request), JsonSerializer.Serialize(arrived));
    }

    /// <summary>Half of a surrogate pair is no text; its place stays, so that no other place moves.</summary>
    [Fact]
    public void Message_WithHalfACharacter_KeepsEveryPlace()
    {
        var text = new DocumentText(ReadingMethod.Pdf, [new TextLine(1, "a\uD83Db")], Pages: 1, ReadingQuality.Good, []);
        Assert.Equal("a\uFFFDb", Assert.IsType<Readable>(Arrived(new Readable(text))).Text.Lines[0].Content);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"Pages\":[]}")]
    [InlineData("{\"Text\":{}}")]
    public void Message_ThatSaysNothing_IsNonsense(string json)
    {
        OutcomeMessage message = JsonSerializer.Deserialize<OutcomeMessage>(json)!;
        Assert.Throws<InvalidDataException>(message.ToOutcome);
    }

    private static void AssertArrives(ReadOutcome outcome) => Assert.Equal(Outcomes.Golden(outcome), Outcomes.Golden(Arrived(outcome)));

    private static ReadOutcome Arrived(ReadOutcome outcome)
    {
        byte[] sent = JsonSerializer.SerializeToUtf8Bytes(
            new ReaderReply(OutcomeMessage.Of(outcome), Fault: null, WorkingSet: 1), ReaderJson.Messages.ReaderReply);
        return JsonSerializer.Deserialize(sent, ReaderJson.Messages.ReaderReply)!.Outcome!.ToOutcome();
    }
}
