namespace CTCPL.Pipeline.Worker.Commands.Check;

/// <summary>A file to check.</summary>
/// <param name="Path">As given, or the given folder with what lies below it.</param>
/// <param name="IsFromFolder">Found by looking into a folder, not named by the user.</param>
internal sealed record InputFile(string Path, bool IsFromFolder);
