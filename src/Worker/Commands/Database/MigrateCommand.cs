using System.CommandLine;

namespace CTCPL.Pipeline.Worker.Commands.Database;

/// <summary><c>ctcpl migrate</c>: applies what is missing of the schema, and nothing else.</summary>
internal static class MigrateCommand
{
    public static Command Build()
    {
        var command = new Command("migrate", "Tạo hoặc nâng cấp các bảng trong cơ sở dữ liệu") { Hidden = true };
        command.SetAction((_, cancellationToken) => PipelineDatabase.MigrateAsync(PipelineSettings.Load(), cancellationToken));
        return command;
    }
}
