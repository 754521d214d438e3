using System.Text;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Reading.Recognition.Looks;
using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Reading.Recognition;

/// <summary>Which of the programs and models that recognition needs are installed.</summary>
/// <param name="Missing">Why recognition is impossible; <c>null</c> when everything needed is there.</param>
/// <param name="SecondModel">Tesseract's model for the second look: the English one, a network of its own, where it is
/// installed (Debian's tesseract-ocr brings it), else the Vietnamese again.</param>
internal sealed record RecognitionTools(Refused? Missing, string SecondModel)
{
    private const string English = "eng";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Looks what is installed.</summary>
    /// <param name="folder">A folder for the asking program to run in.</param>
    /// <param name="cancellationToken">Ends the looking.</param>
    public static Task<RecognitionTools> FindAsync(ScratchFolder folder, CancellationToken cancellationToken) =>
        FindAsync(folder, static program => ToolPath.Find(program) is not null, cancellationToken);

    internal static async Task<RecognitionTools> FindAsync(
        ScratchFolder folder, Predicate<string> isInstalled, CancellationToken cancellationToken)
    {
        if (!isInstalled(ToolPath.PageRenderer))
            return Without("pdftoppm");
        if (!isInstalled(ToolPath.Tesseract))
            return Without("Tesseract");
        var call = new ToolCall(ToolPath.Tesseract, ["--list-langs"], folder.Path) { Patience = Patience };
        if (await ToolProcess.RunAsync(call, cancellationToken) is not ToolEnded { ExitCode: 0 } end)
            return Without("Tesseract");
        HashSet<string> models = [.. (Encoding.UTF8.GetString(end.Output.Span) + "\n" + end.Error).Split('\n', StringSplitOptions.TrimEntries)];
        if (!models.Contains(PageReading.Vietnamese))
            return Without("dữ liệu tiếng Việt của Tesseract");
        return new RecognitionTools(null, models.Contains(English) ? English : PageReading.Vietnamese);
    }

    private static RecognitionTools Without(string what) => new(
        new Refused(RefusalReason.NoText,
            $"Tài liệu là ảnh quét; máy chưa cài {what} nên không nhận dạng được chữ. Quản trị viên cần cài: "
            + "apt-get install tesseract-ocr tesseract-ocr-vie poppler-utils. Hoặc hãy gửi tệp .docx hay PDF xuất từ Word."),
        PageReading.Vietnamese);
}
