using System.Text;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Law;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Tests.Law;

/// <summary>The register's file and what a citation must say to mean one of its documents.</summary>
public sealed class LawRegisterTests
{
    private const string Entry = """
        {
          "form": "Quyết định", "symbol": "7/2019/QĐ-TTg", "issuer": "Thủ tướng Chính phủ", "date": "2019-02-03",
          "name": "Quy định thử", "subject": null, "onlyOneOfItsName": false, "source": "văn bản", "verified": true,
          "inForceFrom": { "day": "2019-04-01", "source": "Điều 9", "verified": true },
          "inForceUntil": { "day": "2020-12-31", "replacedBy": "8/2020/QĐ-TTg", "source": "văn bản sau", "verified": true }
        }
        """;

    private static RegisteredInstrument[] Read(string entry) =>
        [.. LawRegisterFile.Read("x.json", Encoding.UTF8.GetBytes($$"""{ "instruments": [ {{entry}} ] }"""))];

    private static string[] MistakesIn(string entry) =>
        [.. Assert.Throws<StandardFileException>(() => Read(entry)).Mistakes];

    private static LegalReference Citation(string symbol, int? year, string? issuer, DateOnly? date, string behind = "") =>
        new(InstrumentForm.Decision, symbol.Split('/')[0], year, symbol, issuer, IssuerWords: null, date, date is null ? null : "ngày") { Type = "QD", Behind = behind };

    [Fact]
    public void Register_AsShipped_HoldsTheStandardsInstruments() =>
        Assert.Equal(
            [("619/QĐ-TTg", (DateOnly?)new DateOnly(2021, 12, 31)), ("07/2017/TT-BTP", new DateOnly(2021, 12, 31)), ("25/2021/QĐ-TTg", null), ("09/2021/TT-BTP", new DateOnly(2025, 12, 31))],
            LawRegister.Shipped.Take(4).Select(i => (i.Symbol.Text, i.InForceUntil)));

    /// <summary>The register says of a standard's instruments what the standards' files say.</summary>
    [Fact]
    public void Register_AsShipped_AgreesWithTheStandards() => Assert.All(
        StandardLibrary.Shipped.SelectMany(s => new[] { s.Decision, s.Circular }),
        instrument =>
        {
            RegisteredInstrument registered = LawRegister.Shipped.Single(i => string.Equals(i.Symbol.Text, instrument.Symbol, StringComparison.Ordinal));
            Assert.Equal((instrument.Date ?? registered.Date, instrument.Issuer), (registered.Date, registered.Issuer));
        });

    /// <summary>What is not certain is not used: the transition to the regime of 2025 is not known.</summary>
    [Fact]
    public void Register_AsShipped_DoesNotKnowWhenTheRegimeOf2025Begins() =>
        Assert.All(LawRegister.Shipped.Where(i => i.Symbol.Text is "27/2025/QĐ-TTg" or "15/2025/TT-BTP"), i => Assert.Null(i.InForceFrom));

    [Fact]
    public void File_WithoutMistakes_IsRead()
    {
        RegisteredInstrument instrument = Assert.Single(Read(Entry));
        Assert.Equal((new DateOnly(2019, 4, 1), new DateOnly(2020, 12, 31), "8/2020/QĐ-TTg"), (instrument.InForceFrom, instrument.InForceUntil, instrument.ReplacedBy));
        Assert.Equal("Quyết định số 7/2019/QĐ-TTg ngày 03/02/2019", instrument.FullName);
    }

