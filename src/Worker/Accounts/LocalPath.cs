namespace CTCPL.Pipeline.Worker.Accounts;

/// <summary>Where to go afterwards: only to pages of ours.</summary>
internal static class LocalPath
{
    /// <summary>The path itself when it is one of ours, else the other. "//host" and "/\host" are no paths for a browser, and neither is one with control characters.</summary>
    public static string Or(string? path, string otherwise) =>
        path is ['/', ..] && path is not (['/', '/', ..] or ['/', '\\', ..]) && !path.Any(char.IsControl) ? path : otherwise;
}
