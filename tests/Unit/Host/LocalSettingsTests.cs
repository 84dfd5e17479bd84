using Microsoft.Extensions.Configuration;
using TradingChitti.Host;
using TradingChitti.Host.Running;

namespace TradingChitti.Tests.Unit.Host;

public sealed class LocalSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Load_ValuesAndConnectionStrings_BecomeSettings()
    {
        _folder.Write("local.settings.json", """
            { "IsEncrypted": false, "Values": { "Fetch__TimeoutSeconds": "12", "Feeds": [ { "Url": "a" } ] }, "ConnectionStrings": { "Postgres": "Host=h" } }
            """);
        IConfiguration settings = LocalSettings.Load(_folder.Path);
        Assert.Equal(("12", "a", "Host=h"), (settings["Fetch:TimeoutSeconds"], settings["Feeds:0:Url"], settings.GetConnectionString("Postgres")));
    }

    [Fact]
    public void Load_NoFile_IsNoError() => Assert.Null(LocalSettings.Load(_folder.Path)["Fetch:TimeoutSeconds"]);

    [Fact]
    public void Load_NotJson_NamesTheFile()
    {
        string file = _folder.Write("local.settings.json", "{");
        Assert.Contains(file, Assert.Throws<HostFailure>(() => LocalSettings.Load(_folder.Path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
