using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Runs;
using CTCPL.Pipeline.Worker.Commands.Database;
using CTCPL.Pipeline.Worker.Jobs;

namespace CTCPL.Pipeline.Worker.Tests.Commands;

public sealed class ReprocessCommandTests
{
    [Fact]
    public void Text_WhenNothingChanged_SaysSo() => Assert.Equal(
        "Không có gì thay đổi.\nĐã xem 7 báo cáo, đọc lại 0, kiểm tra lại 0.\n",
        ReprocessCommand.Text(new RunSummary(1, RunCounts.Zero with { Submissions = 7, Unchanged = 12 }, [])));

    [Fact]
    public void Text_WhenAReportFailed_DoesNotHideIt() => Assert.EndsWith(
        "kiểm tra lại 6. 1 báo cáo chưa kiểm tra lại được, sẽ được thử lại.\n",
        ReprocessCommand.Text(new RunSummary(1, RunCounts.Zero with { Submissions = 7, Assessed = 6, Failed = 1 }, [])),
        StringComparison.Ordinal);

    [Fact]
    public void Text_WhenASeverityChanged_SaysFromWhatToWhat()
    {
        FindingFace notice = Face(Severity.Notice);
        var change = new RunChange(3, "00", Change.Changed, ChangeCause.Engine, "total-rounded", notice, Face(Severity.Warning));
        Assert.Equal(
            "Thay đổi   báo cáo số 3  total-rounded: Tổng làm tròn. (Lưu ý → Cảnh báo, do quy tắc hoặc thiết lập thay đổi)\n"
            + "Sai lệch: 0 mới, 1 thay đổi, 0 không còn, 0 như cũ.\nĐã xem 1 báo cáo, đọc lại 0, kiểm tra lại 1.\n",
            ReprocessCommand.Text(new RunSummary(1, RunCounts.Zero with { Submissions = 1, Assessed = 1, Changed = 1 }, [change])));
    }

    private static FindingFace Face(Severity severity) =>
        new(severity, Outcome.NotMet, "Làm tròn", "Tổng làm tròn.", Criterion: null, Expected: null, Actual: null, CausedBy: null);
}
