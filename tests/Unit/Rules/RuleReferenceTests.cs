using TradingChitti.Rules;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Rules;

public sealed class RuleReferenceTests
{
    private const string WriteSwitch = "TC_WRITE_DOCS";

    /// <summary>With TC_WRITE_DOCS=1 the page is written anew instead of compared.</summary>
    [Fact]
    public void Page_IsTheCatalogues()
    {
        string page = Path.Combine(Repository.Root, "docs", "rules.md");
        if (Environment.GetEnvironmentVariable(WriteSwitch) == "1")
            File.WriteAllText(page, RuleReference.Markdown());
        Assert.True(File.ReadAllText(page) == RuleReference.Markdown(), $"docs/rules.md is stale: run this test with {WriteSwitch}=1 and commit the page.");
    }
}
