using System.CommandLine;
using CTCPL.Pipeline.Storage.Accounts;
using CTCPL.Pipeline.Worker.Accounts;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Commands.Database;

/// <summary><c>ctcpl sign-in-address</c>: a one-time address that makes the first administrator, or else the pages' address.</summary>
internal static class SignInAddressCommand
{
    public static Command Build(Terminal terminal)
    {
        var command = new Command("sign-in-address", "In địa chỉ đăng nhập trang thẩm định") { Hidden = true };
        command.SetAction((_, cancellationToken) =>
        {
            IConfiguration settings = PipelineSettings.Load();
            return PipelineDatabase.UseAsync(
                settings, database => WriteAsync(database, settings.BrowserAddress, terminal, cancellationToken));
        });
        return command;
    }

    private static async Task<int> WriteAsync(
        NpgsqlDataSource database, string address, Terminal terminal, CancellationToken cancellationToken)
    {
        var invitations = new Invitations(
            new AccountStore(database), new InvitationStore(database), new AuditStore(database), TimeProvider.System);
        string? first = await invitations.EnsureFirstAdministratorAsync(cancellationToken);
        await terminal.Out.WriteLineAsync(first is null
            ? $"Trang thẩm định: {address}"
            : $"Đăng nhập lần đầu (địa chỉ dùng một lần): {address}{first}");
        return ExitCode.Good;
    }
}
