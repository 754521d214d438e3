using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Commands.Doctor;

/// <summary>Whether a folder is there and can be written to, found out by writing.</summary>
internal static class FolderDiagnosis
{
    public static Diagnosis Of(string name, string folder)
    {
        string shown = $"{name}: {CheckText.Visible(folder)}";
        if (!Directory.Exists(folder))
            return Diagnosis.Wrong($"{shown} chưa có: hãy tạo bằng lệnh mkdir -p \"{CheckText.Visible(folder)}\"");
        string probe = Path.Join(folder, $".ctcpl-{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return Diagnosis.Good($"{shown}, ghi được");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Diagnosis.Wrong($"{shown} không ghi được: hãy cấp quyền ghi cho người chạy chương trình");
        }
    }
}
