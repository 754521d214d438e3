using System.CommandLine;
using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Keeping;

namespace CTCPL.Pipeline.Worker.Commands.Keeping;

/// <summary><c>ctcpl withdraw N --reason …</c> and <c>ctcpl reinstate N --reason …</c>, with the number of the report's page.</summary>
internal static class WithdrawCommand
{
    private static readonly Argument<long> Number = new("N") { HelpName = "SỐ", Description = "Số của báo cáo, như trong địa chỉ trang /bao-cao/SỐ" };

    private static readonly Option<string> Reason = new("--reason") { HelpName = "LÝ_DO", Description = "Lý do, ghi vào nhật ký", Required = true };

    public static Command BuildWithdraw(Terminal terminal) => Build(
        "withdraw", "Rút một báo cáo khỏi danh sách, các bản và hồ sơ (khôi phục được)", terminal,
        store => store.WithdrawAsync, "Đã rút báo cáo số");

    public static Command BuildReinstate(Terminal terminal) => Build(
        "reinstate", "Khôi phục một báo cáo đã rút", terminal,
        store => store.ReinstateAsync, "Đã khôi phục báo cáo số");

    /// <summary>Who does it, for the audit: the system's user.</summary>
    public static string Who => $"dòng lệnh: {Environment.UserName}";

    private static Command Build(
        string name,
        string description,
        Terminal terminal,
        Func<WithdrawalStore, Func<long, string, string, DateTimeOffset, CancellationToken, Task<Withdrawing>>> change,
        string done)
    {
        var command = new Command(name, description) { Number, Reason };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string reason = WithdrawalWords.Clean(parsed.GetRequiredValue(Reason));
            if (WithdrawalWords.Complaint(reason) is string complaint)
                throw new UsageException(complaint);
            long number = parsed.GetRequiredValue(Number);
            Withdrawing outcome = await PipelineDatabase.UseAsync(
                PipelineSettings.Load(),
                database => change(new WithdrawalStore(database))(number, Who, reason, TimeProvider.System.GetUtcNow(), cancellationToken));
            if (outcome != Withdrawing.Done)
                throw new OperatorException(WithdrawalWords.Refusal(outcome));
            await terminal.Out.WriteLineAsync(FormattableString.Invariant($"{done} {number}: {CheckText.Visible(reason)}"));
            return ExitCode.Good;
        });
        return command;
    }
}
