using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Checks.BetweenDocuments;

public sealed class ProseIsItsOwnTests
{
    private const string Rule = "copied-from-other-unit";

    private static ReportText Of(string name) =>
        Dossier.Long.ReplacingEvery("Sơn Thuận", name).ReplacingEvery("SƠN THUẬN", name.ToUpperInvariant());

    [Fact]
    public void APageOfTheSameWords_IsNamedWithFileAndShare()
    {
        Finding finding = Dossier.Assess("a.docx", Dossier.Long, ("xã khác/b.docx", Of("Bình An"))).Finding(Rule)!;
        Assert.Equal(
            "Khoảng 100% lời văn riêng của báo cáo trùng với báo cáo cùng năm của xã Bình An (tệp “xã khác/b.docx”), đã bỏ tên đơn vị, con số, "
                + "lời của biểu mẫu và căn cứ pháp lý; cần xem báo cáo có chép của nhau không.",
            finding.Message);
        Assert.Equal("xã khác/b.docx", Assert.Single(finding.Elsewhere).File);
        Assert.NotEmpty(finding.Evidence);
    }

    [Fact]
    public void AFewChangedWords_AreNoNewReport() =>
        Assert.Equal(
            Outcome.NotMet,
            Dossier.Assess("a.docx", Dossier.Long, ("b.docx", Of("Bình An").Replacing("hơn hai trăm đầu sách", "gần một nghìn đầu sách"))).Outcome(Rule));

    [Fact]
    public void ReportsThatShareHalfTheirWords_AreNotAccused() =>
        Assert.Equal(
            Outcome.Met,
            Dossier.Assess(
                "a.docx", Dossier.Long, ("b.docx", Of("Bình An").Without("Loa truyền thanh").Without("Khó khăn lớn nhất").Without("Một số trưởng thôn"))).Outcome(Rule));

    [Fact]
    public void ShortProseOfAForm_IsNotAccused() =>
        Assert.Equal(Outcome.NotApplicable, Dossier.Assess("a.docx", ReportText.Valid25, ("b.docx", Dossier.Renamed(ReportText.Valid25))).Outcome(Rule));

    [Theory]
    [InlineData(2, Outcome.NotMet)]
    [InlineData(3, Outcome.Met)]
    public void WordsThatManyUnitsHave_WereHandedOut(int others, Outcome expected)
    {
        string[] names = ["Bình An", "Tân Lập", "Đông Hà"];
        (string, ReportText)[] reports = [.. names.Take(others).Select(name => (name + ".docx", Of(name)))];
        Assert.Equal(expected, Dossier.Assess("a.docx", Dossier.Long, reports).Outcome(Rule));
    }

    [Fact]
    public void TheSameUnitOrAnotherYear_IsNoCopy()
    {
        Assert.Equal(Outcome.Met, Dossier.Assess("a.docx", Dossier.Long, ("b.docx", Dossier.Long.AsPdf())).Outcome(Rule));
        Assert.Equal(Outcome.Met, Dossier.Assess("a.docx", Dossier.Long, ("b.docx", Dossier.OfYear(Of("Bình An"), 2023))).Outcome(Rule));
    }

    [Fact]
    public void AmongThousands_TheOneCopyIsFound()
    {
        var index = new DossierIndex();
        var random = new Random(20_241_231);
        DocumentDigest own = Dossier.Digest("own.docx", Dossier.Long);
        DocumentDigest copy = Dossier.Digest("copy.docx", Of("Bình An"));
        for (int i = 0; i < 3000; i++)
        {
            string name = string.Concat("Xóm ", (char)('A' + (i % 26)), (char)('a' + (i / 26 % 26)), (char)('a' + (i / 676)));
            HashSet<uint> words = [.. Enumerable.Range(0, 400).Select(_ => (uint)random.NextInt64(uint.MaxValue)), .. own.Prose.Smallest.Take(8)];
            index.Add(copy with { File = name, Sha256 = name, Unit = copy.Unit! with { Name = name }, Prose = ProseSketch.Of(words) });
        }
        index.Add(own);
        index.Add(copy);
        Assert.Equal("copy.docx", Assert.Single(index.Around(own).Alike).File);
    }

    [Fact]
    public void ALoneReport_HasNothingBesideIt() =>
        Assert.Equal(Outcome.NotApplicable, Assessments.Of(Dossier.Long).Outcome(Rule));
}
