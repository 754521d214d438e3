using CTCPL.Pipeline.Worker.Intake;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Tests.Intake;

public sealed class WatchModeTests
{
    [Theory]
    [InlineData(DriveType.Fixed, "ext4", false)]
    [InlineData(DriveType.Fixed, "overlay", false)]
    [InlineData(DriveType.Ram, "tmpfs", false)]
    [InlineData(DriveType.Network, "nfs4", true)]
    [InlineData(DriveType.Network, "cifs", true)]
    [InlineData(DriveType.Unknown, "fuse.sshfs", true)]
    [InlineData(DriveType.Unknown, "9p", true)]
    public void IsRemote_OfAFileSystem_TellsThoseFedFromElsewhere(DriveType type, string format, bool remote) =>
        Assert.Equal(remote, FileSystemKind.IsRemote(type, format));

    [Fact]
    public void IsRemote_OfALocalFolder_IsFalse() => Assert.False(FileSystemKind.IsRemote(Path.GetTempPath()));

    [Theory]
    [InlineData(WatchMode.Auto, true)]
    [InlineData(WatchMode.Events, true)]
    [InlineData(WatchMode.Polling, false)]
    public void Ensure_OnALocalFolder_WatchesUnlessToldNotTo(WatchMode mode, bool watches)
    {
        using var folders = new Jobs.TestFolders();
        using var watcher = new InboxWatcher(
            new InboxFolder(folders.Inbox), new WakeUps(), Options.Create(new IntakeOptions { Watch = mode }), NullLogger<InboxWatcher>.Instance);
        watcher.Ensure();
        Assert.Equal(watches, watcher.IsWatching);
    }
}
