using TradingChitti.Indicators.Reference;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Indicators;

public sealed class CatalogReferenceTests
{
    private const string Refresh =
        "The pages of docs/indicators are stale: TC_WRITE_DOCS=1 dotnet run --project tests/Unit -- -class '*ReferenceTests'";

    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    [Fact]
    public void Pages_InDocs_AreTheCatalogues()
    {
        IReadOnlyDictionary<string, string> expected = CatalogReference.Write();
        if (Environment.GetEnvironmentVariable("TC_WRITE_DOCS") == "1")
            Rewrite(expected);
        Assert.Equal(expected.Keys.Order(), Existing().Order());
        Assert.All(expected, page => Assert.True(File.ReadAllText(Path.Combine(Docs, page.Key)) == page.Value, $"{page.Key}: {Refresh}"));
    }

    private static IEnumerable<string> Existing()
    {
        yield return "indicators.md";
        string folder = Path.Combine(Docs, "indicators");
        foreach (string file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [])
            yield return Path.GetRelativePath(Docs, file).Replace('\\', '/');
    }

    private static void Rewrite(IReadOnlyDictionary<string, string> pages)
    {
        foreach (string stale in Existing().Except(pages.Keys).ToArray())
            File.Delete(Path.Combine(Docs, stale));
        foreach ((string path, string text) in pages)
        {
            string file = Path.Combine(Docs, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? Docs);
            File.WriteAllText(file, text);
        }
    }
}
