namespace CTCPL.Pipeline.Worker.Keeping;

/// <summary>The standards of a backup, put back where no others are.</summary>
internal static class RestoredStandards
{
    /// <summary>Copies them into an empty folder; what is there already is never changed.</summary>
    /// <returns>One Vietnamese sentence where somebody must see to it.</returns>
    public static string? Put(BackupManifest manifest, string backup, string? folder)
    {
        BackupFile[] kept = [.. manifest.Files.Where(f => f.Path.StartsWith(BackupManifest.StandardsFolder + "/", StringComparison.Ordinal))];
        if (kept.Length == 0)
            return null;
        string place = Path.Join(backup, BackupManifest.StandardsFolder);
        if (folder is null)
            return $"Bản sao lưu có bộ tiêu chí riêng: hãy chép {place} vào nơi dịch vụ đọc được và đặt Standards__Folder.";
        Directory.CreateDirectory(folder);
        bool isEmpty = !Directory.EnumerateFiles(folder, "*.json").Any();
        foreach (BackupFile file in kept.Where(_ => isEmpty))
            File.Copy(Path.Join(backup, file.Path), Path.Join(folder, Path.GetFileName(file.Path)));
        return kept.All(file => IsSame(Path.Join(backup, file.Path), Path.Join(folder, Path.GetFileName(file.Path))))
            ? null
            : $"Bộ tiêu chí trong {folder} khác với bản sao lưu và được giữ nguyên: hãy so sánh với {place}.";
    }

    private static bool IsSame(string one, string other) =>
        File.Exists(other) && File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
