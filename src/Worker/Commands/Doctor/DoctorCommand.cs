using System.CommandLine;

namespace CTCPL.Pipeline.Worker.Commands.Doctor;

/// <summary><c>ctcpl doctor</c>: checks the installation and says what to do.</summary>
internal static class DoctorCommand
{
    public static Command Build(Terminal terminal)
    {
        var command = new Command("doctor", """
            Kiểm tra việc cài đặt (cơ sở dữ liệu, thư mục, công cụ, phông chữ, đồng hồ) và nói cần làm gì

            ✓ = tốt; – = không bắt buộc, đang thiếu; ✗ = phải sửa. Mã thoát: 0 = không có ✗; 2 = có ✗.
            """);
        command.SetAction((_, cancellationToken) => RunAsync(terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        IConfiguration settings = PipelineSettings.Load();
        bool isWell = true;
        await foreach (Diagnosis diagnosis in AllAsync(settings, cancellationToken))
        {
            isWell &= diagnosis.State != Health.Wrong;
            await terminal.Out.WriteLineAsync(diagnosis.ToString());
        }
        await terminal.Out.WriteLineAsync(isWell ? "Mọi thứ cần thiết đều tốt." : "Có việc phải sửa: xem các dòng ✗.");
        return isWell ? ExitCode.Good : ExitCode.Failed;
    }

    private static async IAsyncEnumerable<Diagnosis> AllAsync(
        IConfiguration settings, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Diagnosis.Good($"Chương trình ctcpl {VersionLine.Version}, .NET {Environment.Version}, thư mục {AppContext.BaseDirectory}");
        yield return CultureCheck.Fault() is string culture ? Diagnosis.Wrong(culture) : Diagnosis.Good("Chữ tiếng Việt ghép đúng (“ệ”)");
        yield return CultureCheck.TimeZoneFault() is string zone
            ? Diagnosis.Wrong(zone)
            : Diagnosis.Good($"Múi giờ {CultureCheck.TimeZoneId}");
        await foreach (Diagnosis database in DatabaseDiagnosis.AllAsync(settings, TimeProvider.System, cancellationToken))
            yield return database;
        yield return FolderDiagnosis.Of("Thư mục nhận báo cáo", settings.InboxFolder);
        yield return FolderDiagnosis.Of("Thư mục kết quả", settings.ResultsFolder);
        foreach (IConfigurationSection other in settings.GetSection("Intake:Others").GetChildren())
        {
            yield return FolderDiagnosis.Of("Thư mục nhận báo cáo", Path.GetFullPath(other["Folder"] is { Length: > 0 } inbox ? inbox : "?"));
            yield return FolderDiagnosis.Of("Thư mục kết quả", Path.GetFullPath(other["ResultsFolder"] is { Length: > 0 } results ? results : "?"));
        }
        yield return StandardsDiagnosis.Of(settings);
        await foreach (Diagnosis reading in ReadingDiagnosis.AllAsync(settings, cancellationToken))
            yield return reading;
    }
}
