using System.Runtime.Versioning;
using TradingChitti.Host.Embedded;

namespace TradingChitti.Tests.Unit.Host;

[UnsupportedOSPlatform("windows")]
public sealed class UnprivilegedUserTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode Open = Private
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "tradingchitti-reach-" + Guid.NewGuid().ToString("n"));

    public UnprivilegedUserTests()
    {
        Directory.CreateDirectory(_folder, Open);
        Directory.CreateDirectory(Path.Combine(_folder, "open"), Open);
        Directory.CreateDirectory(Path.Combine(_folder, "private"), Private);
        Directory.CreateDirectory(Path.Combine(_folder, "private", "inside"), Open);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void CanReach_OpenFolders_IsTrue() => Assert.True(UnprivilegedUser.CanReach(Path.Combine(_folder, "open")));

    [Fact]
    public void CanReach_BelowAPrivateFolder_IsFalse() =>
        Assert.False(UnprivilegedUser.CanReach(Path.Combine(_folder, "private", "inside")));

    [Fact]
    public void CanReach_ThroughALinkIntoAPrivateFolder_IsFalse()
    {
        string link = Path.Combine(_folder, "open", "link");
        Directory.CreateSymbolicLink(link, Path.Combine(_folder, "private", "inside"));

        Assert.False(UnprivilegedUser.CanReach(Path.Combine(link, "programs")));
    }
}
