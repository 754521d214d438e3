using CTCPL.Pipeline.Worker.Intake;

namespace CTCPL.Pipeline.Worker.Hosting;

/// <summary>Whether the folders are there and can be written to.</summary>
internal static class FolderCheck
{
    /// <summary>Checks the inbox and makes our own folders in it.</summary>
    public static void Inbox(InboxFolder inbox)
    {
        if (inbox.IsReadOnly)
        {
            Readable(inbox.Root);
            return;
        }
        Writable(inbox.Root, "Thư mục nhận báo cáo", "Intake:Folder (nếu thư mục chỉ để đọc, hãy đặt Intake:ReadOnly)");
        foreach (string own in (string[])[InboxFolder.Taken, InboxFolder.Rejected])
        {
            try
            {
                Directory.CreateDirectory(inbox.Absolute(own));
            }
            catch (IOException e)
            {
                throw new OperatorException(
                    $"Trong thư mục nhận báo cáo có tệp tên “{own}”, trùng tên thư mục của dịch vụ. Hãy đổi tên tệp đó.", e);
            }
        }
    }

    private static void Readable(string folder)
    {
        try
        {
            _ = Directory.GetFileSystemEntries(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"Thư mục nhận báo cáo không đọc được: {folder} ({e.Message}). Hãy kiểm tra đường dẫn và quyền đọc.", e);
        }
    }

    /// <summary>Throws <see cref="OperatorException"/> when the folder is missing or cannot be written to.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="name">What it is, in Vietnamese.</param>
    /// <param name="setting">Where it is set.</param>
    public static void Writable(string folder, string name, string setting)
    {
        if (!Directory.Exists(folder))
            throw new OperatorException($"{name} không tồn tại: {folder}. Hãy tạo thư mục này hoặc sửa {setting}.");
        if (Probe(folder) is { } fault)
            throw new OperatorException($"{name} không ghi được: {folder}. Hãy cấp quyền ghi cho dịch vụ hoặc sửa {setting}.", fault);
    }

    /// <summary>Whether a file can be made in the folder, with something in it.</summary>
    public static bool CanWrite(string folder) => Probe(folder) is null;

    private static Exception? Probe(string folder)
    {
        string probe = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllText(probe, "x");
            File.Delete(probe);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e;
        }
    }
}
