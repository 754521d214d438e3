using System.Runtime.CompilerServices;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Reading.Readers;
using CTCPL.Pipeline.Worker.Reading.Recognition;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Commands.Doctor;

/// <summary>What reading has to work with: reader processes, temporary files, tools with their versions, what confines them, bounds.</summary>
internal static class ReadingDiagnosis
{
    public static async IAsyncEnumerable<Diagnosis> AllAsync(
        IConfiguration settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (ReadingOptions? options, Diagnosis bounds) = Bounds(settings);
        yield return bounds;
        if (options is null)
            yield break;
        yield return await ReaderAsync(options, cancellationToken);
        (Scratch? scratch, Diagnosis folder) = Open(options);
        yield return folder;
        if (scratch is null)
            yield break;
        using (scratch)
        {
            await foreach (Diagnosis tool in ToolDiagnosis.AllAsync(scratch, cancellationToken))
                yield return tool;
            yield return await RecognitionAsync(scratch, cancellationToken);
        }
        yield return Confined();
    }

    private static (ReadingOptions?, Diagnosis) Bounds(IConfiguration settings)
    {
        try
        {
            ReadingOptions options = BoundOptions.Read<ReadingOptions>(settings, ReadingOptions.Section);
            return (options, Diagnosis.Good(string.Create(
                Wording.Vietnamese,
                $"Giới hạn đọc: tệp {options.FileBytes >> 20} MiB, {options.Readers} tiến trình đọc, mỗi tệp {options.Patience.TotalSeconds} giây và {options.ReaderMemoryBytes >> 20} MiB; nhận dạng {options.Recognisers} trang cùng lúc, mỗi trang {options.PagePatience.TotalSeconds} giây; chuyển đổi {options.ConverterPatience.TotalSeconds} giây (mục Reading)")));
        }
        catch (OperatorException mistake)
        {
            return (null, Diagnosis.Wrong(mistake.Message));
        }
    }

    private static async Task<Diagnosis> ReaderAsync(ReadingOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using ReaderProcess reader = await ReaderProcess.StartAsync(ReaderStart.OfThisProgram, options, cancellationToken);
            return Diagnosis.Good("Tiến trình đọc khởi động được");
        }
        catch (IOException fault)
        {
            return Diagnosis.Wrong($"Tiến trình đọc không khởi động được: {fault.Message.Split('\n')[0]}");
        }
    }

    private static (Scratch?, Diagnosis) Open(ReadingOptions options)
    {
        try
        {
            return (Scratch.Open(options.ScratchRoot), Diagnosis.Good($"Thư mục tạm: {options.ScratchRoot}, ghi được"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, Diagnosis.Wrong($"Thư mục tạm {options.ScratchRoot} không ghi được: hãy cấp quyền ghi hoặc đặt Reading__ScratchFolder"));
        }
    }

    private static async Task<Diagnosis> RecognitionAsync(Scratch scratch, CancellationToken cancellationToken)
    {
        using ScratchFolder folder = scratch.NewFolder();
        RecognitionTools tools = await RecognitionTools.FindAsync(folder, cancellationToken);
        return tools.Missing is null
            ? Diagnosis.Good("Nhận dạng chữ tiếng Việt (dữ liệu “vie”) dùng được")
            : Diagnosis.Optional($"Chưa đọc được bản quét. {tools.Missing.Message}");
    }

    private static Diagnosis Confined()
    {
        Confinement confinement = Confinement.OfMachine;
        string[] missing =
        [
            .. confinement.Limiter is null ? (string[])["prlimit (giới hạn bộ nhớ)"] : [],
            .. confinement.Timer is null ? (string[])["timeout (tự dừng khi dịch vụ bị tắt)"] : [],
            .. confinement.Isolation.IsEmpty ? (string[])["unshare (ngắt mạng)"] : [],
        ];
        return missing.Length == 0
            ? Diagnosis.Good("Công cụ ngoài bị ngắt mạng, giới hạn bộ nhớ và thời gian (unshare, prlimit, timeout)")
            : Diagnosis.Optional($"Công cụ ngoài chạy không có {string.Join(", ", missing)}: thiếu gói util-linux hoặc hệ thống không cho phép");
    }
}
