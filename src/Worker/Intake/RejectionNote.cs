using System.Text;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>The text beside a rejected file that says why it was rejected and what to do.</summary>
internal static class RejectionNote
{
    private const string Head = "Tệp: ";

    /// <summary>Where the note of a file lies.</summary>
    public static string PathFor(string rejectedFile) => rejectedFile + ".txt";

    /// <summary>Writes the note as a whole or not at all. With a byte order mark: Windows' editors show it right.</summary>
    public static void Write(string rejectedFile, string reason) => AtomicFile.Write(
        PathFor(rejectedFile),
        $"""
        {Head}{Path.GetFileName(rejectedFile)}
        Không kiểm tra được báo cáo này.

        Lý do: {reason}

        Cần làm: sửa theo lý do trên rồi thả tệp mới vào thư mục nhận báo cáo. Tệp này được giữ nguyên, không bị xóa.
        Nếu nguyên nhân đã hết (đã cài phần mềm còn thiếu, sự cố đã qua): bấm “Thử lại” hoặc “Trả lại” trong Sổ tiếp nhận.

        """.ReplaceLineEndings("\r\n"),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

    /// <summary>Takes the note of a file away, if there is one; a file of somebody's that is called so stays.</summary>
    public static void Remove(string rejectedFile)
    {
        string note = PathFor(rejectedFile);
        if (File.Exists(note) && File.ReadLines(note).FirstOrDefault()?.StartsWith(Head, StringComparison.Ordinal) == true)
            File.Delete(note);
    }
}
