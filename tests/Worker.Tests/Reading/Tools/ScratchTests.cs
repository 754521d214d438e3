using CTCPL.Pipeline.Worker.Reading.Tools;

namespace CTCPL.Pipeline.Worker.Tests.Reading.Tools;

public sealed class ScratchTests : IDisposable
{
    private readonly string _root = Path.Join(Path.GetTempPath(), "ctcpl-scratch-test-" + Path.GetRandomFileName());

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Folder_WhenDisposed_IsGoneWithEverythingInIt()
    {
        using var scratch = Scratch.Open(_root);
        string path;
        using (ScratchFolder folder = scratch.NewFolder())
        {
            path = folder.Path;
            Directory.CreateDirectory(folder.File("deep/er"));
            File.WriteAllBytes(folder.File("deep/er/page.png"), new byte[1000]);
            Assert.Equal(1000, ScratchFolder.SizeOf(path));
        }
        Assert.False(Path.Exists(path));
    }

    [Fact]
    public void Folder_Always_IsPrivate()
    {
        using var scratch = Scratch.Open(_root);
        using ScratchFolder folder = scratch.NewFolder();

        if (!OperatingSystem.IsWindows()) // which keeps a user's temporary folder private by itself
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Path));
    }

    [Fact]
    public void Scratch_WhenDisposed_LeavesTheRootEmpty()
    {
        using (var scratch = Scratch.Open(_root))
            File.WriteAllText(scratch.NewFolder().File("left"), "over");

        Assert.Empty(Directory.EnumerateFileSystemEntries(_root));
    }

    [Fact]
    public void Open_WhenADeadProcessLeftFolders_RemovesThoseAlone()
    {
        using var living = Scratch.Open(_root);
        using ScratchFolder used = living.NewFolder();
        Directory.CreateDirectory(Path.Join(_root, "dead", "1"));
        File.WriteAllText(Path.Join(_root, "dead", "1", "in.doc"), "left over");
        File.WriteAllText(Path.Join(_root, "dead.lock"), "");

        using var next = Scratch.Open(_root);

        Assert.False(Path.Exists(Path.Join(_root, "dead")));
        Assert.False(Path.Exists(Path.Join(_root, "dead.lock")));
        Assert.True(Directory.Exists(used.Path));
    }
}
