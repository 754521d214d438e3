using System.Text;

namespace CTCPL.Pipeline.Worker.Intake;

/// <summary>The text beside a rejected file that says why it was rejected and what to do.</summary>
internal static class RejectionNote
{
    /// <summary>Where the note of a file lies.</summary>
    public static string PathFor(string rejectedFile) => rejectedFile + ".txt";

    /// <summary>Writes the note as a whole or not at all. With a byte order mark: Windows' editors show it right.</summary>
    public static void Write(string rejectedFile, string reason) => AtomicFile.Write(
        PathFor(rejectedFile),
        $"""
        Tệp: {Path.GetFileName(rejectedFile)}
        Không kiểm tra được báo cáo này.

        Lý do: {reason}

        Cần làm: sửa theo lý do trên rồi thả tệp mới vào thư mục nhận báo cáo. Tệp này được giữ nguyên, không bị xóa.

        """.ReplaceLineEndings("\r\n"),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
}
