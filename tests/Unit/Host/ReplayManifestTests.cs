using TradingChitti.Host;
using TradingChitti.Host.Replay;

namespace TradingChitti.Tests.Unit.Host;

public sealed class ReplayManifestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Load_NoFile_NamesIt()
    {
        HostFailure failure = Assert.Throws<HostFailure>(() => ReplayManifest.Load(_folder.Path));
        Assert.Contains("has no replay.json", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NotJson_SaysSo()
    {
        _folder.Write("replay.json", "<html>");
        Assert.Contains("is not a replay manifest", Assert.Throws<HostFailure>(() => ReplayManifest.Load(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MisspeltName_ListsTheKnownOnes()
    {
        _folder.Write("replay.json", """{ "sesions": ["a"] }""");
        HostFailure failure = Assert.Throws<HostFailure>(() => ReplayManifest.Load(_folder.Path));
        Assert.Contains("sesions", failure.Message, StringComparison.Ordinal);
        Assert.Contains("sessions, feeds", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NothingToPlay_SaysSo()
    {
        _folder.Write("replay.json", """{ "instruments": ["list.csv"] }""");
        Assert.Contains("nothing to replay", Assert.Throws<HostFailure>(() => ReplayManifest.Load(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside.csv")]
    [InlineData("a/../../outside.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b.csv")]
    public void Expand_PathThatLeavesTheFolder_IsRefused(string pattern) =>
        Assert.Contains("not a path below", Assert.Throws<HostFailure>(() => Expand(pattern)).Message, StringComparison.Ordinal);

    [Fact]
    public void Expand_PatternWithoutAFile_IsRefused() =>
        Assert.Contains("matches no file", Assert.Throws<HostFailure>(() => Expand("days/*.csv")).Message, StringComparison.Ordinal);

    [Fact]
    public void Expand_Patterns_GivesEachFileOnceByName()
    {
        string second = _folder.Write("days/2.csv", "");
        string first = _folder.Write("days/1.csv", "");
        _folder.Write("days/.hidden.csv", "");
        _folder.Write("days/notes.txt", "");
        _folder.Write("other/1.csv", "");
        Assert.Equal([first, second], Expand("days/*.csv", "d*/1.csv"));
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<string> Expand(params string[] patterns) => ReplayManifest.Expand(_folder.Path, "sessions", patterns);
}
