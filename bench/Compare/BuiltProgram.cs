namespace CTCPL.Pipeline.Bench.Compare;

/// <summary>The program as users start it.</summary>
internal static class BuiltProgram
{
    /// <summary><c>check</c> of a folder: read, judged and printed as lines of JSON.</summary>
    public static Contender Checking(string folder)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "CTCPL.Pipeline.Worker.dll");
        return new Contender("ctcpl check", () => Contender.StartAsync("dotnet", [program, "check", "--format", "jsonl", folder], 1));
    }
}
