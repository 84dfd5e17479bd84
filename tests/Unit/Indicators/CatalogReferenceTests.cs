using TradingChitti.Indicators;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Indicators;

public sealed class CatalogReferenceTests
{
    private const string Refresh =
        "docs/indicators.md is stale: TC_WRITE_DOCS=1 dotnet run --project tests/Unit -- -class '*ReferenceTests'";

    [Fact]
    public void Page_InDocs_IsTheCatalogues()
    {
        string file = Path.Combine(Repository.Root, "docs", "indicators.md");
        if (Environment.GetEnvironmentVariable("TC_WRITE_DOCS") == "1")
            File.WriteAllText(file, CatalogReference.Write());
        Assert.True(File.Exists(file) && File.ReadAllText(file) == CatalogReference.Write(), Refresh);
    }
}