    [Fact]
    public void File_WithMistakes_IsRefusedWithThePathOfEach() => Assert.Equal(
        [
            "$.instruments[0].inForceFrom.source: phải là chữ, không để trống.",
            "$.instruments[0].inForceUntil.verified: không thể là true khi chưa có ngày.",
            "$.instruments[0].inForceFrom.day: trước ngày ban hành.",
            "$.instruments[0].form: không phải loại văn bản được biết.",
            "$.instruments[0].symbol: không phải số, ký hiệu văn bản, ví dụ \"25/2021/QĐ-TTg\".",
            "$.instruments[0].color: không phải là mục được biết.",
        ],
        MistakesIn(Entry.Replace("\"Quyết định\"", "\"Sắc lệnh\", \"color\": 1", StringComparison.Ordinal).Replace("7/2019/QĐ-TTg", "số bảy", StringComparison.Ordinal)
            .Replace("2019-04-01\", \"source\": \"Điều 9\"", "2019-01-01\"", StringComparison.Ordinal).Replace("\"2020-12-31\"", "null", StringComparison.Ordinal)));

    [Fact]
    public void File_WithTheSameSymbolTwice_IsRefused() =>
        Assert.Equal(["$.instruments[1].symbol: đã có ở mục trước."], MistakesIn(Entry + "," + Entry));

    [Fact]
    public void File_WhoseEndIsBeforeItsBeginning_IsRefused() =>
        Assert.Equal(["$.instruments[0].inForceUntil.day: trước ngày có hiệu lực."], MistakesIn(Entry.Replace("2020-12-31", "2019-03-31", StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("{ \"instruments\": [] }")]
    [InlineData("{ \"instruments\": 1, \"instruments\": 2 }")]
    public void File_ThatIsNoRegister_IsRefused(string text) =>
        Assert.Throws<StandardFileException>(() => LawRegisterFile.Read("x.json", Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Day_NotVerified_IsNotUsed() => Assert.Null(Read(Entry.Replace(
        "\"văn bản sau\", \"verified\": true", "\"văn bản sau\", \"verified\": false", StringComparison.Ordinal))[0].InForceUntil);

    [Fact]
    public void Document_NotVerified_IsLeftOut() => Assert.Empty(Read(Entry.Replace(
        "\"văn bản\", \"verified\": true", "\"văn bản\", \"verified\": false", StringComparison.Ordinal)));

    [Theory]
    [InlineData("25/2021/QĐ-TTg", 25, 2021, "QD", "TTG")]
    [InlineData("619/QĐ-TTg", 619, null, "QD", "TTG")]
    [InlineData("14/2012/QH13", 14, 2012, "QH13", null)]
    [InlineData("34/2007/PL-UBTVQH11", 34, 2007, "PL", "UBTVQH11")]
    public void Symbol_OfADocument_IsTakenApart(string text, int number, int? year, string type, string? issuer) =>
        Assert.Equal(new InstrumentSymbol(text, number, year, type, issuer), InstrumentSymbol.Parse(text));

    [Theory]
    [InlineData("619/QĐ-TTg", null, "TTG", "2017-05-08", "", true)]
    [InlineData("619/QĐ-TTg", null, "TTG", "2017-05-18", "", true)]
    [InlineData("619/QĐ-TTg", null, "TTG", null, "về xây dựng xã đạt chuẩn tiếp cận pháp luật", true)]
    [InlineData("619/QĐ-TTg", null, "TTG", null, "về đào tạo nghề", false)]
    [InlineData("619/QĐ-TTg", null, "TTG", "2024-05-08", "tiếp cận pháp luật", false)]
    [InlineData("619/QĐ-UBND", null, "UBND", "2017-05-08", "", false)]
    [InlineData("619/2017/QĐ-TTg", 2017, "TTG", null, "", true)]
    [InlineData("619/2018/QĐ-TTg", 2018, "TTG", null, "", false)]
    [InlineData("691/QĐ-TTg", null, "TTG", "2017-05-08", "", false)]
    public void Citation_OfASymbolWithoutYear_NeedsTheDateOrTheSubject(string symbol, int? year, string issuer, string? date, string behind, bool meant) =>
        Assert.Equal(
            meant ? "619/QĐ-TTg" : null,
            LawRegister.Find(Citation(symbol, year, issuer, date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), behind))?.Symbol.Text);
}
