using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Reading.Conversion;

/// <summary>
/// Makes Word files of .doc, .rtf and .odt by LibreOffice: one start of it, with a profile of its own, for each file. A
/// file is tried once.
/// </summary>
/// <param name="options">Bounds.</param>
/// <param name="scratch">Where the files in between stand.</param>
/// <param name="confinement">What the machine takes away from the converter.</param>
internal sealed class OfficeConverter(ReadingOptions options, Scratch scratch, Confinement confinement) : IDisposable
{
    /// <summary>LibreOffice's name of the .docx that Word 2007 and later write.</summary>
    private const string WordFilter = "docx:MS Word 2007 XML";

    /// <summary>From this exit code on a signal ended it (128 and the signal's number).</summary>
    private const int Signalled = 128;

    /// <summary>128 + SIGXFSZ: it wrote a larger file than it may.</summary>
    private const int FileTooLarge = 153;

    private static readonly Refused Unopenable = new(
        RefusalReason.Corrupt, "Tệp bị hỏng, không mở được để chuyển thành .docx. Hãy mở bằng Word, lưu lại thành .docx rồi gửi lại.");

    private static readonly Refused Hung = new(
        RefusalReason.Timeout, "Chuyển tệp kiểu cũ thành .docx mất quá nhiều thời gian nên đã dừng. Hãy mở bằng Word, lưu lại thành .docx rồi gửi lại.");

    private static readonly Refused Overflowed = new(
        RefusalReason.TooComplex, "Chuyển tệp kiểu cũ thành .docx cho ra quá nhiều dữ liệu nên đã dừng. Hãy mở bằng Word, lưu lại thành .docx rồi gửi lại.");

    private static readonly Refused Crashed = new(
        RefusalReason.Crashed, "Chương trình chuyển đổi bị dừng đột ngột vì tệp này. Hãy mở bằng Word, lưu lại thành .docx rồi gửi lại.");

    private readonly SemaphoreSlim _places = new(options.Converters);

    /// <summary>LibreOffice is there.</summary>
    public static bool IsInstalled => ToolPath.Find(ToolPath.Office) is not null;

    /// <summary>Converts one file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="mediaType">Its type by content: <see cref="MediaType.LegacyWord"/>, <see cref="MediaType.RichText"/> or
    /// <see cref="MediaType.OpenDocument"/>.</param>
    /// <param name="cancellationToken">Ends the conversion, by <see cref="OperationCanceledException"/>.</param>
    public async Task<ConversionOutcome> ConvertAsync(ReadOnlyMemory<byte> bytes, string mediaType, CancellationToken cancellationToken)
    {
        if (!IsInstalled)
            return new NotConverted(MediaType.Refuse(mediaType));
        await _places.WaitAsync(cancellationToken);
        try
        {
            using ScratchFolder folder = scratch.NewFolder();
            return await ConvertAsync(folder, bytes, mediaType, cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<ConversionOutcome> ConvertAsync(
        ScratchFolder folder, ReadOnlyMemory<byte> bytes, string mediaType, CancellationToken cancellationToken)
    {
        (string ending, string[] filter) = mediaType switch
        {
            MediaType.RichText => ("rtf", (string[])["--infilter=Rich Text Format"]),
            MediaType.OpenDocument => ("odt", ["--infilter=writer8"]),
            _ => ("doc", []), // Word 6, 95 and 97 have filters of their own; it tells them apart by content
        };
        await File.WriteAllBytesAsync(folder.File("in." + ending), bytes, cancellationToken);
        OfficeProfile.Write(folder.File("profile"));
        var call = new ToolCall(
            ToolPath.Office,
            [
                "-env:UserInstallation=" + new Uri(folder.File("profile")).AbsoluteUri,
                "--headless", "--invisible", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--nofirststartwizard",
                .. filter, "--convert-to", WordFilter, "--outdir", folder.File("out"), folder.File("in." + ending),
            ],
            folder.Path)
        {
            Patience = options.ConverterPatience,
            MemoryBytes = options.ToolMemoryBytes,
            FolderBytes = options.ScratchBytes,
        };
        ToolResult result = await ToolProcess.RunAsync(call, confinement, cancellationToken);
        return await OutcomeAsync(result, new FileInfo(folder.File(Path.Join("out", "in.docx"))), mediaType, cancellationToken);
    }

    /// <summary>Its exit code is zero also when it could not open the file: what counts is what it wrote.</summary>
    private async Task<ConversionOutcome> OutcomeAsync(ToolResult result, FileInfo output, string mediaType, CancellationToken cancellationToken)
    {
        Refused? refusal = result switch
        {
            ToolMissing => MediaType.Refuse(mediaType),
            ToolTimedOut => Hung,
            ToolWroteTooMuch or ToolEnded { ExitCode: FileTooLarge } => Overflowed,
            ToolEnded { ExitCode: >= Signalled } => Crashed,
            _ when !output.Exists || output.Length == 0 => Unopenable,
            _ when output.Length > options.FileBytes => Overflowed,
            _ => null,
        };
        return refusal is null
            ? new Converted(await File.ReadAllBytesAsync(output.FullName, cancellationToken))
            : new NotConverted(refusal);
    }
}
